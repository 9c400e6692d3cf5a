import type { Cited } from './cited.ts'
import type { Difference } from './difference.ts'
import type { ArticleId } from './ids.ts'
import type { Lineage, Relation } from './lineage.ts'

/** One of the two pages: what is known of it, and how much of its body stands in the other. */
export interface DiffPage {
  readonly article: ArticleId
  readonly path: string | null
  readonly headline: Cited | null
  readonly outlet: string | null
  readonly publishedAt: string | null
  /** Words of the body, and how many of them stand in shared runs. */
  readonly words: number
  readonly inRuns: number
  /** Points: sentences of the body that hold words which say something; and how many of them the other page tells, too. */
  readonly points: number
  readonly shared: number
  /** Whether the shared points stand in the other page in this page's order; null where none is shared. */
  readonly order: 'same' | 'nearly' | 'other' | null
  /** The points that the other page tells nowhere. */
  readonly only: readonly Cited[]
}

/** A run of words that both pages have. */
export interface SharedRun {
  readonly a: Cited
  readonly b: Cited
  readonly words: number
}

/** A step of the word diff: what of A's body stays, goes or comes in B's. One passage a block; `a` is empty where words come in, `b` where words go. */
export interface WordStep {
  readonly kind: 'same' | 'removed' | 'added' | 'replaced'
  readonly a: readonly Cited[]
  readonly b: readonly Cited[]
}

/** Two sentences, each of which is the other's nearest. */
export interface SentencePair {
  readonly a: Cited
  readonly b: Cited
  /** The lesser of the shares in which each is told by the other: 0 to 1, two digits. */
  readonly score: number
}

/** Two pages compared: bodies alone. Another order of the two gives the same with `a` and `b` changed. */
export interface Diff {
  readonly schema: 'crosswire.diff/1'
  readonly a: DiffPage
  readonly b: DiffPage
  /** Words a shared run has at least. */
  readonly leastRun: number
  /** In A's order. */
  readonly runs: readonly SharedRun[]
  readonly steps: readonly WordStep[]
  readonly pairs: readonly SentencePair[]
  /** Whether the two would stand in one story if nothing were said. They are compared as if they did. */
  readonly oneStory: boolean
  readonly lineage: readonly Lineage[]
  readonly relations: readonly Relation[]
  /** Figures, quotations, places, times … in which the two part. `claim` is null. */
  readonly differences: readonly Difference[]
}
