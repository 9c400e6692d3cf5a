import { z } from 'zod'
import { act } from './correction.ts'
import { evidence, share, span } from './evidence.ts'
import { articleId, sourceId } from './ids.ts'
import { problemCodes } from './problem-codes.ts'

const problem = z.object({
  code: z.enum(problemCodes),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  source: z.string().exactOptional(),
  span: span.exactOptional(),
})

const source = z.object({
  id: sourceId,
  path: z.string().nullable(),
  url: z.string().nullable(),
  mediaType: z.string(),
  bytes: z.int().min(0),
  sha256: z.string(),
  capturedAt: z.string().nullable(),
  via: z.enum(['file', 'stdin', 'url', 'archive', 'memory']),
})

const block = z.object({
  ...span.shape,
  kind: z.enum([
    'headline',
    'subhead',
    'dateline',
    'byline',
    'paragraph',
    'list',
    'quote',
    'table',
    'caption',
    'credit',
    'teaser',
    'comment',
    'boilerplate',
  ]),
  path: z.string().nullable(),
  why: z.string(),
  confidence: share,
})

const pageDate = z.object({
  value: z.string(),
  grain: z.enum(['minute', 'day', 'month', 'year']),
  how: z.string(),
  evidence: evidence.nullable(),
  setBy: z.array(act).exactOptional(),
})

const candidates = z.array(z.object({ value: z.string(), how: z.string(), confidence: share }))

export const article = z.object({
  schema: z.literal('crosswire.article/1'),
  id: articleId,
  source,
  reader: z.object({ name: z.enum(['html', 'text']), version: z.int() }),
  text: z.string(),
  blocks: z.array(block),
  headline: evidence.nullable(),
  outlet: z.object({ name: z.string().nullable(), domain: z.string().nullable(), how: z.string(), setBy: z.array(act).exactOptional() }).nullable(),
  authors: z.array(z.object({ name: z.string(), how: z.string() })),
  publishedAt: pageDate.nullable(),
  modifiedAt: pageDate.nullable(),
  canonicalUrl: z.string().nullable(),
  language: z.string().nullable(),
  section: z.string().nullable().exactOptional(),
  image: z.string().nullable().exactOptional(),
  candidates: z
    .object({
      headline: candidates,
      outlet: candidates,
      authors: candidates,
      publishedAt: candidates,
      modifiedAt: candidates,
      canonicalUrl: candidates,
      language: candidates,
      section: candidates,
      image: candidates,
    })
    .exactOptional(),
  problems: z.array(problem),
})
