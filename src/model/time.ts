import type { Evidence } from './span.ts'

/** A TIMEX3 expression. What was said (`said`) stays apart from what was worked out (`value`, `from`, `to`). */
export interface Time extends Evidence {
  readonly id: string
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value; null where it cannot be worked out. */
  readonly value: string | null
  /** First day or instant, ISO 8601; null = open or unknown. */
  readonly from: string | null
  /** Day or instant after the last: half-open. */
  readonly to: string | null
  /** The parts the words themselves give: weekday, day, month, year, hour, offset, season, … */
  readonly said: readonly string[]
  readonly anchor: 'published' | 'text' | 'story' | 'none'
  readonly vague: boolean
}
