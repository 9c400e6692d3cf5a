/**
 * Saved pages that somebody has read by hand, as the yardstick keeps them: DIR/read/html/<set>/index.jsonl[.gz] and the pages beside it.
 * The sample is the same every time. Of the sets whose pages trained the model of lines that ships, only the sites of one fold are taken, and ours
 * reads them with a model trained on the other folds. Left open: weights of titles and trusts of dates saw some of these pages.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { firstOf, readBytes, readRows } from '../evals/gold.ts'
import type { HtmlRow } from '../evals/tasks/read-html.ts'
import { FITTED } from '../evals/tasks/read-page.ts'
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import { hash32 } from '../src/text/hash.ts'
import { foldOf } from '../training/html-rows.ts'
import { decoded, type SavedPage } from './pages.ts'

export interface GoldPage {
  readonly row: HtmlRow
  readonly page: SavedPage
}

export interface GoldSample {
  readonly name: string
  /** Whether other pages of the set trained the model that reads these. */
  readonly fit: 'out of fold' | 'unseen'
  readonly pages: readonly GoldPage[]
  /** What ours reads these pages with. */
  readonly lexicon: Lexicon
}

/** In the order of the table. */
const SETS = ['naeb', 'wcxb', 'fundus', 'htmldate', 'trafilatura']
/** The fold whose sites are read. */
const FOLD = 0
const FOLD_RUN = fileURLToPath(new URL('./read-fold-run.ts', import.meta.url))

export const holdsGold = (folder: string): boolean => existsSync(join(folder, 'read', 'html'))

/** At most so many pages of each set that is there. */
export async function goldSamples(folder: string, most: number, shipped: Lexicon): Promise<readonly GoldSample[]> {
  const sets = SETS.map((name) => ({ name, path: join(folder, 'read', 'html', name) })).filter(({ path }) => existsSync(path))
  const samples: GoldSample[] = []
  let held: Lexicon | null = null
  for (const { name, path } of sets) {
    const isFitted = FITTED.has(name)
    const rows = sampleOf(readRows<HtmlRow>(firstOf(join(path, 'index.jsonl'))), isFitted, most)
    const [first] = rows
    if (first === undefined) continue
    if (isFitted) held ??= Object.freeze({ ...shipped, htmlLines: await linesOutOfFold(path, first) })
    const pages = rows.map((row) => ({ row, page: savedPage(row, readBytes(join(path, row.file))) }))
    samples.push({ name, fit: isFitted ? 'out of fold' : 'unseen', pages, lexicon: (isFitted && held) || shipped })
  }
  return samples
}

const sampleOf = (rows: readonly HtmlRow[], isFitted: boolean, most: number): readonly HtmlRow[] =>
  rows
    .filter((row) => !isFitted || foldOf(row) === FOLD)
    .sort((a, b) => hash32(a.id) - hash32(b.id) || (a.id < b.id ? -1 : 1))
    .slice(0, most)

/** The model of lines for the fold of this page. */
async function linesOutOfFold(path: string, { id, url }: HtmlRow): Promise<Lexicon['htmlLines']> {
  const child = fork(FOLD_RUN, [path, JSON.stringify({ id, url })], { serialization: 'advanced', execArgv: ['--import', 'tsx'] })
  const sent = once(child, 'message')
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`The model of the fold was not trained: exit code ${code}.`)))
  const [model] = await Promise.race([sent, ended])
  ended.catch(() => undefined)
  return model as Lexicon['htmlLines']
}

const savedPage = ({ id, url }: HtmlRow, bytes: Buffer): SavedPage => ({
  name: `${id}.html`,
  mediaType: 'text/html',
  markup: decoded(bytes),
  bytes,
  url,
})
