/**
 * What a person sets of a page that has been read: date and outlet stand as they are set, `how` is "correction", and what the page itself said stays
 * among the candidates.
 *     read 2024-10-30 from the dateline, set to 2024-10-31      publishedAt 2024-10-31, how "correction"; candidates: 2024-10-31, 2024-10-30 …
 */
import type { Article, Candidate, Outlet, PageDate } from '../../../model/article.ts'
import type { Act, PageCorrection } from '../../../model/correction.ts'
import { givenDate } from './dates-given.ts'

/** Values kept a field (docs/formats.md). */
const MOST = 8
const HOW = 'correction'

/** The article with what these set; all that set one field set one value. */
export function withSetValues(article: Article, corrections: readonly PageCorrection[]): Article {
  const own = corrections.filter(({ page }) => page === article.id)
  const dates = own.filter(({ kind }) => kind === 'date')
  const outlets = own.filter(({ kind }) => kind === 'outlet')
  return withOutlet(withDate(article, dates), outlets)
}

function withDate(article: Article, dates: readonly PageCorrection[]): Article {
  const [set] = dates
  const date = set ? dateOf(set.value, actsOf(dates)) : null
  return date === null ? article : { ...article, publishedAt: date, ...candidatesWith(article, 'publishedAt', date.value) }
}

/** ISO alone, so no order of day and month is needed. */
function dateOf(value: string, setBy: readonly Act[]): PageDate | null {
  const date = givenDate(value, { months: new Map(), order: null })
  return date && { value: date.value, grain: date.grain, how: HOW, evidence: null, setBy }
}

function withOutlet(article: Article, outlets: readonly PageCorrection[]): Article {
  const [set] = outlets
  if (set === undefined) return article
  const outlet: Outlet = { name: set.value, domain: article.outlet?.domain ?? null, how: HOW, setBy: actsOf(outlets) }
  return { ...article, outlet, ...candidatesWith(article, 'outlet', set.value) }
}

const actsOf = (corrections: readonly PageCorrection[]): readonly Act[] => corrections.map(({ act }) => act)

function candidatesWith({ candidates }: Article, field: 'publishedAt' | 'outlet', value: string): Pick<Article, 'candidates'> {
  if (candidates === undefined) return {}
  const set: Candidate = { value, how: HOW, confidence: 1 }
  return { candidates: { ...candidates, [field]: [set, ...candidates[field]].slice(0, MOST) } }
}
