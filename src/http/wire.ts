/** What the API answers with: every object by its name, as a zod schema to hold answers against, and as JSON Schema in the OpenAPI document. */
import { z } from '@hono/zod-openapi'
import { change, heldArticle, listingOf, searchHit, storyRow } from '../formats/desk.ts'
import { articleId } from '../formats/ids.ts'
import { schemas } from '../formats/wire.ts'
import { claimAnswerSchema } from './claim-answer.ts'

const count = z.int().min(0)

export const answers = {
  Report: schemas['crosswire.report/1'],
  Stories: listingOf(storyRow),
  Claim: claimAnswerSchema,
  Article: heldArticle,
  Hits: listingOf(searchHit),
  Diff: schemas['crosswire.diff/1'],
  Changes: listingOf(change),
  Progress: z.object({ waiting: count, placing: count, groups: count, pages: count, stories: count, quarantined: count }),
  Taken: z.object({ pages: z.array(z.object({ article: articleId, outcome: z.enum(['added', 'known', 'version', 'skipped', 'left']) })) }),
  Removed: z.object({ article: articleId }),
  Trouble: z.object({ code: z.string(), message: z.string() }),
} as const satisfies Readonly<Record<string, z.ZodType>>

export type AnswerName = keyof typeof answers

/** OpenAPI 3.1 speaks the same dialect of JSON Schema that zod writes (draft 2020-12). */
export function answerSchemas(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(answers).map(([name, schema]) => {
      const { $schema: _dialect, ...rest } = z.toJSONSchema(schema as z.ZodType, { io: 'input' })
      return [name, rest]
    }),
  )
}

export const refTo = (name: AnswerName): { readonly $ref: string } => ({ $ref: `#/components/schemas/${name}` })
