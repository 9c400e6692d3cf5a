/**
 * What is seen of each line of a dump before any is labelled: its place, its words, and the facts of any line of a page (lexicon/line-facts.ts).
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { type LineFacts, lineFactsOf } from '../../../lexicon/line-facts.ts'
import type { Evidence } from '../../../model/span.ts'
import { fold } from '../../../text/fold.ts'
import { linesOf } from '../../../text/spans.ts'
import { wordsOf } from '../../../text/words.ts'

export interface DumpLine extends Evidence, LineFacts {
  readonly folded: string
  /** Its words in lower case; of a very long line the first. */
  readonly words: readonly string[]
}

/** Of a longer line, its beginning tells enough. */
const LOOKED_AT = 4000

export function lineFacts(text: string, lexicon: Lexicon): readonly DumpLine[] {
  const lines = linesOf(text)
  const facts = lineFactsOf(
    lines.map(({ exact }) => exact),
    lexicon,
  )
  return facts.map((fact, index) => {
    const { start, end, exact } = lines[index] ?? { start: 0, end: 0, exact: fact.text }
    return { ...fact, start, end, exact, folded: fold(exact), words: wordsOf(exact.slice(0, LOOKED_AT)).map(({ lower }) => lower) }
  })
}
