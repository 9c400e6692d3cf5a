/**
 * What the parts of the page scorer share: the page, where they count, and how an answer is written down.
 */
import type { Span } from '../../../src/model/span.ts'
import { shared } from '../../../src/text/spans.ts'
import type { Item } from '../../task.ts'
import { shortened } from '../../task.ts'
import { core } from '../span-matching.ts'
import type { Tally } from '../tally.ts'
import type { SeedLine, SeedPage } from './gold.ts'
import type { SeedView } from './view.ts'

/** One page, as it is and with its date given; null where the program has no such page. */
export interface SeedCase {
  readonly page: SeedPage
  readonly lines: readonly SeedLine[]
  readonly plain: SeedView | null
  readonly dated: SeedView | null
  readonly people: readonly string[]
  readonly tally: Tally
}

/** Counts an answer, and writes it down. */
export function answer({ page, tally }: SeedCase, metric: string, right: boolean, at: string | number, passage: string, note: string): Item {
  tally.add(metric, right)
  return { id: `${metric} ${page.id}@${at}`, right, passage: shortened(passage), note }
}

/** Twice what both share over what both have, as they stand: 0 to 1. */
export const plainDice = (a: Span, b: Span): number => (2 * shared(a, b)) / (a.end - a.start + b.end - b.start)

/** The same without blanks and signs at the ends. */
export const dice = (text: string, a: Span, b: Span): number => plainDice(core(text, a), core(text, b))
