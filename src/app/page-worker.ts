/**
 * A worker: reads and marks one page a task. A page that hangs or eats its memory costs this worker, not the run (page-pool.ts).
 */
import { loadLexicon } from '../lexicon/lexicon.ts'
import type { Given } from '../model/given.ts'
import type { Page } from '../model/page.ts'
import type { Source } from '../model/source.ts'
import { markArticle } from '../pipeline/mark.ts'
import { readArticle } from '../pipeline/read.ts'

export interface PageTask {
  readonly source: Source
  readonly bytes: Uint8Array
  readonly given: Given
}

const lexicon = loadLexicon()

/** The page of one source. Pure but for its thread: the same task gives the same page. */
export function readAndMark({ source, bytes, given }: PageTask): Page {
  const article = readArticle({ source, bytes, given }, lexicon)
  return { article, marks: markArticle(article, lexicon) }
}

/** Answers once the tables are loaded. */
export function ready(): true {
  return true
}
