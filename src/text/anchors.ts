/**
 * Anchors: a passage found again by its words, on a page that may have been read anew since.
 *     "we will rebuild every home"   in   … “We will rebuild every home,” she said …      the quotation that holds it
 *     "forty boats were lost"        in a sentence outside of quotation marks             that sentence
 * Case, punctuation and line breaks make no difference, other words do. Words that stand twice, in one wording, name both places.
 */
import type { Anchor, Passages } from '../model/correction.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Page } from '../model/page.ts'
import type { Span } from '../model/span.ts'
import { printedWords } from './printed-words.ts'
import { overlaps } from './spans.ts'

/** What an anchor names on its page: the passages of one wording, or how many wordings it might mean (0, 2, …). */
export interface Located extends Passages {
  readonly wordings: number
  /** In quotation marks. */
  readonly quoted: boolean
}

type Place = Span & { readonly article: ArticleId }

/** The quotations that hold the words or lie in them; where there are none, the sentences. */
export function locate({ article, marks }: Page, words: string): Located {
  const places = placesOf(article.text, words)
  const quoted = places.map((place) => marks.quotations.filter((one) => overlaps(one, place))).filter((found) => found.length > 0)
  const told = places.map((place) => marks.sentences.filter((one) => overlaps(one, place))).filter((found) => found.length > 0)
  const units = quoted.length > 0 ? quoted : told
  const wordings = byWording(article.text, units)
  const chosen = wordings.get(keyOf(words)) ?? (wordings.size === 1 ? [...wordings.values()][0] : undefined)
  return { article: article.id, spans: chosen ?? [], wordings: chosen ? 1 : wordings.size, quoted: quoted.length > 0 }
}

/** Every place of the words in the text, each from its first word to its last. */
export function placesOf(text: string, words: string): readonly Span[] {
  const sought = printedWords(words).map(({ key }) => key)
  const standing = printedWords(text)
  return standing.flatMap(({ start }, at) => {
    const end = standing[at + sought.length - 1]?.end
    const stands = sought.length > 0 && sought.every((key, index) => standing[at + index]?.key === key)
    return stands && end !== undefined ? [{ start, end }] : []
  })
}

/** Whether the passage has any of the places on its page. */
export const standsIn = ({ article, spans }: Passages, passage: Place): boolean =>
  article === passage.article && spans.some((span) => overlaps(span, passage))

/** Whether of two passages one has the one side and the other the other. */
export function lieIn([one, other]: readonly [Passages, Passages], a: Place, b: Place): boolean {
  return (standsIn(one, a) && standsIn(other, b)) || (standsIn(one, b) && standsIn(other, a))
}

function byWording(text: string, units: readonly (readonly Span[])[]): ReadonlyMap<string, readonly Span[]> {
  const wordings = new Map<string, Span[]>()
  for (const unit of units) {
    const key = unit.map(({ start, end }) => keyOf(text.slice(start, end))).join(' ')
    wordings.set(key, [...(wordings.get(key) ?? []), ...unit.map(({ start, end }) => ({ start, end }))])
  }
  return wordings
}

const keyOf = (words: string): string =>
  printedWords(words)
    .map(({ key }) => key)
    .join(' ')

/** The anchor's page, or undefined where it is not among these. */
export const pageOfAnchor = (pages: readonly Page[], { page }: Anchor): Page | undefined => pages.find(({ article }) => article.id === page)
