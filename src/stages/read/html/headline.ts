/**
 * The headline of a page: the visible line that says what the page states as its title; without such a line, the first <h1> before the body.
 *     og:title "Bridge reopens | Orlo Daily", <h1>Bridge reopens</h1>      "Bridge reopens"
 * Never invented: a title that no visible line carries gives none. Left open: headlines in two lines.
 */
import type { Stated } from '../../../model/reading.ts'
import { fold } from '../../../text/fold.ts'
import { wordsOf } from '../../../text/words.ts'
import type { VisibleLine } from './visible-lines.ts'

const LEVELS: Readonly<Record<string, number>> = { h1: 3, h2: 1.5, h3: 0.7 }
const OUTSIDE = new Set(['navigation', 'footer', 'related', 'comments', 'overlay', 'form', 'share', 'advert', 'newsletter', 'aside', 'control'])
/** A line must agree with the stated title at least so far, or be an <h1>. */
const ENOUGH = 3

/** Index of the headline's line, or null. `body` is the first line of the body. */
export function headlineLine(lines: readonly VisibleLine[], titles: readonly Stated[], body: number): number | null {
  const wanted = titles.slice(0, 12).map(({ value }) => ({ whole: squeezed(value), words: wordSet(value) }))
  let best: number | null = null
  let most = ENOUGH
  for (const [index, line] of lines.entries()) {
    if (line.text.length < 4 || line.text.length > 400) continue
    const score = agreement(line.text, wanted) + place(line, index, body)
    if (score > most) {
      best = index
      most = score
    }
  }
  return best
}

interface Wanted {
  readonly whole: string
  readonly words: ReadonlySet<string>
}

const squeezed = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')

const wordSet = (text: string): ReadonlySet<string> => new Set(wordsOf(text).map((word) => word.lower))

/** 4 for the same words, 3 where the title begins or ends with the line (an outlet's name stands beside it), less for words in common. */
function agreement(text: string, wanted: readonly Wanted[]): number {
  const line = squeezed(text)
  const words = wordsOf(text)
  if (line === '') return 0
  const scores = wanted.map(({ whole, words: title }) => {
    if (line === whole) return 4
    if (words.length >= 3 && (whole.startsWith(line) || whole.endsWith(line))) return 3
    const alike = (2 * words.filter((word) => title.has(word.lower)).length) / (words.length + title.size)
    return alike >= 0.6 ? alike * 3 : 0
  })
  return Math.max(0, ...scores)
}

function place(line: VisibleLine, index: number, body: number): number {
  const level = LEVELS[headingOf(line)] ?? (/head(?:line|ing)|title/i.test(line.frame.classes) ? 0.7 : 0)
  const outside = OUTSIDE.has(line.frame.region ?? '') ? 1.5 : 0
  const late = index > body ? 0.8 : 0
  const first = line.frame.name === 'h1' && wordsOf(line.text).length >= 3 ? 0.2 : 0
  return level + first - outside - late - (line.linked > 0.5 ? 0.6 : 0)
}

/** The heading a line stands in, though it be wrapped in a <div>. */
export function headingOf(line: VisibleLine): string {
  const { frame } = line
  if (/^h[1-6]$/.test(frame.name)) return frame.name
  return frame.parent && /^h[1-6]$/.test(frame.parent.name) ? frame.parent.name : ''
}
