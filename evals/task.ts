/**
 * A task: how one kind of gold is scored. Each file of tasks/ exports one.
 */
import type { GoldSet } from './gold.ts'
import type { Fit, Measure } from './rows.ts'

export interface Options {
  /** A fixed sample of every set. */
  readonly quick: boolean
  /** Train again out of fold, where something that ships was fitted on the set. */
  readonly folds: boolean
}

/** One thing the gold asks for, and whether it was got right: what two runs are compared by. */
export interface Item {
  /** The same in every run: the row's id and where in it the thing stands. */
  readonly id: string
  readonly right: boolean
  /** The passage in question, short. */
  readonly passage: string
  /** What was wanted, what was found. */
  readonly note: string
}

export interface Scored {
  readonly metrics: readonly Measure[]
  readonly items: readonly Item[]
}

export interface Task {
  /** "mark/quotes": also the folder of its gold, but for account/lineage and account/injected, which read that of link/lineage. */
  readonly name: string
  /** Whether weights that ship were fitted on the set; `folds` says whether the score leaves the page's own part out. */
  readonly fitOf: (set: string, folds: boolean) => Fit
  readonly score: (set: GoldSet, options: Options) => Promise<Scored> | Scored
}

/** For tasks whose gold trained nothing. */
export const unseen = (): Fit => 'unseen'

/** The passage of an item: one line, not too long. */
export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 160 ? line : `${line.slice(0, 159)}…`
}
