/** Progress of the analysis, as it comes: one quiet line at the top. The page is never changed under the reader; a link loads what is new. */

interface Progress {
  readonly waiting: number
  readonly placing: number
  readonly groups: number
  readonly stories: number
  readonly pages: number
}

export function watchProgress(): void {
  const line = document.getElementById('progress')
  if (line === null) return
  const events = new EventSource('/api/events')
  let worked = false
  events.addEventListener('progress', (event: MessageEvent<string>) => {
    const progress = JSON.parse(event.data) as Progress
    const words = wordsOf(progress)
    if (words !== '') {
      worked = true
      tell(line, words)
    } else if (worked) tellDone(line)
  })
  addEventListener('pagehide', () => events.close())
}

function wordsOf({ waiting, placing, groups }: Progress): string {
  const parts = [waiting > 0 && `${waiting} to read`, placing > 0 && `${placing} to place`, groups > 0 && `${groups} to account anew`]
  return parts.filter((part) => part !== false).join(' · ')
}

function tell(line: HTMLElement, words: string): void {
  line.hidden = false
  line.textContent = `At work: ${words}`
}

function tellDone(line: HTMLElement): void {
  const link = document.createElement('a')
  link.href = location.href
  link.textContent = 'Load what is new'
  line.hidden = false
  line.replaceChildren('All that came in is worked out. ', link)
}
