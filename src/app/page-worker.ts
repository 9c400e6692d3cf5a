/**
 * A worker: reads and marks one page a task. A page that hangs or eats its memory costs this worker, not the run (page-pool.ts).
 */
import { loadLexicon } from '../lexicon/lexicon.ts'
import type { Given } from '../model/given.ts'
import type { Page } from '../model/page.ts'
import type { Source } from '../model/source.ts'
import { markArticle } from '../pipeline/mark.ts'
import { readArticle } from '../pipeline/read.ts'
import { noMarks } from '../text/no-marks.ts'

export interface PageTask {
  readonly source: Source
  readonly bytes: Uint8Array
  readonly given: Given
  /** False: the page is read alone, and its marks are empty. */
  readonly marks?: boolean
}

const lexicon = loadLexicon()

/** The page of one source. Pure but for its thread: the same task gives the same page. */
export function readAndMark({ source, bytes, given, marks = true }: PageTask): Page {
  const article = readArticle({ source, bytes, given }, lexicon)
  return { article, marks: marks ? markArticle(article, lexicon) : noMarks(article.id) }
}

/** Answers once the tables are loaded. */
export function ready(): true {
  return true
}
