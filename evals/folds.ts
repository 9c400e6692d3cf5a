/**
 * Out of fold: weights trained again without the sites of a page's own fold, so that its score is not that of a page they have seen.
 * For read/: the page-line network (training/page-lines.ts). For lineage see lineage-folds.ts.
 */
import { dirname, join } from 'node:path'
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import { examplesOf, foldOf, type LineRow, trainPageLines } from '../training/page-line-network.ts'
import { firstOf, type GoldSet, readRows } from './gold.ts'
import { lexicon } from './program.ts'
import type { Options } from './task.ts'
import { FITTED } from './tasks/read-page.ts'

/** A page as far as its fold depends on it. */
interface Sited {
  readonly id: string
  readonly url: string | null
}

/** The tables to read a page with: those that ship, or those of the page's fold. */
export function foldsOf(set: GoldSet, { folds }: Options): (page: Sited) => Lexicon {
  if (!folds || !FITTED.has(set.name)) return () => lexicon
  const rows = trainingRows(set)
  return (page) => lexiconOfFold(foldOf(page), rows)
}

const trained = new Map<number, Lexicon>()
let known: readonly LineRow[] | null = null

/** The dumps the shipped weights were trained on, in the order the card names them. */
function trainingRows(set: GoldSet): readonly LineRow[] {
  const gold = join(dirname(set.path), '..')
  known ??= [...FITTED].flatMap((name) => readRows<LineRow>(firstOf(join(gold, 'text', `${name}.jsonl`))))
  return known
}

function lexiconOfFold(fold: number, rows: readonly LineRow[]): Lexicon {
  const done = trained.get(fold)
  if (done) return done
  const pageLines = trainPageLines(rows.filter((row) => foldOf(row) !== fold).flatMap((row) => examplesOf(row, lexicon)))
  const words: Lexicon = Object.freeze({ ...lexicon, pageLines })
  trained.set(fold, words)
  return words
}
