/**
 * Credits: the lines in which a page says where its text came from.
 *     "This post appeared first on ⟦ORLO DAILY⟧"              republished
 *     "(Includes inputs from ⟦online sources⟧.)"              compiled
 *     "(⟦AFP⟧) —", parted from the head of a paragraph        agency
 * No other evidence of copying is as strong: here the copier says so. The wordings are data (data/cues/credit-lines.tsv), one for a whole
 * line; the reader of the page has labelled the lines. Blocks that are no credit lines are never read, so a story that speaks of a first
 * appearance gives none.
 * Leaves open: an agency named inside a paragraph, and credits given by a picture alone.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { creditLineOf } from '../../../lexicon/lines.ts'
import type { Article } from '../../../model/article.ts'
import type { Credit } from '../../../model/credit.ts'
import type { Evidence } from '../../../model/span.ts'
import type { Stage } from '../../../model/stage.ts'
import { isPersonName } from '../../../text/person-lines.ts'
import { creditBlocks } from '../../../text/regions.ts'
import { evidence, linesOf } from '../../../text/spans.ts'

type Found = Omit<Credit, 'id'>

/** Credits of the page's credit lines, in reading order; at most one a line. */
export function findCredits(article: Article, lexicon: Lexicon): Credit[] {
  return creditBlocks(article)
    .flatMap((block) => linesOf(article.text.slice(block.start, block.end)).map(({ exact, start }) => ({ line: exact, at: block.start + start })))
    .map(({ line, at }) => creditOf(article.text, line, at, lexicon))
    .filter((credit) => credit !== null)
    .map((credit, index) => ({ id: `r${index + 1}`, ...credit }))
}

export const credits: Stage<{ article: Article; lexicon: Lexicon }, { credits: readonly Credit[] }> = {
  name: 'credits',
  version: 3,
  needs: ['article', 'lexicon'],
  gives: ['credits'],
  run: ({ article, lexicon }) => ({ credits: findCredits(article, lexicon) }),
}

function creditOf(text: string, line: string, at: number, { lines, names }: Lexicon): Found | null {
  const read = creditLineOf(line, lines)
  const origin = read ? withoutEdges(text, at + read.start, at + read.end) : null
  if (!read || !origin || (read.kind === 'agency' && areWriters(origin.exact, names.firstNames))) return null
  return { kind: read.kind, origin }
}

/** "Ada Quill and Tom Fenn contributed to this report." names the page's own writers. */
const areWriters = (name: string, firstNames: Lexicon['names']['firstNames']): boolean =>
  name.split(/\s?,\s?|\s(?:and|&)\s/).some((part) => isPersonName(part, firstNames))

const EDGE = /[\s.,;:"“”‘’()[\]|–—-]/

/** The name without the signs around it: “ORLO DAILY”. → ORLO DAILY. */
function withoutEdges(text: string, start: number, end: number): Evidence | null {
  let [from, to] = [start, end]
  while (from < to && EDGE.test(text.charAt(from))) from++
  while (to > from && EDGE.test(text.charAt(to - 1))) to--
  return from < to ? evidence(text, from, to) : null
}
