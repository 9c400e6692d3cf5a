/**
 * Corrections that stand in what was made, as sentences for the recipe: found where they were applied, so that it makes no difference which verb did it.
 */
import type { Article } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { ArticleId } from '../model/ids.ts'
import { correctionWords } from '../text/correction-words.ts'

/** A sentence for each act on these articles, in one order; `others` are those on parents, remarks, claims and differences. */
export function correctionsTold(articles: readonly Article[], others: readonly Correction[]): readonly string[] {
  const names = new Map(articles.map((article) => [article.id, nameOf(article)]))
  const told = [...articles.flatMap(setOfPage), ...others].filter((one) => articlesOf(one).some((id) => names.has(id)))
  return [...new Set(told.map((one) => correctionWords(one, (id) => names.get(id) ?? id)))].sort()
}

/** Path, address or id: what a person would look for. */
export const nameOf = ({ id, source }: Article): string => source.path ?? source.url ?? id

function setOfPage({ id, publishedAt, outlet }: Article): readonly Correction[] {
  const dates = (publishedAt?.setBy ?? []).map((act): Correction => ({ kind: 'date', page: id, value: publishedAt?.value ?? '', act }))
  const outlets = (outlet?.setBy ?? []).map((act): Correction => ({ kind: 'outlet', page: id, value: outlet?.name ?? '', act }))
  return [...dates, ...outlets]
}

function articlesOf(correction: Correction): readonly ArticleId[] {
  return 'passages' in correction ? correction.passages.map(({ page }) => page) : [correction.page]
}
