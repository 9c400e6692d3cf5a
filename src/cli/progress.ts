/**
 * Progress of long work, on standard error: a bar that draws over itself at a terminal, else a line every ten seconds, for logs.
 *     [##########··········] 120 of 240 pages
 */

export interface ProgressOptions {
  readonly quiet: boolean
  readonly terminal: boolean
  readonly write: (text: string) => void
  /** Milliseconds; any clock that goes forward. */
  readonly now: () => number
}

export interface ProgressLine {
  /** `share`: how much is done, 0 to 1; null where nobody knows how much there is. */
  readonly show: (words: string, share: number | null) => void
  /** Wipes the bar away. */
  readonly end: () => void
}

const BAR = 20
const DRAW_EVERY = 100
const TELL_EVERY = 10_000

export function openProgress({ quiet, terminal, write, now }: ProgressOptions): ProgressLine {
  const every = terminal ? DRAW_EVERY : TELL_EVERY
  let shownAt = terminal ? Number.NEGATIVE_INFINITY : now()
  let drawn = false
  return {
    show: (words, share) => {
      if (quiet || now() - shownAt < every) return
      shownAt = now()
      drawn = true
      write(terminal ? `\r\u001b[K${bar(share)}${words}` : `${words}\n`)
    },
    end: () => {
      if (terminal && drawn) write('\r\u001b[K')
      drawn = false
    },
  }
}

export const progressOnStandardError = (quiet: boolean): ProgressLine =>
  openProgress({ quiet, terminal: process.stderr.isTTY === true, write: (text) => process.stderr.write(text), now: () => performance.now() })

function bar(share: number | null): string {
  if (share === null) return ''
  const full = Math.round(BAR * Math.min(1, Math.max(0, share)))
  return `[${'#'.repeat(full)}${'·'.repeat(BAR - full)}] `
}
