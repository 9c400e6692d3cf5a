/**
 * Relations in words: what two pages have in common although neither stands on the other.
 *     A and F have 2 sentences word for word in common
 *     J names “the Herald” as a source (F, Kattegat Herald)
 */
import type { Cited } from '../../model/cited.ts'
import type { Relation } from '../../model/lineage.ts'
import { count } from '../../report/counting.ts'
import { type Letters, letterOf } from '../../report/letters.ts'
import { outletWords } from '../../report/parent-words.ts'
import type { SourceView } from '../../report/view.ts'

export function relationWords(relation: Relation, letters: Letters, pages: readonly SourceView[]): string {
  const { a, b, because } = relation
  if (typeof b !== 'string') return `${letterOf(letters, a)} ${because[0]?.note ?? 'names a source'} as a source (${b.external}, not held)`
  const other = letterOf(letters, b)
  if (relation.kind === 'shares')
    return `${letterOf(letters, a)} and ${other} have ${count(because.length, 'sentence')} word for word in common; neither is found to stand on the other`
  const page = pages.find(({ article }) => article.id === b)
  return `${letterOf(letters, a)} ${because[0]?.note ?? 'names a source'} as a source (${other}${page ? `, ${outletWords(page.article)}` : ''})`
}

/** The passage to look at: the longest that is shared, or the naming. */
export function passageOf({ because }: Relation): Cited | null {
  const passages = because.flatMap(({ a }) => a ?? [])
  return [...passages].sort((x, y) => y.exact.length - x.exact.length || x.start - y.start)[0] ?? null
}
