/**
 * Family: what the pages of one story have in common, so that what all of them say counts little and what two alone say counts much
 * ("explaining away": a third text that has it too may be where both took it from).
 */
import type { Terms } from '../../../text/likeness.ts'
import type { Material } from './material.ts'

export interface Family {
  readonly size: number
  /** Stem → in how many of the family's pages. */
  readonly frequency: ReadonlyMap<string, number>
}

export function familyOf(pages: readonly Material[]): Family {
  const frequency = new Map<string, number>()
  for (const { stems } of pages) for (const stem of stems.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  return { size: pages.length, frequency }
}

/** 1 where one page alone has the stem, near 0 where all do. */
export function ownness(stem: string, { size, frequency }: Family): number {
  return 1 - Math.log(Math.max(1, frequency.get(stem) ?? 1)) / Math.log(size + 1)
}

/** The same weights, less where more pages of the family have the stem. */
export const ownTerms = (terms: Terms, family: Family): Terms => new Map([...terms].map(([stem, weight]) => [stem, weight * ownness(stem, family)]))
