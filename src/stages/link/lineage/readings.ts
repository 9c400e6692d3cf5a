/**
 * Readings: what betrays that a page was made of another, beside all that it tells of it.
 *     both give "54 million", where a third page tells the same and gives "45 million"     shared-error: a reading that the two alone have
 *     words that the parent has in quotation marks stand in the child without them         quote-loss: marks are lost on the way, not found
 *     words that an editor put into a quotation in brackets                                bracket-edits.ts
 * Nothing here decides, and nobody is said to be right: of two readings either may be the error.
 * [Reference] Maas 1927, "Textkritik" (binding errors). Leaves open: names and dates, which have more forms than figures.
 */
import type { Because } from '../../../model/because.ts'
import type { Quantity } from '../../../model/quantity.ts'
import type { Span } from '../../../model/span.ts'
import { align } from '../../../text/alignment.ts'
import type { Terms } from '../../../text/likeness.ts'
import { cite } from '../../../text/spans.ts'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'
import { editReason } from './bracket-edits.ts'
import { areOneText, type Material, type Passage } from './material.ts'

/** A third page tells the same where this share of the sentence stands in one of its own, the figure left out. */
const SAME_POINT = 0.6
/** Words of a quotation that stand in the narration, one after another. */
const LOST_WORDS = 6

export function readingsOf(child: Material, parent: Material, story: readonly Material[]): readonly Because[] {
  return [sharedReading(child, parent, story), lostQuote(child, parent), editReason(child.page, parent.page)].filter((reason) => reason !== null)
}

/** The first figure that the two alone give where a third page gives another of its kind. */
function sharedReading(child: Material, parent: Material, story: readonly Material[]): Because | null {
  const others = story.filter((page) => page !== child && page !== parent && !areOneText(page, child) && !areOneText(page, parent))
  for (const figure of child.page.marks.quantities) {
    const source = parent.page.marks.quantities.find((other) => isSame(figure, other))
    if (source === undefined || others.some(({ page }) => page.marks.quantities.some((other) => isSame(figure, other)))) continue
    const passage = passageAt(child, figure)
    const other = passage ? otherReading(child, passage, figure, others) : null
    if (passage && other !== null)
      return {
        kind: 'shared-error',
        note: `${given(source.exact, figure.exact)} where another page gives “${other}”`,
        a: cite(parent.article, passageAt(parent, source) ?? source),
        b: cite(child.article, passage),
      }
  }
  return null
}

const given = (there: string, here: string): string => (there === here ? `both give “${here}”` : `“${here}” here and “${there}” there,`)

const passageAt = ({ passages }: Material, { start, end }: Span): Passage | undefined =>
  passages.find((passage) => passage.start <= start && end <= passage.end)

/** The figure of the same kind that one of the pages gives in a sentence that tells the same. */
function otherReading({ article }: Material, passage: Passage, figure: Quantity, pages: readonly Material[]): string | null {
  const inFigure = new Set(wordsOf(article.text, figure.start, figure.end).map(({ lower }) => stem(lower.replaceAll(',', ''))))
  const point: Terms = new Map([...passage.all].filter(([key]) => !inFigure.has(key)))
  for (const other of pages) {
    const [found] = align(
      [point],
      other.passages.map(({ all }) => all),
      true,
    )
    const told = found && found.to !== null && found.score >= SAME_POINT ? other.passages[found.to] : undefined
    const rival = told && other.page.marks.quantities.find((one) => passageAt(other, one) === told && isRival(figure, one))
    if (rival) return rival.exact
  }
  return null
}

const isSame = (a: Quantity, b: Quantity): boolean => isAlike(a, b) && amountOf(a) === amountOf(b)

/** Far enough apart not to be two roundings of one figure. */
const isRival = (a: Quantity, b: Quantity): boolean => {
  const [x, y] = [amountOf(a) ?? 0, amountOf(b) ?? 0]
  return isAlike(a, b) && Math.abs(x - y) > ROUNDED * Math.max(Math.abs(x), Math.abs(y))
}

const ROUNDED = 0.05

/** Of one kind and one unit, after conversion; counts, of one thing. */
function isAlike(a: Quantity, b: Quantity): boolean {
  const counted = (one: Quantity): string => (one.kind === 'count' ? (one.of?.exact.toLowerCase() ?? '') : '')
  return a.kind === b.kind && (a.si?.unit ?? a.unit) === (b.si?.unit ?? b.unit) && counted(a) === counted(b) && amountOf(a) !== null
}

const amountOf = ({ si, low, high }: Quantity): number | null => si?.value ?? low ?? high

/** The first quotation of the parent of which a run of words stands in the child's narration. */
function lostQuote(child: Material, parent: Material): Because | null {
  const narrated = narratedRuns(child)
  for (const quote of parent.page.marks.quotations) {
    const run = runsOf(parent.article.text, quote.start, quote.end).find((words) => narrated.has(words))
    const at = run === undefined ? undefined : narrated.get(run)
    if (at === undefined) continue
    return {
      kind: 'quote-loss',
      note: 'in quotation marks there, without them here',
      a: cite(parent.article, quote),
      b: cite(child.article, at),
    }
  }
  return null
}

/** Runs of words outside quotation marks → the sentence that holds them. */
function narratedRuns({ article, page, passages }: Material): ReadonlyMap<string, Passage> {
  const quoted = page.marks.quotations
  const plain = passages.filter(({ start, end }) => !quoted.some((quote) => quote.start < end && quote.end > start))
  return new Map(plain.flatMap((passage) => runsOf(article.text, passage.start, passage.end).map((run) => [run, passage] as const)))
}

function runsOf(text: string, start: number, end: number): readonly string[] {
  const words = wordsOf(text, start, end).map(({ lower }) => lower)
  return words.slice(LOST_WORDS - 1).map((_, at) => words.slice(at, at + LOST_WORDS).join(' '))
}
