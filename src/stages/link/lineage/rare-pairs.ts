/**
 * Rare pairs: two content words near each other in the narration of one sentence, weighed by their rarity in English and in the story.
 *     "cracks in two of its piers" / "two cracked piers"   share the pairs crack+two, crack+pier, two+pier
 * The single best sign of reworded text: a rewriter changes phrases but keeps what stands beside what.
 * [Reference] Clough, Gaizauskas, Piao, Wilks 2002, "METER: measuring text reuse" (word runs fail on rewriting); the pairs are our own.
 */
import type { Term } from '../../../text/likeness.ts'
import type { Family } from './family.ts'
import { ownness } from './family.ts'
import type { Material } from './material.ts'

/** Content words this near make a pair. */
const NEAR = 5

/** Pair → weight. */
export type Pairs = ReadonlyMap<string, number>

export function rarePairs({ passages }: Material, family: Family): Pairs {
  const pairs = new Map<string, number>()
  for (const { narrated } of passages)
    for (const [at, term] of narrated.entries())
      for (const other of narrated.slice(at + 1, at + 1 + NEAR)) {
        const weight = weightOfPair(term, other, family)
        if (weight > 0) pairs.set(keyOf(term.stem, other.stem), weight)
      }
  return pairs
}

/** Nothing for words that are too far apart, or the same. */
function weightOfPair(term: Term, other: Term, family: Family): number {
  if (other.place - term.place > NEAR || other.stem === term.stem) return 0
  return term.weight * other.weight * ownness(term.stem, family) * ownness(other.stem, family)
}

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
