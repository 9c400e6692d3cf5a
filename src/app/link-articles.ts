/**
 * What holds between articles in memory, for programs: without files, workers or lines.
 *     linkArticles(articles).lineage[0]         { from: '60c2…', to: 'fe25…', how: 'rewrite', confidence: 0.97, … }
 *     findNearCopies(articles)[0]               { a: '04c1…', b: '33c4…', containmentOfA: 0.98, … }
 *     sharedRuns(first, second)[0]              { a: { start: 0, end: 24, exact: 'the old mill burned down' }, b: …, words: 5 }
 */
import type { Article } from '../model/article.ts'
import type { LinkRow } from '../model/link-row.ts'
import type { Links } from '../model/links.ts'
import type { NearCopy } from '../model/near-copy.ts'
import type { Page } from '../model/page.ts'
import type { Evidence } from '../model/span.ts'
import { linkPages } from '../pipeline/link.ts'
import { markArticle } from '../pipeline/mark.ts'
import { findNearCopies as findAmongPages } from '../stages/link/near-copies/near-copies.ts'
import { noMarks } from '../text/no-marks.ts'
import { printedWords } from '../text/printed-words.ts'
import { evidence } from '../text/spans.ts'
import { tilesOf } from '../text/tiles.ts'
import { LEAST_RUN } from './body-runs.ts'
import { rowsOfSet } from './link-rows.ts'
import { tables } from './tables.ts'

/** An article, or one with marks that were made before: these are then not made again. */
export type Linkable = Article | Page

/**
 * Stories, texts and lineage of a set of pages.
 *
 * @param articles In any order: the links are the same. Articles without a body stand in no story.
 * @returns A `crosswire.links/1` (docs/formats.md). `confidence` is 0 to 1. Passages are spans of UTF-16 code units into their article's `text`.
 * @throws CrosswireError `data-missing` or `data-invalid` where the installation is damaged.
 * @example
 * const { lineage } = linkArticles(pages.map((bytes) => readArticle(bytes)))
 * for (const { from, to, how, because } of lineage) console.log(to, 'may stand on', from, how, because[0]?.note)
 */
export const linkArticles = (articles: readonly Linkable[]): Links => linkPages(articles.map(pageOf), tables())

/**
 * The same a row at a time, as `crosswire link --rows` prints it: what is derived in a story is worked out when its rows are asked for.
 *
 * @returns `crosswire.link-row/1` objects: the set, then each story followed by its origins, lineage, relations and near copies.
 */
export function* linkRows(articles: readonly Linkable[]): Generator<LinkRow> {
  const { set, stories, rowsOf } = rowsOfSet(articles.map(pageOf))
  yield set
  for (const story of stories) yield* rowsOf(story)
}

/**
 * Pairs of articles whose bodies share runs of five words, in any language that parts words with blanks.
 *
 * @returns Pairs of which one holds at least a tenth of the other's runs, by id, `a` < `b`; shares are 0 to 1.
 * @see Broder 1997, "On the resemblance and containment of documents".
 */
export const findNearCopies = (articles: readonly Article[]): readonly NearCopy[] =>
  findAmongPages(articles.map((article) => ({ article, marks: noMarks(article.id) })))

/** A run of words that stands in two texts. */
export interface TextRun {
  readonly a: Evidence
  readonly b: Evidence
  readonly words: number
}

/**
 * Runs of words that two plain texts share, each word in one run at most, the longest taken first; case and punctuation make no difference.
 *
 * @param options `words`: how many a run has at least, 5 where nothing is said.
 * @returns Runs in the order of `a`; offsets are UTF-16 code units into the texts.
 * @throws RangeError where `words` is no whole number of 1 or more.
 * @see Wise 1993, "String similarity via greedy string tiling and running Karp-Rabin matching".
 */
export function sharedRuns(a: string, b: string, { words = LEAST_RUN }: { readonly words?: number } = {}): readonly TextRun[] {
  if (!Number.isInteger(words) || words < 1) throw new RangeError(`words must be a whole number of 1 or more, not ${words}.`)
  const [inA, inB] = [printedWords(a), printedWords(b)]
  const tiles = tilesOf(
    inA.map(({ key }) => key),
    inB.map(({ key }) => key),
    words,
  )
  return tiles.map((tile) => ({
    a: evidence(a, inA[tile.a]?.start ?? 0, inA[tile.a + tile.length - 1]?.end ?? 0),
    b: evidence(b, inB[tile.b]?.start ?? 0, inB[tile.b + tile.length - 1]?.end ?? 0),
    words: tile.length,
  }))
}

const pageOf = (given: Linkable): Page => ('marks' in given ? given : { article: given, marks: markArticle(given, tables()) })
