import { z } from 'zod'
import { parentCorrection } from './correction.ts'
import { cited, external, share } from './evidence.ts'
import { articleId, originId, storyId, storylineId } from './ids.ts'

export const because = z.object({
  kind: z.enum(['credit', 'shared-text', 'points', 'order', 'time', 'quote-loss', 'shared-error', 'owner', 'correction']),
  note: z.string(),
  a: cited.nullable(),
  b: cited.nullable(),
})

export const story = z.object({
  id: storyId,
  articles: z.array(articleId),
  label: cited.nullable(),
  storyline: storylineId,
  follows: z.array(storyId),
})

export const origin = z.object({
  id: originId,
  story: storyId,
  articles: z.array(articleId),
  root: z.union([articleId, external]).nullable(),
  joins: z.array(originId),
})

export const lineage = z.object({
  from: z.union([articleId, external]),
  to: articleId,
  how: z.enum(['copy', 'cut', 'rewrite', 'summary', 'fusion']),
  confidence: share,
  directed: z.boolean(),
  or: z.array(articleId),
  because: z.array(because),
})

export const relation = z.object({
  kind: z.enum(['shares', 'cites']),
  a: articleId,
  b: z.union([articleId, external]),
  because: z.array(because),
})

export const links = z.object({
  schema: z.literal('crosswire.links/1'),
  stories: z.array(story),
  origins: z.array(origin),
  lineage: z.array(lineage),
  relations: z.array(relation),
  corrections: z.array(parentCorrection).exactOptional(),
})
