/**
 * The gold of lineage: a story's pages, who derives from whom, what was changed on the way, and which page asserts which fact.
 */
import type { DumpPage } from '../../runs.ts'

export interface LineagePage extends DumpPage {
  readonly kind: string
  /** Published after the story: tells its aftermath. */
  readonly later: boolean
  readonly title?: string | null
  readonly outlet?: string | null
  readonly published?: string | null
}

export interface GoldEdge {
  readonly from: string
  readonly to: string
  readonly how: string
  /** Every answer that is right, where more than one is. */
  readonly accept?: readonly string[]
}

export interface GoldOrigin {
  readonly id: string
  readonly kind: string
  readonly root: string | null
  readonly pages: readonly string[]
}

/** A stretch of a page's dump. */
export interface Passage {
  readonly page: string
  readonly start: number
  readonly end: number
  readonly text?: string | null
}

/** A fault planted in a page: where, and where its parent has it right. */
export interface Drift extends Passage {
  readonly id: string
  readonly type: string
  readonly named?: string | null
  readonly parent: string
}

export interface FactSpan {
  readonly start: number | null
  readonly end: number | null
}

/** How one page stands to a fact. */
export interface Stand extends FactSpan {
  readonly stance: 'asserts' | 'differs' | 'silent'
  readonly relation?: string | null
  readonly also?: readonly FactSpan[]
}

export interface Fact {
  readonly id: string
  readonly claim: string
  /** Independent texts that assert it, without and with later pages. */
  readonly texts: number
  readonly textsWithLater: number
  readonly status: string
  readonly in: Readonly<Record<string, Stand>>
}

export interface LineageStory {
  readonly id: string
  /** The event it tells: rows on one event are fitted together. */
  readonly story?: string
  readonly pages: readonly LineagePage[]
  readonly lineage: readonly GoldEdge[]
  readonly origins: readonly GoldOrigin[]
  /** Originals that share a passage with credit: neither kin nor independent. */
  readonly reprints?: readonly { readonly from: string; readonly to: string }[]
  readonly drifts: readonly Drift[]
  /** Faults taken over from a parent. */
  readonly inherited: readonly Passage[]
  /** Rewordings that change nothing. */
  readonly faithful?: readonly Passage[]
  readonly facts: readonly Fact[]
}
