/**
 * Which changes of a quotation's words matter: other content words and negations do; function words, spelling, number and hyphens do not.
 *     rebuild → restore        matters            "that is" → "that's", "homes" → "home", "colour" → "color"    do not
 *     "can" → "cannot"         matters            "before" → "after"                               does
 */
import { spelledAlike } from './edits.ts'
import { fold } from './fold.ts'
import type { WordCounts } from './likeness.ts'
import type { QuoteChange } from './quote-fit.ts'
import { wordsOf } from './words.ts'

/** Words that turn a sentence round. */
const NEGATION = /^(?:not|no|never|none|nor|without|cannot|\p{L}+n't)$/u

/** Function words of which one in the place of another says something else. */
const TURNING = new Set(
  'more less fewer most least before after today tomorrow yesterday many few all none both either any nobody somebody everybody anybody no-one someone everyone anyone nothing something everything anything always never sometimes often above below over under up down for against'.split(
    ' ',
  ),
)

export function contentChanges(changes: readonly QuoteChange[], counts: WordCounts): readonly QuoteChange[] {
  return changes.filter((change) => negated(change.mine) !== negated(change.theirs) || isTurned(change) || otherContent(change, counts))
}

const negated = (words: readonly string[]): boolean => words.some((word) => NEGATION.test(word))

/** "before the summer" for "after the summer" */
const isTurned = ({ mine, theirs }: QuoteChange): boolean =>
  mine.length === 1 && theirs.length === 1 && mine[0] !== theirs[0] && [...mine, ...theirs].every((word) => TURNING.has(word))

function otherContent({ mine, theirs }: QuoteChange, counts: WordCounts): boolean {
  const matters = (words: readonly string[]): readonly string[] => words.filter((word) => !counts.stop.has(word) && !/^\p{L}'?\p{L}?$/u.test(word))
  if (runTogether(mine) === runTogether(theirs) || isFigure(mine) || isFigure(theirs)) return false
  const isSame = (word: string, other: string): boolean => spelledAlike(word, other) || shortens(word, other) || shortens(other, word)
  const left = matters(mine).filter((word) => !theirs.some((other) => isSame(word, other)))
  const right = matters(theirs).filter((word) => !mine.some((other) => isSame(word, other)))
  return left.length > 0 || right.length > 0
}

/** "I.R.S" and "IRS", "world view" and "worldview" */
const runTogether = (words: readonly string[]): string => words.join('').replaceAll('.', '')

/** Titles are written short or in full as the house has it. */
const SHORT_TITLES: Readonly<Record<string, string>> = {
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  gen: 'general',
  col: 'colonel',
  capt: 'captain',
  lt: 'lieutenant',
  sgt: 'sergeant',
  prof: 'professor',
  pres: 'president',
  rev: 'reverend',
}
const shortens = (short: string, long: string): boolean => SHORT_TITLES[short] === long

/** "2" for "two": how a figure is written is the page's choice. */
const isFigure = (words: readonly string[]): boolean => words.length === 1 && /^\d{1,3}$/.test(words[0] ?? '')

/** The run of a quotation's words that these are (in lower case, hyphens parted), as they stand in it; as they are where no run is found. */
export function asWritten(quotation: string, words: readonly string[]): string {
  const pieces = wordsOf(quotation).flatMap(({ lower, start, end }) =>
    fold(lower)
      .split('-')
      .map((word) => ({ word, start, end })),
  )
  const first = pieces.findIndex((_, at) => words.every((word, step) => pieces[at + step]?.word === word))
  const [from, to] = [pieces[first], pieces[first + words.length - 1]]
  return words.length > 0 && from && to ? quotation.slice(from.start, to.end) : words.join(' ')
}
