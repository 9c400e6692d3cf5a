/**
 * Claims by place: in which claims a passage of a page stands, by their numbers, ascending; looked up by page, not by going through all claims.
 */
import type { ClaimDraft } from '../model/claim.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Span } from '../model/span.ts'
import { overlaps } from './spans.ts'

export function claimFinder(drafts: readonly Pick<ClaimDraft, 'statements'>[]): (article: ArticleId, span: Span) => readonly number[] {
  const byPage = new Map<ArticleId, (Span & { readonly claim: number })[]>()
  for (const [claim, { statements }] of drafts.entries()) {
    for (const { article, start, end } of statements) {
      const known = byPage.get(article)
      if (known) known.push({ claim, start, end })
      else byPage.set(article, [{ claim, start, end }])
    }
  }
  return (article, span) => {
    const around = (byPage.get(article) ?? []).filter((statement) => overlaps(statement, span))
    return [...new Set(around.map(({ claim }) => claim))]
  }
}
