/**
 * Keys. Those of one letter can be turned off on the help page (WCAG 2.1.4), and the choice is remembered; they do nothing in a field.
 * A row is a claim of a story, or an entry of a list; keys move the focus, so what is marked is what Enter means.
 */
import { copyWords } from './copy.ts'
import { closeDrawer, isDrawerOpen, openEvidence } from './drawer.ts'

const CHOICE = 'crosswire-letter-keys'
const ROWS = 'summary, li[data-row] a'

const lettersOn = (): boolean => localStorage.getItem(CHOICE) !== 'off'

export function watchKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey) return
    const does = actionFor(event)
    if (does === null) return
    event.preventDefault()
    does()
  })
  watchChoice()
}

function actionFor(event: KeyboardEvent): (() => void) | null {
  const { key, ctrlKey, metaKey, target } = event
  const inField = target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select') !== null
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'k') return toSearch
  if (ctrlKey || metaKey) return null
  if (key === 'Escape') return leave(target, inField)
  if (inField) return null
  if (key === 'Enter') return enter(target)
  return lettersOn() ? (LETTERS[key] ?? null) : null
}

const LETTERS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  o: () => fold(currentRow()?.closest('details') ?? null),
  O: foldAll,
  '[': () => section(-1),
  ']': () => section(1),
  d: nextParted,
  c: copyCitation,
  '/': toSearch,
  '?': () => location.assign('/help'),
  '1': () => layer(1),
  '2': () => layer(2),
  '3': () => layer(3),
  '4': () => layer(4),
  '5': () => layer(5),
}

function leave(target: EventTarget | null, inField: boolean): (() => void) | null {
  if (inField && target instanceof HTMLElement && target.closest('#drawer') === null) return () => target.blur()
  return isDrawerOpen() ? closeDrawer : null
}

/** Evidence beside the page for a claim; anything else keeps what Enter does in a browser. */
function enter(target: EventTarget | null): (() => void) | null {
  if (!(target instanceof HTMLElement) || target.tagName !== 'SUMMARY') return null
  const link = target.closest('.claim')?.querySelector<HTMLAnchorElement>('a.evidence') ?? null
  return link === null ? null : () => openEvidence(link)
}

function toSearch(): void {
  const field = document.querySelector<HTMLInputElement>('#q')
  field?.focus()
  field?.select()
}

const isShown = (row: Element): boolean => row.checkVisibility() && row.closest('#drawer') === null

/** Claims where there are any, else whatever opens or is listed. */
function rows(): readonly HTMLElement[] {
  const main = document.querySelector('main')
  const claims = [...(main?.querySelectorAll<HTMLElement>('.claim > summary') ?? [])].filter(isShown)
  return claims.length > 0 ? claims : [...(main?.querySelectorAll<HTMLElement>(ROWS) ?? [])].filter(isShown)
}

const currentRow = (): HTMLElement | null => {
  const marked = document.querySelector<HTMLElement>('.claim[data-at] > summary')
  const focused = document.activeElement
  if (focused instanceof HTMLElement && focused.closest('main') !== null) return focused
  return marked
}

const rowAt = (all: readonly HTMLElement[]): number => {
  const current = currentRow()
  return current === null ? -1 : all.indexOf(current)
}

function step(by: number): void {
  const all = rows()
  const at = rowAt(all)
  go(all[at === -1 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)])
}

function go(row: HTMLElement | undefined): void {
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}

function nextParted(): void {
  const all = rows()
  const at = rowAt(all)
  const isParted = (row: HTMLElement): boolean => row.closest('[data-parted]') !== null
  go(all.find((row, index) => index > at && isParted(row)) ?? all.find(isParted))
}

function fold(details: HTMLDetailsElement | null): void {
  if (details !== null) details.open = !details.open
}

/** Opens all rows, or folds them where all are open. */
function foldAll(): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>('main details')]
  const open = all.some((one) => !one.open)
  for (const one of all) one.open = open
}

function section(by: number): void {
  const heads = [...document.querySelectorAll<HTMLElement>('main section')].filter(isShown)
  const tops = heads.map((head) => head.getBoundingClientRect().top)
  const at = by > 0 ? tops.findIndex((top) => top > 8) : tops.findLastIndex((top) => top < -8)
  const head = heads[at]
  if (head === undefined) return
  head.tabIndex = -1
  head.scrollIntoView()
  head.focus({ preventScroll: true })
}

function copyCitation(): void {
  const area = document.querySelector<HTMLTextAreaElement>('#drawer textarea[data-copy], main textarea[data-copy]')
  const details = area?.closest('details')
  const button = area?.closest('p')?.querySelector('button')
  if (area && details && button) {
    details.open = true
    void copyWords(area, button)
    return
  }
  const link = currentRow()?.closest('.claim')?.querySelector<HTMLAnchorElement>('a.evidence')
  if (link) openEvidence(link)
}

function layer(number: number): void {
  const box = document.querySelector<HTMLInputElement>(`#layer-${number}`)
  if (box !== null) box.checked = !box.checked
}

/** The box on the help page. */
function watchChoice(): void {
  const box = document.querySelector<HTMLInputElement>('#letter-keys')
  const part = box?.closest<HTMLElement>('[data-keys]')
  if (!box || !part) return
  part.hidden = false
  box.checked = lettersOn()
  box.addEventListener('change', () => localStorage.setItem(CHOICE, box.checked ? 'on' : 'off'))
}
