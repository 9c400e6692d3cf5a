import { z } from 'zod'
import { act, remarkAct, verdict } from './correction.ts'
import { cited, external, share } from './evidence.ts'
import { articleId, claimId, differenceId, originId, storyId, storylineId } from './ids.ts'
import { because } from './links.ts'
import { anchor, bound, gazetteerPlace } from './marks.ts'

const id = z.string().min(1)

const entity = z.object({
  id,
  kind: z.enum(['person', 'organisation', 'group']),
  name: z.string(),
  role: z.string().nullable(),
  members: z.array(z.object({ article: articleId, entity: id })),
})

export const source = z.object({
  article: articleId,
  origin: originId,
  parent: z.union([articleId, external]).nullable(),
  points: z.object({ shared: z.int().min(0), of: z.int().min(0), order: z.enum(['same', 'nearly', 'other']), with: articleId }).nullable(),
  reused: share,
  adds: z.array(claimId),
  drops: z.array(claimId),
  setBy: z.array(act).exactOptional(),
})

export const statement = z.object({
  ...cited.shape,
  stance: z.enum(['same', 'differs']),
  how: z.string().nullable(),
  speaker: id.nullable(),
})

export const claim = z.object({
  id: claimId,
  text: cited,
  kind: z.enum(['event', 'figure', 'quote', 'attribution', 'time', 'place', 'state']),
  forecast: z.boolean(),
  slot: z.string().nullable(),
  status: z.enum(['withdrawn', 'disputed', 'differs', 'changed', 'one-text', 'single-source', 'agreed']),
  rule: z.string(),
  texts: z.int().min(0),
  speakers: z.array(id),
  because: z.array(because),
  statements: z.array(statement),
  silent: z.array(articleId),
  verdicts: z.array(verdict).exactOptional(),
})

const side = z.object({ ...cited.shape, role: z.enum(['parent', 'child', 'peer', 'earlier', 'later']), value: z.string() })

export const difference = z.object({
  id: differenceId,
  kind: z.enum(['figure', 'scope', 'hedge', 'attribution', 'attribution-lost', 'quote', 'place', 'time', 'certainty', 'detail']),
  relation: z.enum(['contradiction', 'drift', 'variance', 'change-over-time', 'undetermined', 'compatible']),
  severity: z.enum(['high', 'medium', 'low']),
  claim: claimId.nullable(),
  parent: articleId.nullable(),
  sides: z.array(side),
  note: z.string(),
  verdicts: z.array(verdict).exactOptional(),
})

export const quoteFamily = z.object({
  speaker: id.nullable(),
  variants: z.array(
    z.object({
      ...cited.shape,
      speaker: id.nullable(),
      drift: z.enum(['none', 'punctuation', 'trimmed', 'altered', 'paraphrase-as-quote', 'variance']),
      setBy: z.array(remarkAct).exactOptional(),
    }),
  ),
})

export const figureSeries = z.object({
  subject: z.string(),
  unit: z.string().nullable(),
  scope: z.string().nullable(),
  points: z.array(z.object({ ...cited.shape, low: z.number().nullable(), high: z.number().nullable(), bound, at: z.string().nullable() })),
  checks: z.array(z.object({ text: z.string(), holds: z.boolean(), from: z.array(cited) })),
})

const timelineEntry = z.object({
  from: z.string(),
  to: z.string().nullable(),
  forecast: z.boolean(),
  text: cited,
  statements: z.array(statement),
  dated: z.object({ ...cited.shape, anchor }).exactOptional(),
})

const recipe = z.object({
  program: z.string(),
  node: z.string(),
  stages: z.record(z.string(), z.int()),
  corrections: z.array(z.string()),
})

const proposed = {
  evidence: z.array(cited),
  by: z.string(),
  note: z.string(),
}

const proposal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('alignment'), answer: z.literal('same'), claim: claimId, with: claimId, ...proposed }),
  z.object({ kind: z.literal('judgement'), answer: z.enum(['same', 'differs', 'cannot-tell']), difference: differenceId, ...proposed }),
])

export const account = z.object({
  schema: z.literal('crosswire.account/1'),
  scope: z.enum(['story', 'storyline']),
  story: z.union([storyId, storylineId]),
  label: cited.nullable(),
  articles: z.array(articleId),
  origins: z.array(originId),
  entities: z.array(entity),
  sources: z.array(source),
  claims: z.array(claim),
  differences: z.array(difference),
  quotes: z.array(quoteFamily),
  figures: z.array(figureSeries),
  timeline: z.array(timelineEntry),
  places: z.array(z.object({ place: gazetteerPlace, statements: z.array(cited) })),
  recipe,
  proposals: z.array(proposal).exactOptional(),
})
