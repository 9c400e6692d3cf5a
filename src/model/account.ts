import type { Cited } from './cited.ts'
import type { Claim, Statement } from './claim.ts'
import type { Act, RemarkAct } from './correction.ts'
import type { Difference } from './difference.ts'
import type { External } from './external.ts'
import type { ArticleId, ClaimId, OriginId, StoryId, StorylineId } from './ids.ts'
import type { GazetteerPlace } from './place.ts'
import type { Proposal } from './proposal.ts'
import type { Bound } from './quantity.ts'
import type { Time } from './time.ts'

/** A speaker or actor over all pages of a story; `members` are the pages' own entities. */
export interface AccountEntity {
  readonly id: string
  readonly kind: 'person' | 'organisation' | 'group'
  readonly name: string
  readonly role: string | null
  readonly members: readonly { readonly article: ArticleId; readonly entity: string }[]
}

/** One page as a source of the story: what it shares with its parent, adds and drops. */
export interface AccountSource {
  readonly article: ArticleId
  readonly origin: OriginId
  readonly parent: ArticleId | External | null
  /** Points shared with the parent (or, without one, with the nearest page), of this page's points. */
  readonly points: { readonly shared: number; readonly of: number; readonly order: 'same' | 'nearly' | 'other'; readonly with: ArticleId } | null
  /** Share of the page's narration whose words stand in the parent, 0 to 1, two digits. */
  readonly reused: number
  readonly adds: readonly ClaimId[]
  readonly drops: readonly ClaimId[]
  /** Where a person set the parent, or that there is none. */
  readonly setBy?: readonly Act[]
}

export type QuoteDrift = 'none' | 'punctuation' | 'trimmed' | 'altered' | 'paraphrase-as-quote' | 'variance'

/** One wording of an utterance. */
export interface QuoteVariant extends Cited {
  readonly speaker: string | null
  readonly drift: QuoteDrift
  /** Where a person said of this wording that it is, or is not, another's remark. */
  readonly setBy?: readonly RemarkAct[]
}

/** One utterance and its wordings. */
export interface QuoteFamily {
  readonly speaker: string | null
  readonly variants: readonly QuoteVariant[]
}

export interface FigurePoint extends Cited {
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  /** ISO day the figure holds for, where known. */
  readonly at: string | null
}

/** A sum that pages' own figures allow: "80 % × 10,000 = 8,000". */
export interface ArithmeticCheck {
  readonly text: string
  readonly holds: boolean
  readonly from: readonly Cited[]
}

/** One thing that is counted or measured, and every value the pages give. */
export interface FigureSeries {
  readonly subject: string
  readonly unit: string | null
  readonly scope: string | null
  readonly points: readonly FigurePoint[]
  readonly checks: readonly ArithmeticCheck[]
}

/** The words that give a day, and what it was counted from. */
export interface DatingWords extends Cited {
  readonly anchor: Time['anchor']
}

export interface TimelineEntry {
  readonly from: string
  readonly to: string | null
  readonly forecast: boolean
  readonly text: Cited
  readonly statements: readonly Statement[]
  /** In the first of the statements; not in accounts of earlier programs. */
  readonly dated?: DatingWords
}

export interface PlaceEntry {
  readonly place: GazetteerPlace
  readonly statements: readonly Cited[]
}

/** How the account was made, so that it can be made again. */
export interface Recipe {
  readonly program: string
  readonly node: string
  /** Stage name → version. */
  readonly stages: Readonly<Record<string, number>>
  readonly corrections: readonly string[]
}

/** One story's account; with scope `storyline`, what lies between several stories. */
export interface Account {
  readonly schema: 'crosswire.account/1'
  readonly scope: 'story' | 'storyline'
  readonly story: StoryId | StorylineId
  readonly label: Cited | null
  readonly articles: readonly ArticleId[]
  readonly origins: readonly OriginId[]
  readonly entities: readonly AccountEntity[]
  readonly sources: readonly AccountSource[]
  readonly claims: readonly Claim[]
  readonly differences: readonly Difference[]
  readonly quotes: readonly QuoteFamily[]
  readonly figures: readonly FigureSeries[]
  readonly timeline: readonly TimelineEntry[]
  readonly places: readonly PlaceEntry[]
  readonly recipe: Recipe
  /** Only where an assistant was asked: what it proposes, believed by nobody yet. */
  readonly proposals?: readonly Proposal[]
}
