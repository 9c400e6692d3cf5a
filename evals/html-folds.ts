/**
 * Out of fold, for read/html: the model of a web page's lines trained again without the sites of a page's own fold (training/html-lines.ts).
 */
import { dirname, join } from 'node:path'
import { plantHtmlLineModel } from '../src/lexicon/html-line-model.ts'
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import { numberedPages, type Seen, trainHtmlLines } from '../training/html-line-model.ts'
import { foldOf, labelledPages } from '../training/html-rows.ts'
import { firstOf, type GoldSet } from './gold.ts'
import { lexicon } from './program.ts'
import type { Options } from './task.ts'
import { FITTED } from './tasks/read-page.ts'

interface Sited {
  readonly id: string
  readonly url: string | null
}

/** The tables to read a page with: those that ship, or those of the page's fold. */
export function htmlFoldsOf(set: GoldSet, { folds }: Options): (page: Sited) => Lexicon {
  if (!folds || !FITTED.has(set.name)) return () => lexicon
  return (page) => lexiconOfFold(foldOf(page), dirname(set.path))
}

const trained = new Map<number, Lexicon>()
let seen: readonly Seen[] | null = null

function lexiconOfFold(fold: number, html: string): Lexicon {
  const done = trained.get(fold)
  if (done) return done
  seen ??= numberedPages(labelledPages(indexesBelow(html), lexicon))
  const model = trainHtmlLines(seen.filter(({ page }) => page.fold !== fold))
  const words: Lexicon = Object.freeze({ ...lexicon, htmlLines: plantHtmlLineModel(model) })
  trained.set(fold, words)
  return words
}

/** The pages the shipped weights were trained on. */
const indexesBelow = (html: string): readonly string[] => [...FITTED].map((name) => firstOf(join(html, name, 'index.jsonl')))
