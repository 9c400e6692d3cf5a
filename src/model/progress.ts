/** What is left to do of what came in. */
export interface WorkLeft {
  /** Captures taken in and not yet read. */
  readonly waiting: number
  /** Pages read whose neighbours are not yet looked up, and pages that are to be grouped anew. */
  readonly placing: number
  /** Groups of pages that must be linked and accounted anew. */
  readonly groups: number
}

/** How far the work on what came in is, and how much is held. */
export interface Progress extends WorkLeft {
  readonly pages: number
  readonly stories: number
  /** Pages given up after three attempts. */
  readonly quarantined: number
}
