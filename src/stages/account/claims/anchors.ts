/**
 * Anchors: what ties two passages together beyond common words: figures of two digits or more (or money) with what they count, rare words
 * inside quotation marks, and days.
 */
import type { Page } from '../../../model/page.ts'
import type { Quantity } from '../../../model/quantity.ts'
import type { Time } from '../../../model/time.ts'
import { termsInOrder, type WordCounts } from '../../../text/likeness.ts'
import { inside, type Passage } from '../../../text/passages.ts'
import { shared } from '../../../text/spans.ts'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'

interface Figure {
  readonly value: number
  readonly unit: string
  /** Stems of the counted noun phrase. */
  readonly counted: ReadonlySet<string>
}

export interface Anchors {
  readonly figures: readonly Figure[]
  readonly quoted: ReadonlySet<string>
  readonly days: ReadonlySet<string>
  /** Of the days (months, years) those that are named in full, not as "on Thursday" or "last month". */
  readonly dates: ReadonlySet<string>
}

/** A quoted word this rare tells a remark (documents per document that holds it, logarithm). */
const RARE = 4.5
/** Lifts, by measurement on stories with known facts. */
const SAME_FIGURE = 0.3
const OTHER_FIGURE = -0.08
const SAME_QUOTE = 0.3
const QUOTED_WORD = 0.2
const SAME_DAY = 0.15
const QUOTE_WORDS = 3

export function anchorsOf(passage: Passage, page: Page | undefined, counts: WordCounts): Anchors {
  if (page === undefined) return { figures: [], quoted: new Set(), days: new Set(), dates: new Set() }
  const { article, marks } = page
  const quotations = marks.quotations.filter((quotation) => shared(quotation, passage) > 0)
  const quoted = quotations.flatMap(({ start, end }) =>
    termsInOrder(article.text, counts, Math.max(start, passage.start), Math.min(end, passage.end)).filter(({ weight }) => weight >= RARE),
  )
  const times = inside(marks.times, passage).filter(({ type, from, vague }) => from !== null && !vague && type === 'DATE')
  const days = (some: readonly Time[]): ReadonlySet<string> => new Set(some.map(({ from }) => from?.slice(0, 10) ?? ''))
  const dated = times.filter(({ said }) => said.includes('day') || said.includes('month') || said.includes('year'))
  return {
    figures: inside(marks.quantities, passage).flatMap(figureOf),
    quoted: new Set(quoted.map((term) => term.stem)),
    days: days(times),
    dates: days(dated),
  }
}

function figureOf({ kind, low, high, unit, of }: Quantity): Figure[] {
  const value = high ?? low
  if (value === null || kind === 'ordinal') return []
  if (kind !== 'money' && Math.abs(value) < 10 && Number.isInteger(value)) return []
  return [{ value, unit: unit ?? kind, counted: new Set(of === null ? [] : wordsOf(of.exact).map(({ lower }) => stem(lower))) }]
}

/** What the anchors of two passages add to their likeness. */
export function lift(a: Anchors, b: Anchors): number {
  const quoted = common(a.quoted, b.quoted)
  const quotes = quoted >= QUOTE_WORDS ? SAME_QUOTE : quoted > 0 ? QUOTED_WORD : 0
  return figureLift(a.figures, b.figures) + quotes + (common(a.days, b.days) > 0 ? SAME_DAY : 0)
}

/** One figure of one thing. */
export const sameFigure = (a: Anchors, b: Anchors): boolean => figureLift(a.figures, b.figures) === SAME_FIGURE

/** One day, month or year, named in full. */
export const sameDate = (a: Anchors, b: Anchors): boolean => common(a.dates, b.dates) > 0

/** Quoted words enough to tell one remark. */
export const quotesMeet = (a: Anchors, b: Anchors): boolean => common(a.quoted, b.quoted) >= QUOTE_WORDS

function figureLift(a: readonly Figure[], b: readonly Figure[]): number {
  let lifted = 0
  for (const one of a) {
    for (const other of b) {
      if (!comparable(one, other)) continue
      if (one.value === other.value) return SAME_FIGURE
      lifted = OTHER_FIGURE
    }
  }
  return lifted
}

/** Of one unit, and counting one thing where both say what they count. */
function comparable(a: Figure, b: Figure): boolean {
  if (a.unit !== b.unit) return false
  return a.counted.size === 0 || b.counted.size === 0 || common(a.counted, b.counted) > 0
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  if (a.size === 0 || b.size === 0) return count
  for (const one of a) if (b.has(one)) count++
  return count
}
