/**
 * The evidence drawer: a link to /claims/ID on another page shows that page's evidence beside the text. It is never modal: the page stays usable, and Esc
 * closes it. The page is fetched as a document, in which no script runs, and its part is taken over; markup is never made of strings.
 */
import { addCopyButtons } from './copy.ts'

let opener: HTMLElement | null = null

const drawer = (): HTMLElement | null => document.getElementById('drawer')

export const isDrawerOpen = (): boolean => drawer()?.hidden === false

export function watchDrawerLinks(): void {
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.evidence, #drawer a[rel=next], #drawer a[rel=prev]') : null
    if (link === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    openEvidence(link)
  })
}

/** Falls back to the page itself where the evidence does not come. */
export function openEvidence(link: HTMLAnchorElement): void {
  const request = new XMLHttpRequest()
  request.open('GET', link.href)
  request.responseType = 'document'
  request.addEventListener('error', () => location.assign(link.href))
  request.addEventListener('load', () => {
    const evidence = request.responseXML?.querySelector('.evidence')
    if (request.status !== 200 || !evidence) location.assign(link.href)
    else show(evidence, link)
  })
  request.send()
}

function show(evidence: Element, link: HTMLElement): void {
  const place = drawer()
  if (place === null) return
  if (link.closest('#drawer') === null) opener = link
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'close'
  close.textContent = 'Close'
  close.addEventListener('click', closeDrawer)
  place.replaceChildren(close, document.adoptNode(evidence))
  place.hidden = false
  place.tabIndex = -1
  place.scrollTop = 0
  addCopyButtons(place)
  mark(evidence.getAttribute('data-claim'))
  place.focus({ preventScroll: true })
}

/** Which row the evidence is of. */
function mark(claim: string | null): void {
  for (const row of document.querySelectorAll('.claim[data-at]')) row.removeAttribute('data-at')
  if (claim === null) return
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a.evidence'))
    if (link.pathname === `/claims/${claim}`) link.closest('.claim')?.setAttribute('data-at', '')
}

export function closeDrawer(): void {
  const place = drawer()
  if (place === null) return
  place.hidden = true
  place.replaceChildren()
  mark(null)
  const back = opener?.closest('details')?.querySelector('summary') ?? opener
  back?.focus({ preventScroll: true })
}
