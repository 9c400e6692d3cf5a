/**
 * What is seen of each line of a dump before any is labelled: its place, its words, and the facts of any line of a page (lexicon/line-facts.ts).
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { heardLines, type LineFacts, lineFacts, lookedAt } from '../../../lexicon/line-facts.ts'
import type { Evidence } from '../../../model/span.ts'
import { fold } from '../../../text/fold.ts'
import { linesOf } from '../../../text/spans.ts'

export interface DumpLine extends Evidence, LineFacts {
  readonly folded: string
  /** Its words in lower case; of a very long line the first. */
  readonly words: readonly string[]
}

export function dumpLines(text: string, lexicon: Lexicon): readonly DumpLine[] {
  const lines = linesOf(text)
  return heardLines(lines.map(({ exact }) => exact)).map((heard, index) => {
    const { start, end, exact } = lines[index] ?? { start: 0, end: 0, exact: heard.text }
    const words = lookedAt(exact)
    return { ...lineFacts(heard, words, lexicon), start, end, exact, folded: fold(exact), words: words.map(({ lower }) => lower) }
  })
}
