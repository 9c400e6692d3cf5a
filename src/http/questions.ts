/** What may stand in the query of an address, for pages and API alike. What makes no sense is left out by pages and refused by the API. */
import { z } from '@hono/zod-openapi'
import type { SearchKind, SearchQuery } from '../model/search-hit.ts'
import type { Span } from '../model/span.ts'
import type { StoryQuery } from '../model/story-row.ts'
import { SEARCH_KINDS } from '../web/pages/search.ts'

const word = z.string().max(500).optional()

export const storyQuestion = z.object({
  q: word.openapi({ description: 'Words of headlines, claims, quotations or names.' }),
  disputed: z.enum(['1', 'true', '0', 'false', '']).optional(),
  since: word.openapi({ description: 'A day or an instant: stories that changed since.' }),
  place: word,
  person: word,
  limit: z.coerce.number().int().min(1).max(500).optional(),
  after: word.openapi({ description: 'The `next` of the listing before.' }),
})

export const searchQuestion = z.object({
  q: z.string().min(1).max(500),
  kinds: z.string().max(100).optional().openapi({ description: 'claim, quote, article, person: with commas between.' }),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  after: word,
})

export const pairQuestion = z.object({ a: z.string().min(1).max(100), b: z.string().min(1).max(100) })

export const momentsQuestion = z.object({ since: z.string().min(4).max(40), until: z.string().min(4).max(40).optional() })

/** Of a page's address: fields that make no sense are as if they were not there. */
export function lenient<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  query: Readonly<Record<string, string>>,
): z.infer<z.ZodObject<Shape>> {
  const kept = Object.entries(query).filter(([name, value]) => value !== '' && schema.shape[name] !== undefined)
  const sound = kept.filter(([name, value]) => (schema.shape[name] as unknown as z.ZodType).safeParse(value).success)
  return schema.partial().parse(Object.fromEntries(sound)) as z.infer<z.ZodObject<Shape>>
}

export function storyQueryOf({ q, disputed, since, place, person, limit, after }: z.infer<typeof storyQuestion>): StoryQuery {
  const given = { text: q, since, place, person, limit, after }
  const kept = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''))
  return { ...kept, ...((disputed === '1' || disputed === 'true') && { disputed: true }) }
}

export function searchQueryOf({ q, kinds, limit, after }: z.infer<typeof searchQuestion>): SearchQuery {
  const named = (kinds ?? '').split(',').filter((kind): kind is SearchKind => SEARCH_KINDS.includes(kind as SearchKind))
  const all = named.length === 0 || named.length === SEARCH_KINDS.length
  return { text: q, ...(!all && { kinds: named }), ...(limit !== undefined && { limit }), ...(after !== undefined && after !== '' && { after }) }
}

/** "210-234" of ?at=. */
export function spanOf(text: string | undefined): Span | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '') ?? []
  return start === undefined || end === undefined || Number(start) >= Number(end) ? null : { start: Number(start), end: Number(end) }
}

/** A whole number from 0 on; 0 for anything else. */
export const offsetOf = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0)

/** A day or an instant; null for anything else. */
export const momentOf = (text: string | undefined): string | null =>
  text !== undefined && /^\d{4}(-\d\d(-\d\d(T[\d:.]+Z?)?)?)?$/.test(text) ? text : null
