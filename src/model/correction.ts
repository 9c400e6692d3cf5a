import type { External } from './external.ts'
import type { ArticleId } from './ids.ts'
import type { Span } from './span.ts'

/** Who set something by hand, and why. `at`: the day or instant it was set, where that is said. */
export interface Act {
  readonly by: string
  readonly reason: string
  readonly at: string | null
}

/** Words of a page, by which an act finds its passage again whatever the offsets are. */
export interface Anchor<Page = ArticleId> {
  readonly page: Page
  readonly words: string
}

export interface PageCorrection<Page = ArticleId> {
  readonly kind: 'date' | 'outlet'
  readonly page: Page
  readonly value: string
  readonly act: Act
}

/** `parent`: another page, a text that is not held, or null for none. */
export interface ParentCorrection<Page = ArticleId> {
  readonly kind: 'parent'
  readonly page: Page
  readonly parent: Page | External | null
  readonly act: Act
}

export interface RemarkCorrection<Page = ArticleId> {
  readonly kind: 'same-remark' | 'not-the-same-remark'
  readonly passages: readonly [Anchor<Page>, Anchor<Page>]
  readonly act: Act
}

/** A person's word on a claim or a difference, found by its passages; `id` is the beginning of its id, where nothing else tells it from others. */
export interface VerdictCorrection<Page = ArticleId> {
  readonly kind: 'verdict'
  readonly on: 'claim' | 'difference'
  readonly passages: readonly Anchor<Page>[]
  readonly id: string | null
  readonly verdict: string
  readonly act: Act
}

/** What a person sets. As it is written its pages are names (`Correction<string>`); as it is used they are articles. */
export type Correction<Page = ArticleId> = PageCorrection<Page> | ParentCorrection<Page> | RemarkCorrection<Page> | VerdictCorrection<Page>

/** Why a correction is not applied. */
export interface Refusal<Page = ArticleId> {
  readonly correction: Correction<Page>
  readonly code: 'correction-unmatched' | 'correction-ambiguous' | 'correction-contradicted' | 'correction-impossible' | 'correction-left'
  /** One sentence or two: what is wrong, and what to do. */
  readonly why: string
}

/** Passages of one page that carry the words of an anchor. */
export interface Passages {
  readonly article: ArticleId
  readonly spans: readonly Span[]
}

/** A remark correction whose words were found. */
export interface Remark {
  readonly correction: RemarkCorrection
  readonly sides: readonly [Passages, Passages]
}

/** A person's word on one wording of a quotation. */
export interface RemarkAct extends Act {
  readonly kind: RemarkCorrection['kind']
}

/** A person's word on a claim or a difference: "confirmed", "refuted", "unresolved", "not-a-difference", or words of his own. */
export interface Verdict extends Act {
  readonly verdict: string
}

/** What a person set in one run: a sentence for each act. */
export interface CorrectionsTold {
  readonly applied: readonly string[]
  /** With the reason why not. */
  readonly notApplied: readonly string[]
}
