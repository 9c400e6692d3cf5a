import type { Attribution } from './attribution.ts'
import type { Clause } from './clause.ts'
import type { Credit } from './credit.ts'
import type { Entity, Mention } from './entity.ts'
import type { ArticleId } from './ids.ts'
import type { Place } from './place.ts'
import type { Quantity } from './quantity.ts'
import type { Quotation } from './quotation.ts'
import type { Sentence } from './sentence.ts'
import type { Time } from './time.ts'

/** All marks of one article. Each id is unique in the article. Marks stand in the body and the headline; credits in `credit` blocks. */
export interface Marks {
  readonly schema: 'crosswire.marks/1'
  readonly article: ArticleId
  readonly sentences: readonly Sentence[]
  readonly clauses: readonly Clause[]
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly places: readonly Place[]
  readonly times: readonly Time[]
  readonly quantities: readonly Quantity[]
  readonly quotations: readonly Quotation[]
  readonly attributions: readonly Attribution[]
  readonly credits: readonly Credit[]
}
