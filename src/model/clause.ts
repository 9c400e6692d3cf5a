import type { Evidence, Span } from './span.ts'

/** A subject–verb unit of a sentence and the ids of the marks inside it. */
export interface Clause extends Span {
  readonly id: string
  readonly sentence: string
  readonly subject: Evidence | null
  readonly predicate: Evidence | null
  /** Lemma of the main verb, lower case; null where there is none. */
  readonly lemma: string | null
  readonly polarity: 'yes' | 'no'
  readonly modality: 'is' | 'will' | 'may' | 'expected' | 'denied'
  readonly quantities: readonly string[]
  readonly times: readonly string[]
  readonly places: readonly string[]
  readonly mentions: readonly string[]
  /** The innermost attribution that covers it. */
  readonly attribution: string | null
}
