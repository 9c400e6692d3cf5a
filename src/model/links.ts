import type { ParentCorrection } from './correction.ts'
import type { Lineage, Relation } from './lineage.ts'
import type { Origin } from './origin.ts'
import type { Story } from './story.ts'

/** What holds between the pages of a set. */
export interface Links {
  readonly schema: 'crosswire.links/1'
  readonly stories: readonly Story[]
  readonly origins: readonly Origin[]
  readonly lineage: readonly Lineage[]
  readonly relations: readonly Relation[]
  /** Parents that a person set. */
  readonly corrections?: readonly ParentCorrection[]
}
