/**
 * Passages: the sentences of a page's body with their weighed words: what claims, differences and sources are compared by.
 * Subheads are left out: they repeat the body in fewer words; so do headlines, which are had apart (`storyHeadlines`).
 */
import type { Article } from '../model/article.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Page } from '../model/page.ts'
import type { Span } from '../model/span.ts'
import { sharedWeight, type Terms, termsOf, type WordCounts, weightOf } from './likeness.ts'
import { bodyBlocks } from './regions.ts'
import { rememberedOf } from './remembered.ts'
import { byStart, contains, overlaps } from './spans.ts'

export interface Passage extends Span {
  readonly article: ArticleId
  /** Position among the page's passages; −1 for the headline. */
  readonly place: number
  readonly text: string
  readonly terms: Terms
  readonly weight: number
}

/** A word that stands everywhere in the story still says this much of what it says in English at large. */
const LEAST_SAYING = 0.15

/**
 * The passages of every page of a story. What the whole story is about tells its passages no more apart: a word's weight falls with the share of
 * the story's passages that hold it.
 */
export function storyPassages(pages: readonly Page[], counts: WordCounts): ReadonlyMap<ArticleId, readonly Passage[]> {
  const plain = pages.map((page) => passagesOf(page, counts))
  const damped = damping(plain.flat())
  return new Map(pages.map(({ article }, at) => [article.id, (plain[at] ?? []).map((passage) => weighedAnew(passage, damped))]))
}

/** The headlines of a story's pages, weighed as its passages are. */
export function storyHeadlines(pages: readonly Page[], counts: WordCounts): readonly Passage[] {
  const damped = damping(pages.flatMap((page) => passagesOf(page, counts)))
  return pages.flatMap(({ article }) => (article.headline ? [weighedAnew(passageOf(article, article.headline, HEAD, counts), damped)] : []))
}

/** Place of the headline: before the first passage. */
const HEAD = -1

/** What a word is worth in the story, as a factor of what it is worth in English. */
function damping(passages: readonly Passage[]): (word: string) => number {
  const holders = new Map<string, number>()
  for (const { terms } of passages) for (const word of terms.keys()) holders.set(word, (holders.get(word) ?? 0) + 1)
  return (word) => Math.max(LEAST_SAYING, Math.log((passages.length + 1) / ((holders.get(word) ?? 0) + 0.5)) / Math.log(passages.length + 1))
}

function weighedAnew(passage: Passage, factor: (word: string) => number): Passage {
  const terms = new Map([...passage.terms].map(([word, weight]) => [word, weight * factor(word)]))
  return { ...passage, terms, weight: weightOf(terms) }
}

/** The body's sentences in reading order, subheads left out. Every stage of an account asks for them. */
export function passagesOf(page: Page, counts: WordCounts): readonly Passage[] {
  const { of, passages } = lastPassages(page, counts)
  return of === counts ? passages : readPassages(page, counts).passages
}

interface Read {
  /** The counts they are weighed by. */
  readonly of: WordCounts
  readonly passages: readonly Passage[]
}

function readPassages({ article, marks }: Page, counts: WordCounts): Read {
  const blocks = bodyBlocks(article).filter(({ kind }) => kind !== 'subhead')
  const sentences = marks.sentences.filter((sentence) => blocks.some((block) => overlaps(block, sentence)))
  return { of: counts, passages: [...sentences].sort(byStart).map((sentence, place) => passageOf(article, sentence, place, counts)) }
}

function passageOf(article: Article, { start, end }: Span, place: number, counts: WordCounts): Passage {
  const terms = termsOf(article.text, counts, start, end)
  return { article: article.id, place, start, end, text: article.text.slice(start, end), terms, weight: weightOf(terms) }
}

const lastPassages = rememberedOf(readPassages)

/**
 * How far two passages say the same, 0 to 1: the better cover counts most, held back where one is much shorter
 * (weights: measured on stories with known rewrites). `cover` may know more than equal words.
 */
export function agreement(a: Passage, b: Passage, cover?: (part: Terms, whole: Terms) => number): number {
  if (a.weight === 0 || b.weight === 0) return 0
  const fewest = Math.min(a.terms.size, b.terms.size)
  return cover === undefined
    ? agreementOf(sharedWeight(a.terms, b.terms) / a.weight, sharedWeight(b.terms, a.terms) / b.weight, fewest)
    : agreementOf(cover(a.terms, b.terms), cover(b.terms, a.terms), fewest)
}

/** The same of the covers of each by the other, and the number of words of the shorter. */
export function agreementOf(forth: number, back: number, fewest: number): number {
  const shortness = Math.min(1, Math.sqrt(fewest / 6))
  return 0.65 * Math.max(forth, back) * shortness + 0.35 * Math.min(forth, back)
}

/** Of the marks, those that stand inside the span. */
export const inside = <Mark extends Span>(marks: readonly Mark[], span: Span): readonly Mark[] => marks.filter((mark) => contains(span, mark))
