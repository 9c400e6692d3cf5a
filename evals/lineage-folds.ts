/**
 * Out of fold: the weights of lineage trained again without the stories of a row's own fold (training/train-lineage.ts trains those that ship).
 */
import { dirname } from 'node:path'
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import { hash32 } from '../src/text/hash.ts'
import { lineageCases } from '../training/lineage-cases.ts'
import { type Compared, comparedCase, fitAll, lineageRows } from '../training/lineage-rows.ts'
import { isOwnSet } from './examples-set.ts'
import type { GoldSet } from './gold.ts'
import { lexicon } from './program.ts'
import type { Fit } from './rows.ts'
import type { Options } from './task.ts'

const FOLDS = 5

/** A row as far as its fold depends on it: all rows on one story are in one fold. */
interface OfStory {
  readonly id: string
  readonly story?: string
}

/** For tasks whose stories the shipped weights were fitted on. */
export function lineageFit(set: string, folds: boolean): Fit {
  if (isOwnSet(set)) return 'unseen'
  return folds ? 'out-of-fold' : 'in-sample'
}

const foldOf = (story: string): number => hash32(story) % FOLDS

/** The tables to compare a row's pages with: those that ship, or those of the row's fold. */
export function lineageFolds({ name, path }: GoldSet, { folds }: Options): (row: OfStory) => Lexicon {
  if (!folds || isOwnSet(name)) return () => lexicon
  const gold = dirname(dirname(path))
  return ({ id, story }) => lexiconOfFold(foldOf(story ?? id), gold)
}

const trained = new Map<number, Lexicon>()
let known: readonly Compared[] | null = null

function lexiconOfFold(fold: number, gold: string): Lexicon {
  const done = trained.get(fold)
  if (done) return done
  known ??= lineageCases(gold).map((one) => comparedCase(one, lexicon))
  const sums = fitAll(lineageRows(known.filter(({ known: { group } }) => foldOf(group) !== fold)))
  const words: Lexicon = Object.freeze({ ...lexicon, lineage: sums })
  trained.set(fold, words)
  return words
}
