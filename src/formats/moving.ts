/**
 * What a store that moves takes along beside its captures, on the wire: names of stories, what persons set, ids of claims that lead on.
 *     { "schema": "crosswire.name/1", "name": "5f0c…", "leadsTo": null, "firstSeen": "2031-05-03T09:00:00.000Z", "story": { … }, "changes": [ … ] }
 */
import { z } from 'zod'
import type { Change } from '../model/change.ts'
import type { ArticleId, ClaimId, LastingId, StoryId } from '../model/ids.ts'
import { act } from './correction.ts'
import { change } from './desk.ts'
import { external } from './evidence.ts'

/** Ids that a store takes as they are: of the form that all have. */
const hexId = <Id extends string>() => z.string().regex(/^[0-9a-f]{1,64}$/) as unknown as z.ZodType<Id, string>
const page = hexId<ArticleId>()
const name = hexId<LastingId>()
const instant = z.iso.datetime({ offset: true })
/** No database keeps a text with a zero in it. */
const words = z.string().refine((text) => !text.includes('\0'), 'holds a character with the code 0')
const subject = words as unknown as z.ZodType<Change['subject'], string>

const changed = z.object({
  kind: change.shape.kind,
  at: instant,
  subject,
  text: words.nullable(),
  before: words.nullable(),
  after: words.nullable(),
})

export const nameRow = z.object({
  schema: z.literal('crosswire.name/1'),
  name,
  leadsTo: name.nullable(),
  firstSeen: instant,
  story: z.object({ id: hexId<StoryId>(), input: hexId<string>(), lastChanged: instant, articles: z.array(page).min(1) }).nullable(),
  changes: z.array(changed),
})

const anchor = z.object({ page, words: z.string() })

const correction = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['date', 'outlet']), page, value: z.string(), act }),
  z.object({ kind: z.literal('parent'), page, parent: z.union([page, external]).nullable(), act }),
  z.object({ kind: z.enum(['same-remark', 'not-the-same-remark']), passages: z.tuple([anchor, anchor]), act }),
  z.object({
    kind: z.literal('verdict'),
    on: z.enum(['claim', 'difference']),
    passages: z.array(anchor),
    id: z.string().nullable(),
    verdict: z.string(),
    act,
  }),
])

export const actRow = z.object({ schema: z.literal('crosswire.act/1'), act: correction, at: instant, undone: z.boolean() })

export const successionRow = z.object({ schema: z.literal('crosswire.succession/1'), old: hexId<ClaimId>(), claim: hexId<ClaimId>() })
