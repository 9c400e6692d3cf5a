/**
 * Ids on the wire are strings; in the program they are branded, so that none is taken for another.
 */
import { z } from 'zod'
import type { ArticleId, ClaimId, DifferenceId, LastingId, OriginId, SourceId, StoryId, StorylineId } from '../model/ids.ts'

/** A string schema whose output is a branded id: same run time, same JSON Schema. */
const idOf = <Id extends string>() => z.string().min(1) as unknown as z.ZodType<Id, string>

export const sourceId = idOf<SourceId>()
export const articleId = idOf<ArticleId>()
export const storyId = idOf<StoryId>()
export const storylineId = idOf<StorylineId>()
export const originId = idOf<OriginId>()
export const claimId = idOf<ClaimId>()
export const differenceId = idOf<DifferenceId>()
export const lastingId = idOf<LastingId>()
