import { z } from 'zod'
import { external } from './evidence.ts'
import { articleId } from './ids.ts'

export const act = z.object({ by: z.string(), reason: z.string(), at: z.string().nullable() })

export const parentCorrection = z.object({
  kind: z.literal('parent'),
  page: articleId,
  parent: z.union([articleId, external]).nullable(),
  act,
})

export const remarkAct = z.object({ ...act.shape, kind: z.enum(['same-remark', 'not-the-same-remark']) })

export const verdict = z.object({ ...act.shape, verdict: z.string() })

export const correctionsTold = z.object({ applied: z.array(z.string()), notApplied: z.array(z.string()) })
