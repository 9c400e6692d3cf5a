/**
 * What is seen of each line of a dump before any is labelled: its words, its shape, what the tables say of it, whether it stands twice.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { type CueKind, counterOf, creditLineOf, cueOf, isSectionLabel } from '../../../lexicon/lines.ts'
import type { Evidence } from '../../../model/span.ts'
import { fold } from '../../../text/fold.ts'
import { endsInCredit, isByline, type LineShape, lineShape } from '../../../text/line-shape.ts'
import { isPersonName } from '../../../text/person-lines.ts'
import { linesOf } from '../../../text/spans.ts'
import { wordsOf } from '../../../text/words.ts'
import { writtenDates } from '../../../text/written-dates.ts'

export interface DumpLine extends Evidence {
  readonly folded: string
  readonly shape: LineShape
  readonly cue: CueKind | null
  /** A stamp of a live page or a counter, and nothing else. */
  readonly counter: CueKind | null
  readonly credit: 'republished' | 'compiled' | 'agency' | null
  readonly section: boolean
  readonly byline: boolean
  /** A person's name and nothing else. */
  readonly person: boolean
  /** A stamp: a date and few other words. */
  readonly stamp: boolean
  /** How often the line stands in the dump. */
  readonly times: number
  /** Share of function words. */
  readonly glue: number
  /** Share of words that speak to the reader or of the site: you, your, our, we. */
  readonly address: number
  /** Holds a form of "say". */
  readonly says: boolean
}

const ADDRESSING = new Set(['you', 'your', 'our', 'we', 'us', 'my'])
const SAYS = /\b(?:said|says|told|according|added|reported)\b/i

export function lineFacts(text: string, lexicon: Lexicon): readonly DumpLine[] {
  const lines = linesOf(text)
  const counts = new Map<string, number>()
  const folded = lines.map((line) => fold(line.exact))
  for (const line of folded) counts.set(line, (counts.get(line) ?? 0) + 1)
  return lines.map(({ start, end, exact }, index) => {
    const shape = lineShape(exact)
    const words = wordsOf(exact.slice(0, 4000))
    const share = (of: ReadonlySet<string>): number => (words.length === 0 ? 0 : words.filter((word) => of.has(word.lower)).length / words.length)
    return {
      start,
      end,
      exact,
      folded: folded[index] ?? '',
      shape,
      cue: cueOf(exact, lexicon.lines) ?? (endsInCredit(exact) ? 'caption' : null),
      counter: counterOf(exact),
      credit: creditLineOf(exact, lexicon.lines)?.kind ?? null,
      section: isSectionLabel(exact, lexicon.lines),
      byline: isByline(exact),
      person: isPersonName(exact, lexicon.names.firstNames),
      stamp: shape.words <= 18 && writtenDates(exact.slice(0, 200), lexicon.outlets.months, 'day-first').length > 0,
      times: counts.get(folded[index] ?? '') ?? 1,
      glue: share(lexicon.words.stop),
      address: share(ADDRESSING),
      says: SAYS.test(exact.slice(0, 2000)),
    }
  })
}
