/**
 * The objects on the wire (docs/formats.md): one schema each, by the value of its `schema` field.
 */
import { z } from 'zod'
import type { Account } from '../model/account.ts'
import type { ActRow } from '../model/act-row.ts'
import type { Article } from '../model/article.ts'
import type { CaptureRow } from '../model/capture-row.ts'
import type { Change } from '../model/change.ts'
import type { Diff } from '../model/diff.ts'
import type { LinkRow } from '../model/link-row.ts'
import type { Links } from '../model/links.ts'
import type { Marks } from '../model/marks.ts'
import type { NameRow } from '../model/name-row.ts'
import type { Report } from '../model/report.ts'
import type { SearchHit } from '../model/search-hit.ts'
import type { StoryRow } from '../model/story-row.ts'
import type { SuccessionRow } from '../model/succession-row.ts'
import { account } from './account.ts'
import { article } from './article.ts'
import { correctionsTold } from './correction.ts'
import { captureRow, change, searchHit, storyRow } from './desk.ts'
import { diff } from './diff.ts'
import { linkRow } from './link-row.ts'
import { links } from './links.ts'
import { marks } from './marks.ts'
import { actRow, nameRow, successionRow } from './moving.ts'

export const report = z.object({
  schema: z.literal('crosswire.report/1'),
  articles: z.array(article),
  marks: z.array(marks),
  links,
  accounts: z.array(account),
  corrections: correctionsTold.exactOptional(),
})

export type WireObject =
  | Article
  | Marks
  | Links
  | LinkRow
  | Account
  | Report
  | Diff
  | StoryRow
  | SearchHit
  | Change
  | CaptureRow
  | ActRow
  | NameRow
  | SuccessionRow

/** Every wire schema by its name. */
export const schemas = {
  'crosswire.article/1': article,
  'crosswire.marks/1': marks,
  'crosswire.links/1': links,
  'crosswire.link-row/1': linkRow,
  'crosswire.account/1': account,
  'crosswire.report/1': report,
  'crosswire.diff/1': diff,
  'crosswire.story/1': storyRow,
  'crosswire.hit/1': searchHit,
  'crosswire.change/1': change,
  'crosswire.capture/1': captureRow,
  'crosswire.act/1': actRow,
  'crosswire.name/1': nameRow,
  'crosswire.succession/1': successionRow,
} as const

export type SchemaName = keyof typeof schemas

export const isSchemaName = (name: unknown): name is SchemaName => typeof name === 'string' && Object.hasOwn(schemas, name)
