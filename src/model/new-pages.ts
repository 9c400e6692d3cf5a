import type { LastingId } from './ids.ts'

/** Pages that came into stories after an instant and stand in them now. */
export interface NewPages {
  /** The instant up to which this was looked at: the last at which any story became another; null where there is none. */
  readonly until: string | null
  /** Stories with new pages, those that changed last first. */
  readonly stories: readonly { readonly story: LastingId; readonly pages: number }[]
  /** False where more stories changed than were looked at. */
  readonly whole: boolean
}
