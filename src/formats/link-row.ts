import { z } from 'zod'
import { share } from './evidence.ts'
import { articleId, storyId } from './ids.ts'
import { lineage, origin, relation, story } from './links.ts'

const schema = z.literal('crosswire.link-row/1')
const { kind: relationKind, ...relationFields } = relation.shape

/** One row of `crosswire link --rows`, told by its `kind`. */
export const linkRow = z.discriminatedUnion('kind', [
  z.object({ schema, kind: z.literal('set'), digest: z.string(), program: z.string(), articles: z.int().min(0), stories: z.int().min(0) }),
  z.object({ schema, kind: z.literal('story'), ...story.shape, rows: z.int().min(0) }),
  z.object({ schema, kind: z.literal('origin'), ...origin.shape }),
  z.object({ schema, kind: z.literal('lineage'), story: storyId, ...lineage.shape }),
  z.object({ schema, kind: z.literal('relation'), story: storyId, relation: relationKind, ...relationFields }),
  z.object({
    schema,
    kind: z.literal('near-copy'),
    story: storyId,
    a: articleId,
    b: articleId,
    containmentOfA: share,
    containmentOfB: share,
    jaccard: share,
  }),
])
