/** A claim as data: the claim, the names of its speakers, its story, and the pages of its passages with their hashes. */
import { z } from '@hono/zod-openapi'
import type { ClaimShown } from '../app/desk/desk.ts'
import { account } from '../formats/account.ts'
import { article } from '../formats/article.ts'
import { storyRow } from '../formats/desk.ts'

const claim = account.shape.claims.element
const { id, source, outlet, publishedAt, canonicalUrl } = article.shape

export const claimAnswerSchema = z.object({
  claim,
  speakers: z.array(z.object({ id: z.string(), name: z.string(), role: z.string().nullable() })),
  story: storyRow,
  pages: z.array(z.object({ id, source, outlet, publishedAt, canonicalUrl })),
})

export function claimAnswer({ claim, account, row, report }: ClaimShown): object {
  const ids = new Set([claim.text, ...claim.statements].map((passage) => passage.article))
  const speakers = new Set([...claim.speakers, ...claim.statements.flatMap(({ speaker }) => speaker ?? [])])
  return {
    claim,
    speakers: account.entities.filter((entity) => speakers.has(entity.id)).map((entity) => ({ id: entity.id, name: entity.name, role: entity.role })),
    story: row,
    pages: report.articles
      .filter((one) => ids.has(one.id))
      .map((one) => ({ id: one.id, source: one.source, outlet: one.outlet, publishedAt: one.publishedAt, canonicalUrl: one.canonicalUrl })),
  }
}
