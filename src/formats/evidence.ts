import { z } from 'zod'
import { articleId } from './ids.ts'

const offset = z.int().min(0)

export const span = z.object({ start: offset, end: offset })
export const evidence = z.object({ ...span.shape, exact: z.string() })
export const cited = z.object({ ...evidence.shape, article: articleId, line: z.int().min(1) })
export const external = z.object({ external: z.string().min(1) })
/** 0 to 1. */
export const share = z.number().min(0).max(1)
