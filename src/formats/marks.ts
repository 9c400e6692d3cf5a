import { z } from 'zod'
import { evidence, span } from './evidence.ts'
import { articleId } from './ids.ts'

const id = z.string().min(1)
const ids = z.array(id)
const entityKind = z.enum(['person', 'organisation', 'group', 'place'])
const named = z.object({ text: z.string(), evidence })

const sentence = z.object({ ...span.shape, id })

const clause = z.object({
  ...span.shape,
  id,
  sentence: id,
  subject: evidence.nullable(),
  predicate: evidence.nullable(),
  lemma: z.string().nullable(),
  polarity: z.enum(['yes', 'no']),
  modality: z.enum(['is', 'will', 'may', 'expected', 'denied']),
  quantities: ids,
  times: ids,
  places: ids,
  mentions: ids,
  attribution: id.nullable(),
})

const entity = z.object({ id, kind: entityKind, name: z.string(), role: named.nullable(), aliases: z.array(named) })

const mention = z.object({
  ...evidence.shape,
  id,
  kind: z.enum(['person', 'organisation', 'group', 'place', 'demonym', 'pronoun', 'role']),
  entity: id.nullable(),
})

export const gazetteerPlace = z.object({
  name: z.string(),
  country: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  kind: z.enum(['country', 'region', 'city', 'sea', 'area']),
})

const place = z.object({
  ...evidence.shape,
  id,
  use: z.enum(['toponym', 'demonym', 'metonym']),
  entity: id.nullable(),
  place: gazetteerPlace.nullable(),
})

export const anchor = z.enum(['published', 'text', 'story', 'none'])

const time = z.object({
  ...evidence.shape,
  id,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  said: z.array(z.string()),
  anchor,
  vague: z.boolean(),
})

export const bound = z.enum(['exactly', 'at least', 'up to', 'more than', 'less than', 'between'])

const quantity = z.object({
  ...evidence.shape,
  id,
  kind: z.enum(['count', 'measure', 'money', 'percent', 'ordinal', 'ratio', 'age']),
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound,
  approximator: z.string().nullable(),
  unit: z.string().nullable(),
  per: z.string().nullable(),
  si: z.object({ value: z.number(), unit: z.string() }).nullable(),
  of: evidence.nullable(),
  base: id.nullable(),
})

const quotation = z.object({ ...evidence.shape, id, use: z.enum(['speech', 'scare', 'title', 'other']) })

const attribution = z.object({
  id,
  form: z.enum(['direct', 'mixed', 'indirect']),
  content: z.array(evidence),
  quotations: ids,
  cue: evidence.nullable(),
  source: evidence.nullable(),
  speaker: id.nullable(),
  within: id.nullable(),
  polarity: z.enum(['says', 'denies']),
  certainty: z.enum(['asserted', 'expected', 'possible']),
})

const credit = z.object({ id, kind: z.enum(['republished', 'compiled', 'agency']), origin: evidence })

export const marks = z.object({
  schema: z.literal('crosswire.marks/1'),
  article: articleId,
  sentences: z.array(sentence),
  clauses: z.array(clause),
  entities: z.array(entity),
  mentions: z.array(mention),
  places: z.array(place),
  times: z.array(time),
  quantities: z.array(quantity),
  quotations: z.array(quotation),
  attributions: z.array(attribution),
  credits: z.array(credit),
})
