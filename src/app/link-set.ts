/**
 * The verb `link` for faces that print it otherwise than as a filter: the pages with what holds between them, or row by row.
 */
import { checkEvidence } from '../formats/check-evidence.ts'
import type { Page } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { linkPages } from '../pipeline/link.ts'
import { gatherLines, gatherPages, missingMarks, pagesOf, textsOf } from './gather.ts'
import type { PageOptions } from './pages.ts'
import { tables } from './tables.ts'
import type { VerbInput } from './verbs.ts'

export interface GatheredSet {
  readonly pages: readonly Page[]
  readonly problems: readonly Problem[]
}

/** The pages of files or lines, with their marks. Lines are not kept. */
export async function gatherSet({ paths, jsonLines }: Omit<VerbInput, 'only'>, options: PageOptions = {}): Promise<GatheredSet> {
  const got = paths.length > 0 ? await gatherPages(paths, options) : await gatherLines(jsonLines, false)
  const marks = paths.length > 0 ? got.marks : [...got.marks, ...missingMarks(got, tables())]
  return { pages: pagesOf(got.articles, marks), problems: got.problems }
}

/** A report without accounts: what `link` knows. Throws `evidence-mismatch` rather than give what no page says. */
export function linkedReport(pages: readonly Page[]): Report {
  const articles = pages.map(({ article }) => article)
  const links = linkPages(pages, tables())
  const report: Report = { schema: 'crosswire.report/1', articles, marks: pages.map(({ marks }) => marks), links, accounts: [] }
  checkEvidence(links, textsOf(articles))
  return report
}
