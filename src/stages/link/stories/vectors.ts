/**
 * Vectors: what a page is about, as weights of stems and of pairs of neighbouring stems. Names and the headline count double, repeated
 * words a little more than single ones, and rare words more than common ones.
 *     "Ferry sinks off Norvik" → ferr 10, norvik 13, "ferr sink" 3, …
 * [Reference] Allan, Papka, Lavrenko 1998, "On-line new event detection and tracking"; Robertson, Walker 1994 (tf that levels off, × idf).
 */
import type { Article } from '../../../model/article.ts'
import { type Term, termsInOrder, type WordCounts } from '../../../text/likeness.ts'
import { bodyBlocks } from '../../../text/regions.ts'

/** Key → weight; length 1. */
export type Vector = ReadonlyMap<string, number>

const NAME = 2
const HEADLINE = 2
const BIGRAM = 0.5
/** Repeats count less and less, towards so many times a single word (k1 + 1 of BM25). */
const MOST = 2.2
/** What the documents of everyday English weigh against the set's own pages, which know better what its words are worth. */
const BACKGROUND = 0.2

interface Counted {
  readonly counts: ReadonlyMap<string, number>
  readonly boosts: ReadonlyMap<string, number>
}

/** One vector a page. Words that many pages of the set share weigh less: the set's own counts are added to those of English. */
export function vectorsOf(articles: readonly Article[], words: WordCounts): readonly Vector[] {
  const counted = articles.map((article) => countTerms(article, words))
  const inSet = new Map<string, number>()
  for (const { counts } of counted) for (const key of counts.keys()) inSet.set(key, (inSet.get(key) ?? 0) + 1)
  const documents = BACKGROUND * words.documents + articles.length
  const rarityOf = (key: string): number => {
    const pair = key.indexOf(' ')
    const known = pair < 0 ? BACKGROUND * (words.frequency.get(key) ?? 0) : 0
    return Math.log((documents + 1) / (known + (inSet.get(key) ?? 0) + 1)) * (pair < 0 ? 1 : BIGRAM)
  }
  return counted.map((page) => unit(page, rarityOf))
}

/** The vector of one page by English alone, whatever other pages there are. */
export function vectorOf(article: Article, words: WordCounts): Vector {
  const rarityOf = (key: string): number =>
    key.includes(' ') ? BIGRAM * Math.log(words.documents + 1) : Math.log((words.documents + 1) / ((words.frequency.get(key) ?? 0) + 1))
  return unit(countTerms(article, words), rarityOf)
}

function countTerms(article: Article, words: WordCounts): Counted {
  const counts = new Map<string, number>()
  const boosts = new Map<string, number>()
  const headline = article.headline ? termsInOrder(article.text, words, article.headline.start, article.headline.end) : []
  const parts = bodyBlocks(article).map(({ start, end }) => termsInOrder(article.text, words, start, end))
  for (const terms of [headline, ...parts]) countPart(article.text, terms, counts, boosts)
  for (const { stem } of headline) boosts.set(stem, HEADLINE)
  return { counts, boosts }
}

function countPart(text: string, terms: readonly Term[], counts: Map<string, number>, boosts: Map<string, number>): void {
  for (const [at, { stem, start }] of terms.entries()) {
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
    const before = terms[at - 1]
    if (before === undefined) continue
    const pair = `${before.stem} ${stem}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
    if (start - before.end === 1 && /^\p{Lu}/u.test(text.charAt(start))) boosts.set(stem, NAME)
  }
}

function unit({ counts, boosts }: Counted, rarityOf: (key: string) => number): Vector {
  const weights = [...counts].map(([key, count]) => [key, ((MOST * count) / (count + MOST - 1)) * rarityOf(key) * (boosts.get(key) ?? 1)] as const)
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return new Map(weights.map(([key, weight]) => [key, weight / length]))
}
