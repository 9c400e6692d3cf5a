import type { Bearings } from './bearings.ts'
import { type Found, type Pattern, patternOf } from './pattern.ts'
import type { Reading } from './reading.ts'

/** One wording of times: its pattern, what it means, and when it does not hold. */
export interface Rule {
  readonly pattern: Pattern
  /** What the expression stands for; null: it is no time after all. */
  readonly read: (found: Found, at: Bearings) => Reading | null
  readonly holds: (found: Found) => boolean
  /** Parts that join: a day with a clock time. */
  readonly part: 'date' | 'clock' | 'daypart' | 'set' | 'whole'
  readonly daypart?: (found: Found) => string
}

type Options = Partial<Omit<Rule, 'pattern' | 'read'>>

export const rule = (pattern: string, read: Rule['read'], options: Options = {}): Rule => ({
  pattern: patternOf(pattern),
  read,
  holds: () => true,
  part: 'whole',
  ...options,
})

/** The same meaning in several wordings. */
export const rules = (patterns: readonly string[], read: Rule['read'], options: Options = {}): readonly Rule[] =>
  patterns.map((pattern) => rule(pattern, read, options))

/** A wording that looks like a time and is none: its words are used up. */
export const none = (pattern: string, holds: Rule['holds'] = () => true): Rule => rule(pattern, () => null, { holds })
