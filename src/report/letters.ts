/**
 * Letters: what a report calls its pages. A is the first page in the order of paths, so the same files get the same letters
 * whatever order they came in; after Z comes AA.
 *     pages/1-courier.txt → A      C:29 = line 29 of page C
 */
import type { Article } from '../model/article.ts'
import type { ArticleId } from '../model/ids.ts'

export type Letters = ReadonlyMap<ArticleId, string>

export function lettersOf(articles: readonly Article[]): Letters {
  const sorted = [...articles].sort((a, b) => compareText(nameOf(a), nameOf(b)) || compareText(a.id, b.id))
  return new Map(sorted.map(({ id }, index) => [id, letterAt(index)]))
}

/** Path, address or id: what a person would look for. */
export const nameOf = ({ id, source }: Article): string => source.path ?? source.url ?? id

/** The letter of an article; "?" for one that is not in the report. */
export const letterOf = (letters: Letters, id: ArticleId): string => letters.get(id) ?? '?'

/** Where a passage stands: "C:29". */
export const placeOf = (letters: Letters, { article, line }: { readonly article: ArticleId; readonly line: number }): string =>
  `${letterOf(letters, article)}:${line}`

/** The letters of the articles, in order, each once: "ABD", or "A, B, AA" where one has two letters. */
export function lettersTogether(letters: Letters, ids: Iterable<ArticleId>): string {
  const named = [...new Set(ids)].map((id) => letterOf(letters, id)).sort(compareLetters)
  return named.join(named.some((letter) => letter.length > 1) ? ', ' : '')
}

/** Passages in the order of letters, then of their places in the page. */
export function inLetterOrder<Passage extends { readonly article: ArticleId; readonly start: number }>(
  letters: Letters,
  passages: readonly Passage[],
): readonly Passage[] {
  return [...passages].sort((a, b) => compareLetters(letterOf(letters, a.article), letterOf(letters, b.article)) || a.start - b.start)
}

export const compareLetters = (a: string, b: string): number => a.length - b.length || compareText(a, b)

/** Order of code units: the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function letterAt(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterAt(Math.floor(index / 26) - 1) + last
}
