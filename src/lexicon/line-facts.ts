/**
 * What is seen of each line of a page before any is labelled: its words, its shape, what the tables say of it, whether it stands twice.
 *     "By Ada Quill"             a byline
 *     "Related stories"          cue "related"
 *     "31/10/2024 21h37"         a stamp
 */
import { endsInCredit, isByline, type LineShape, lineShape } from '../text/line-shape.ts'
import { isPersonName } from '../text/person-lines.ts'
import { type Word, wordsOf } from '../text/words.ts'
import { writtenDates } from '../text/written-dates.ts'
import type { Lexicon } from './lexicon.ts'
import { type CueKind, counterOf, creditLineOf, cueOf, isSectionLabel, saidOf } from './lines.ts'

export interface LineFacts {
  readonly text: string
  readonly shape: LineShape
  readonly cue: CueKind | null
  /** A stamp of a live page or a counter, and nothing else. */
  readonly counter: CueKind | null
  readonly credit: 'republished' | 'compiled' | 'agency' | null
  readonly section: boolean
  readonly byline: boolean
  /** A person's name and nothing else. */
  readonly person: boolean
  /** A date and few other words. */
  readonly stamp: boolean
  /** How often the line stands on the page. */
  readonly times: number
  /** Share of function words. */
  readonly glue: number
  /** Share of words that speak to the reader or of the site: you, your, our, we. */
  readonly address: number
  /** Holds a form of "say". */
  readonly says: boolean
}

type Tables = Pick<Lexicon, 'lines' | 'names' | 'outlets' | 'words'>

const ADDRESSING = new Set(['you', 'your', 'our', 'we', 'us', 'my'])
const SAYS = /\b(?:said|says|told|according|added|reported)\b/i
/** Of a longer line, its beginning tells enough. */
const LOOKED_AT = 4000
const STAMP_WORDS = 18

/** A line, what is looked up of it, and how often it stands on its page. */
export interface HeardLine {
  readonly text: string
  readonly said: string
  readonly times: number
}

export function heardLines(lines: readonly string[]): readonly HeardLine[] {
  const counts = new Map<string, number>()
  const said = lines.map(saidOf)
  for (const line of said) counts.set(line, (counts.get(line) ?? 0) + 1)
  return lines.map((text, index) => ({ text, said: said[index] ?? '', times: counts.get(said[index] ?? '') ?? 1 }))
}

/** The words that a line is looked at by. */
export const lookedAt = (text: string): readonly Word[] => wordsOf(text.slice(0, LOOKED_AT))

function countOf(words: readonly Word[], wanted: ReadonlySet<string>): number {
  let count = 0
  for (const { lower } of words) if (wanted.has(lower)) count++
  return count
}

/** `words` are those that the line is looked at by. */
export function lineFacts({ text, said, times }: HeardLine, words: readonly Word[], { lines, names, outlets, words: counts }: Tables): LineFacts {
  const shape = lineShape(text, words)
  const share = (of: ReadonlySet<string>): number => (words.length === 0 ? 0 : countOf(words, of) / words.length)
  return {
    text,
    shape,
    cue: cueOf(said, lines) ?? (endsInCredit(text) ? 'caption' : null),
    counter: counterOf(said),
    credit: creditLineOf(text, lines)?.kind ?? null,
    section: isSectionLabel(said, lines),
    byline: isByline(text),
    person: isPersonName(text, names.firstNames),
    stamp: shape.words <= STAMP_WORDS && writtenDates(text.slice(0, 200), outlets.months, 'day-first').length > 0,
    times,
    glue: share(counts.stop),
    address: share(ADDRESSING),
    says: SAYS.test(text.slice(0, 2000)),
  }
}
