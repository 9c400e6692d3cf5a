/**
 * Pairs: which passages of different pages are compared. Those that share a word worth comparing; in a story of very many passages only each
 * one's nearest, found by its rarest words (text/neighbours.ts), so that twice the pages cost about twice the time.
 */
import type { ArticleId } from '../../../model/ids.ts'
import { rarity, type WordCounts } from '../../../text/likeness.ts'
import { EVERYBODY, neighboursOf, pairsOf as pairwise, type Reach } from '../../../text/neighbours.ts'
import type { Passage } from '../../../text/passages.ts'

export interface Pairs {
  /** For each passage the later ones that it is compared with, ascending. */
  readonly later: readonly Int32Array[]
  /** Neither is among the nearest of the other, and may be alike all the same. */
  readonly leftOut: (a: number, b: number) => boolean
}

/** Words that stand in a tenth of all documents lead to no pair. */
const TELLING = 2.3
/** A story of no more passages (thirty long pages) is compared whole. */
const WHOLE = 2000
/**
 * Beyond: holders of its words that a passage meets, and how many of them it is compared with. On 300 pages about one event, .91 of the pairs that the
 * whole comparison joins are joined (.79 with 100 of them, .86 with 200, .93 with 400); twice the holders add .01.
 */
const NEAREST: Reach = { steps: 5000, most: 300 }

export function pairsOf(passages: readonly Passage[], counts: WordCounts): Pairs {
  const order = [...passages.keys()].sort((a, b) => inOrder(passages[a], passages[b]))
  const telling = order.map((at) => new Map([...(passages[at]?.terms ?? [])].filter(([word]) => rarity(word, counts) >= TELLING)))
  const owners = order.map((at) => passages[at]?.article)
  const { near, cut } = neighboursOf(telling, passages.length <= WHOLE ? EVERYBODY : NEAREST, owners)
  const byIndex: Int32Array[] = []
  for (const [place, at] of order.entries()) byIndex[at] = Int32Array.from(near[place] ?? [], (other) => order[other] ?? 0)
  const isCut = new Uint8Array(passages.length)
  for (const [place, at] of order.entries()) isCut[at] = cut[place] ? 1 : 0
  return { later: pairwise(byIndex), leftOut: (a, b) => isCut[a] === 1 && isCut[b] === 1 && passages[a]?.article !== passages[b]?.article }
}

/** By page and place, so that the order in which pages come decides nothing. */
function inOrder(a: Passage | undefined, b: Passage | undefined): number {
  const [one, other]: readonly (ArticleId | undefined)[] = [a?.article, b?.article]
  if (one !== other) return (one ?? '') < (other ?? '') ? -1 : 1
  return (a?.start ?? 0) - (b?.start ?? 0)
}
