/**
 * Out of fold: weights trained again without the sites of a page's own fold, so that its score is not that of a page they have seen.
 * For read/: the page-line trees (training/page-lines.ts). For lineage see lineage-folds.ts.
 */
import { dirname, join } from 'node:path'
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import { plantPageLines } from '../src/lexicon/page-line-model.ts'
import { type Example, examplesOf, type LineRow, trainPageLines } from '../training/page-line-trees.ts'
import { foldOf, type Sited } from '../training/site-folds.ts'
import { firstOf, type GoldSet, readRows } from './gold.ts'
import { lexicon } from './program.ts'
import type { Options } from './task.ts'
import { FITTED } from './tasks/read-page.ts'

/** The tables to read a page with: those that ship, or those of the page's fold. */
export function foldsOf(set: GoldSet, { folds }: Options): (page: Sited) => Lexicon {
  if (!folds || !FITTED.has(set.name)) return () => lexicon
  const rows = trainingExamples(set)
  return (page) => lexiconOfFold(foldOf(page), rows)
}

const trained = new Map<number, Lexicon>()

interface SitedExamples {
  readonly fold: number
  readonly examples: readonly Example[]
}

let known: readonly SitedExamples[] | null = null

/** The dumps the shipped weights were trained on. */
function trainingExamples(set: GoldSet): readonly SitedExamples[] {
  const gold = join(dirname(set.path), '..')
  known ??= [...FITTED].flatMap((name) =>
    readRows<LineRow>(firstOf(join(gold, 'text', `${name}.jsonl`))).map((row) => ({ fold: foldOf(row), examples: examplesOf(row, lexicon) })),
  )
  return known
}

function lexiconOfFold(fold: number, rows: readonly SitedExamples[]): Lexicon {
  const done = trained.get(fold)
  if (done) return done
  const pageLines = plantPageLines(trainPageLines(rows.flatMap((row) => (row.fold === fold ? [] : row.examples))))
  const words: Lexicon = Object.freeze({ ...lexicon, pageLines })
  trained.set(fold, words)
  return words
}
