import type { Account } from './account.ts'
import type { Article } from './article.ts'
import type { CorrectionsTold } from './correction.ts'
import type { Links } from './links.ts'
import type { Marks } from './marks.ts'

/** What `compare` gives: all objects of one run. */
export interface Report {
  readonly schema: 'crosswire.report/1'
  readonly articles: readonly Article[]
  readonly marks: readonly Marks[]
  readonly links: Links
  readonly accounts: readonly Account[]
  /** What a person set; absent where nobody gave corrections. */
  readonly corrections?: CorrectionsTold
}
