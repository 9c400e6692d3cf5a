import { z } from 'zod'
import { difference } from './account.ts'
import { cited, share } from './evidence.ts'
import { articleId } from './ids.ts'
import { lineage, relation } from './links.ts'

const count = z.int().min(0)

const page = z.object({
  article: articleId,
  path: z.string().nullable(),
  headline: cited.nullable(),
  outlet: z.string().nullable(),
  publishedAt: z.string().nullable(),
  words: count,
  inRuns: count,
  points: count,
  shared: count,
  order: z.enum(['same', 'nearly', 'other']).nullable(),
  only: z.array(cited),
})

export const diff = z.object({
  schema: z.literal('crosswire.diff/1'),
  a: page,
  b: page,
  leastRun: z.int().min(1),
  runs: z.array(z.object({ a: cited, b: cited, words: z.int().min(1) })),
  steps: z.array(z.object({ kind: z.enum(['same', 'removed', 'added', 'replaced']), a: z.array(cited), b: z.array(cited) })),
  pairs: z.array(z.object({ a: cited, b: cited, score: share })),
  oneStory: z.boolean(),
  lineage: z.array(lineage),
  relations: z.array(relation),
  differences: z.array(difference),
})
