/**
 * What a store answers with, on the wire: rows of lists, and the envelopes around them. `StoryRow`, `SearchHit`, `Change` and `CaptureRow` name their
 * schema; an envelope (`listingOf`) is told by where it stands.
 *     { "rows": [ { "schema": "crosswire.story/1", "id": "5f0c…", … } ], "total": 214, "next": "50" }
 */
import { z } from 'zod'
import type { Change } from '../model/change.ts'
import { article } from './article.ts'
import { span } from './evidence.ts'
import { articleId, claimId, lastingId, storyId, storylineId } from './ids.ts'
import { lineage, relation } from './links.ts'
import { marks } from './marks.ts'

const count = z.int().min(0)
const via = z.enum(['file', 'stdin', 'url', 'archive', 'memory'])

export const storyRow = z.object({
  schema: z.literal('crosswire.story/1'),
  id: lastingId,
  story: storyId,
  storyline: storylineId,
  title: z.string().nullable(),
  articles: z.array(articleId),
  texts: z.array(count),
  claims: count,
  differences: count,
  disputed: count,
  people: z.array(z.string()),
  places: z.array(z.string()),
  firstPublished: z.string().nullable(),
  lastPublished: z.string().nullable(),
  firstSeen: z.string(),
  lastChanged: z.string(),
  formerly: z.array(lastingId),
})

export const searchHit = z.object({
  schema: z.literal('crosswire.hit/1'),
  kind: z.enum(['claim', 'quote', 'article', 'person']),
  text: z.string(),
  marks: z.array(span),
  article: articleId,
  outlet: z.string().nullable(),
  story: lastingId.nullable(),
  storyTitle: z.string().nullable(),
  claim: claimId.nullable(),
  at: span.nullable(),
})

/** An id of one kind or another. */
const subject = z.string() as unknown as z.ZodType<Change['subject'], string>

export const change = z.object({
  schema: z.literal('crosswire.change/1'),
  kind: z.enum([
    'page-added',
    'page-removed',
    'claim-added',
    'claim-gone',
    'status-changed',
    'statements-changed',
    'difference-added',
    'difference-gone',
    'story-merged',
    'story-split',
  ]),
  story: lastingId,
  at: z.string(),
  subject,
  text: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

/** A page as a store holds it. */
export const heldArticle = z.object({
  article,
  marks,
  story: lastingId.nullable(),
  lineage: z.array(lineage),
  relations: z.array(relation),
  sightings: z.array(z.object({ at: z.string(), path: z.string().nullable(), url: z.string().nullable(), via: z.string() })),
  versions: z.array(z.object({ article: articleId, at: z.string(), headline: z.string().nullable() })),
})

const said = z.string().nullable().exactOptional()

/** One capture of a store that moves: its bytes as base64, and when it came in. */
export const captureRow = z.object({
  schema: z.literal('crosswire.capture/1'),
  article: articleId,
  at: z.string(),
  path: z.string().nullable(),
  url: z.string().nullable(),
  mediaType: z.string(),
  via,
  capturedAt: z.string().nullable(),
  given: z.object({ outlet: said, date: said, url: said, title: said, domain: said }),
  sha256: z.string().length(64),
  bytes: z.base64(),
})

/** Some of the rows that a question has. */
export const listingOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row), total: count, next: z.string().nullable() })
