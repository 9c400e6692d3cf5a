/**
 * The words of an article's body, and the runs of them that stand in another body, too; compared without case and punctuation.
 *     runsOf(bodyOf(a), bodyOf(b), 5)[0]       { a: { line: 3, exact: 'the old mill burned down', … }, b: { line: 9, … }, words: 5 }
 */
import type { Article } from '../model/article.ts'
import type { Cited } from '../model/cited.ts'
import type { SharedRun } from '../model/diff.ts'
import { type PrintedWord, printedWords } from '../text/printed-words.ts'
import { bodyBlocks } from '../text/regions.ts'
import { cite } from '../text/spans.ts'
import { type Tile, tilesOf } from '../text/tiles.ts'
import type { Range } from '../text/word-changes.ts'

/** Shorter runs are common phrases. */
export const LEAST_RUN = 5

/** A word of a body, and which of its blocks and stretches of neighbouring blocks it stands in. */
interface BodyWord extends PrintedWord {
  readonly block: number
  readonly stretch: number
}

export interface Body {
  readonly article: Article
  readonly words: readonly BodyWord[]
}

export const bodyOf = (article: Article): Body => ({ article, words: bodyWords(article) })

/** In the order of the first body. */
export const runsOf = (a: Body, b: Body, leastRun: number): readonly SharedRun[] =>
  tilesOf(inStretches(a, 'a'), inStretches(b, 'b'), leastRun).map((tile) => runOf(a, b, tile))

export const citedWords = ({ article, words }: Body, { from, to }: Range): Cited =>
  cite(article, { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 })

/** Blocks between which nothing else stands are one stretch: a text dump breaks its lines anywhere. */
function bodyWords(article: Article): readonly BodyWord[] {
  let stretch = 0
  let end = -1
  return bodyBlocks(article).flatMap((block, at) => {
    if (end !== -1 && article.text.slice(end, block.start).trim() !== '') stretch++
    end = block.end
    const own = stretch
    return printedWords(article.text, block.start, block.end).map((word) => ({ ...word, block: at, stretch: own }))
  })
}

/** No run goes from one stretch to the next: its passage would hold what is no body. A sign that the other page does not have parts them. */
function inStretches({ words }: Body, side: string): readonly string[] {
  return words.flatMap((word, at) => {
    const before = words[at - 1]
    return before && before.stretch !== word.stretch ? [`\u0000${side}`, word.key] : [word.key]
  })
}

function runOf(a: Body, b: Body, { a: inA, b: inB, length }: Tile): SharedRun {
  const passage = (side: Body, at: number): Cited => {
    const from = at - partedBefore(side.words, at)
    return citedWords(side, { from, to: from + length })
  }
  return { a: passage(a, inA), b: passage(b, inB), words: length }
}

/** How many parting signs stand before a place among the words with them. */
function partedBefore(words: readonly BodyWord[], at: number): number {
  let signs = 0
  while (signs < (words[at - signs]?.stretch ?? 0)) signs++
  return signs
}
