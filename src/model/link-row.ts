import type { StoryId } from './ids.ts'
import type { Lineage, Relation } from './lineage.ts'
import type { NearCopy } from './near-copy.ts'
import type { Origin } from './origin.ts'
import type { Story } from './story.ts'

interface Row<Kind extends string> {
  readonly schema: 'crosswire.link-row/1'
  readonly kind: Kind
}

/** The first row: of what the others are. The same pages, marks and versions have the same digest. */
export interface SetRow extends Row<'set'> {
  /** SHA-256 of the pages by id, their marks, and the versions of program and stages. */
  readonly digest: string
  /** "crosswire 0.1.0" */
  readonly program: string
  readonly articles: number
  readonly stories: number
}

/** `rows`: how many of the rows after it belong to the story; with the last of them it is complete. */
export interface StoryRow extends Row<'story'>, Story {
  readonly rows: number
}

interface OriginRow extends Row<'origin'>, Origin {}

interface LineageRow extends Row<'lineage'>, Lineage {
  readonly story: StoryId
}

/** A relation whose own kind stands as `relation`. */
interface RelationRow extends Row<'relation'>, Omit<Relation, 'kind'> {
  readonly story: StoryId
  readonly relation: Relation['kind']
}

/** Stands with the story of `a`; `b` may be in another. */
interface NearCopyRow extends Row<'near-copy'>, NearCopy {
  readonly story: StoryId
}

/** What holds between the pages of a set, a row at a time: the set, then story by story its row, origins, lineage, relations, near copies. */
export type LinkRow = SetRow | StoryRow | OriginRow | LineageRow | RelationRow | NearCopyRow

/** What holds between the pages of one story. */
export interface StoryLinks {
  readonly story: Story
  readonly origins: readonly Origin[]
  readonly lineage: readonly Lineage[]
  readonly relations: readonly Relation[]
  readonly nearCopies: readonly NearCopy[]
}
