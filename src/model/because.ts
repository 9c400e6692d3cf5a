import type { Cited } from './cited.ts'

/** One reason for a judgement, with passages where it has any. */
export interface Because {
  readonly kind: 'credit' | 'shared-text' | 'points' | 'order' | 'time' | 'quote-loss' | 'shared-error' | 'owner' | 'correction'
  /** One plain sentence or phrase: "15 of 16 points, in the same order". */
  readonly note: string
  readonly a: Cited | null
  readonly b: Cited | null
}
