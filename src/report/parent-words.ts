/**
 * What a report says of where a page's text comes from: what it shares with which page, and what it says itself.
 *     says “This article first appeared on Northern Wire” (not held)
 *     shares 15 of its 16 points with C, in C's order; names no source
 *     no parent found among these 5 pages
 * Sharing is shown; nobody is said to have copied.
 */
import type { AccountSource } from '../model/account.ts'
import type { Article } from '../model/article.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Lineage } from '../model/lineage.ts'
import type { Origin } from '../model/origin.ts'
import { count, listed } from './counting.ts'
import { excerpt, quoted } from './excerpt.ts'
import { type Letters, letterOf } from './letters.ts'
import { byWords, knownBy, setWords } from './set-by-person.ts'
import type { ReportView, SourceView, StoryView } from './view.ts'

/** The outlet's name, or that it is not known. */
export const outletWords = ({ outlet }: Article): string => outlet?.name ?? outlet?.domain ?? 'outlet unknown'

/** What a person set of the page, then where its text comes from. */
export const sourceWords = (source: SourceView, view: ReportView): string =>
  [setWords(source.article), parentWords(source, view), parentSetWords(source)].filter(Boolean).join('; ')

/** Where there is a parent: that there is none is said with who says so. */
export const parentSetWords = ({ parents, parentSetBy }: SourceView): string => (parents.length === 0 ? '' : byWords('parent', parentSetBy))

/** "no parent (set by A. Weiss)", or that none was found. */
export const noParentWords = ({ parentSetBy }: SourceView, pages: number): string =>
  parentSetBy.length > 0 ? `no parent (${knownBy({ how: '', setBy: parentSetBy })})` : nothingFound(pages)

/** One phrase for each thing that is known; joined with semicolons. */
export function parentWords(source: SourceView, view: ReportView): string {
  const { letters, pages } = view
  const parent = source.source?.parent ?? source.parents[0]?.from ?? null
  const credits = creditWords(source)
  if (parent === null) {
    return [noParentWords(source, pages.length), nearestWords(source, view), credits].filter(Boolean).join('; ')
  }
  if (typeof parent !== 'string') return `${credits === '' ? `text of ${parent.external}` : credits} (not held)`
  const shares = pointsWords(source.source, letters) || `shares text with ${letterOf(letters, parent)}`
  return [shares, secondParents(source, parent, letters), doubt(source.parents, letters), credits || 'names no source'].filter(Boolean).join('; ')
}

/** What a page without a parent shares with the nearest one; nothing where that one stands on it. */
function nearestWords({ article, source }: SourceView, { letters, pages }: ReportView): string {
  const nearest = pages.find((page) => page.article.id === source?.points?.with)
  return nearest?.source?.parent === article.id ? '' : pointsWords(source, letters)
}

/** "15 of its 16 points are in C, in C's order". */
function pointsWords(source: AccountSource | null, letters: Letters): string {
  if (!source?.points) return ''
  const { shared, of, order } = source.points
  const other = letterOf(letters, source.points.with)
  if (shared === 0) return ''
  const words = { same: `, in ${other}’s order`, nearly: `, nearly in ${other}’s order`, other: ', in another order' }
  return `${shared} of its ${count(of, 'point')} also in ${other}${shared > 1 ? words[order] : ''}`
}

/** How many texts a story has; a fusion is no text of its own. */
export function textsOf(origins: readonly Origin[]): number {
  return Math.max(1, origins.filter(({ joins }) => joins.length === 0).length)
}

export function textWords({ origins, sources }: StoryView): string {
  const texts = textsOf(origins)
  if (sources.length === 1) return 'one page'
  return texts === 1 ? 'one text' : `${count(texts, 'text')} with no shared parent found`
}

const nothingFound = (pages: number): string =>
  pages === 1 ? 'no other page to compare with' : `no parent found among these ${count(pages, 'page')}`

/** The page's own credit line, in quotation marks. */
export function creditWords({ article, marks }: Pick<SourceView, 'article' | 'marks'>): string {
  const lines = (marks?.credits ?? []).map(({ origin }) => {
    const start = article.text.lastIndexOf('\n', origin.start) + 1
    const end = article.text.indexOf('\n', origin.end)
    return excerpt(article.text.slice(start, end === -1 ? undefined : end), { limit: 70, telling: origin.exact })
  })
  return lines.length === 0 ? '' : `says ${listed([...new Set(lines)].map(quoted))}`
}

function secondParents({ parents }: SourceView, first: ArticleId, letters: Letters): string {
  const others = parents.flatMap(({ from }) => (from === first ? [] : [typeof from === 'string' ? letterOf(letters, from) : from.external]))
  return others.length === 0 ? '' : `and text of ${listed(others)}`
}

const doubt = ([edge]: readonly Lineage[], letters: Letters): string => (edge === undefined ? '' : doubtWords(edge, letters))

/** What an edge leaves open. */
export function doubtWords(edge: Lineage, letters: Letters): string {
  if (!edge.directed) return 'which of the two came first is not known'
  return edge.or.length === 0
    ? ''
    : `or from ${listed(
        edge.or.map((id) => letterOf(letters, id)),
        'or',
      )}: they cannot be told apart`
}
