/**
 * Likeness of two pages: how much of one page's narration the other holds, seen from the first. All numbers are 0 to 1.
 * Thresholds and weights are no matter of this file (data/models/lineage.json has them); it only measures.
 */
import { type Aligned, alignIn, type Concordance, concordanceOf } from '../../../text/alignment.ts'
import { type Terms, weightOf } from '../../../text/likeness.ts'
import { containment } from '../../../text/shingles.ts'
import { type Family, ownness, ownTerms } from './family.ts'
import type { Material } from './material.ts'
import { type Pairs, rarePairs } from './rare-pairs.ts'

/** A page with what is worked out once and compared often. */
export interface Compared {
  readonly material: Material
  readonly narration: readonly Terms[]
  readonly own: readonly Terms[]
  /** All its words, by sentence. */
  readonly all: Concordance
  readonly pairs: Pairs
  readonly details: Terms
  /** The whole weight of both. */
  readonly weights: { readonly pairs: number; readonly details: number }
}

/** One page seen in another: `alignment` and the rest say how much of the first stands in the second. */
export interface Likeness {
  readonly aligned: readonly Aligned[]
  /** Mean cover of its narration sentences; the mean of squares; the same with what all pages say counting little. */
  readonly alignment: number
  readonly squared: number
  readonly own: number
  /** Its sentences, by place, that the other tells. */
  readonly told: ReadonlySet<number>
  readonly pairs: number
  readonly threes: number
  /** Share of its names that the other lacks. */
  readonly newNames: number
  /** Share of its names, figures and rare words that the other has. */
  readonly details: number
  /** Share of its longer quotations that the other has word for word; null without any. */
  readonly quotes: number | null
}

/** A sentence is told in the other page when half its weight stands in one place there. */
export const TOLD = 0.5
/** Words that fewer than one document in 250 holds. */
const RARE = 5.5

export function compared(material: Material, family: Family): Compared {
  const passages = material.passages.filter(({ narration }) => narration.size > 0)
  const [pairs, details] = [rarePairs(material, family), detailsOf(material, family)]
  return {
    material,
    narration: passages.map(({ narration }) => narration),
    own: passages.map(({ narration }) => ownTerms(narration, family)),
    all: concordanceOf(material.passages.map(({ all }) => all)),
    pairs,
    details,
    weights: { pairs: weightOf(pairs), details: weightOf(details) },
  }
}

function detailsOf({ passages, names, figures }: Material, family: Family): Terms {
  const details = new Map<string, number>()
  for (const { narration } of passages)
    for (const [stem, weight] of narration)
      if (weight >= RARE || names.has(stem) || figures.has(stem)) details.set(stem, weight * ownness(stem, family))
  return details
}

/** How much of `page` stands in `other`. */
export function seenIn(page: Compared, other: Compared): Likeness {
  const aligned = alignIn(page.narration, other.all)
  const scores = aligned.map(({ score }) => score)
  return {
    aligned,
    alignment: mean(scores),
    squared: mean(scores.map((score) => score * score)),
    own: mean(alignIn(page.own, other.all).map(({ score }) => score)),
    told: new Set(aligned.filter(({ score }) => score >= TOLD).map(({ at }) => at)),
    pairs: share(
      sumWhere(page.pairs, (pair) => other.pairs.has(pair)),
      page.weights.pairs,
    ),
    threes: containment(page.material.threes, other.material.threes),
    newNames: share([...page.material.names].filter((name) => !other.material.stems.has(name)).length, page.material.names.size),
    details: share(
      sumWhere(page.details, (stem) => other.material.stems.has(stem)),
      page.weights.details,
    ),
    quotes:
      page.material.quotes.size === 0
        ? null
        : share([...page.material.quotes].filter((quote) => hasQuote(other, quote)).length, page.material.quotes.size),
  }
}

const hasQuote = (other: Compared, quote: string): boolean => {
  for (const held of other.material.quotes) if (held.includes(quote)) return true
  return false
}

function sumWhere(weights: ReadonlyMap<string, number>, holds: (key: string) => boolean): number {
  let sum = 0
  for (const [key, weight] of weights) if (holds(key)) sum += weight
  return sum
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

const mean = (values: readonly number[]): number =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  )
