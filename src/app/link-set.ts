/**
 * The verb `link` for faces that print it otherwise than as a filter: the pages with what holds between them, or row by row.
 */
import { checkEvidence } from '../formats/check-evidence.ts'
import type { Page } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { correctPages } from '../pipeline/correct.ts'
import { linkCorrected } from '../pipeline/link.ts'
import { type Corrections, correctionsFor, inOrder, refusedProblems, told } from './corrections.ts'
import { leftBy } from './corrections-left.ts'
import { gatherLines, gatherPages, missingMarks, pagesOf, textsOf } from './gather.ts'
import type { PageOptions } from './pages.ts'
import { tables } from './tables.ts'
import type { VerbInput } from './verbs.ts'

export interface GatheredSet {
  readonly pages: readonly Page[]
  readonly problems: readonly Problem[]
  /** Null where nobody gave any. */
  readonly corrections: Corrections | null
}

/** The pages of files or lines, with their marks and with the dates and outlets that a person set. Lines are not kept. */
export async function gatherSet({ paths, jsonLines }: Omit<VerbInput, 'only'>, options: PageOptions = {}): Promise<GatheredSet> {
  const got = paths.length > 0 ? await gatherPages(paths, options) : await gatherLines(jsonLines, false)
  const marks = paths.length > 0 ? got.marks : [...got.marks, ...missingMarks(got, tables())]
  const corrections = correctionsFor(options.corrections, got.articles)
  const read = pagesOf(got.articles, marks)
  const pages = got.piped || corrections === null ? read : correctPages(read, corrections.corrections, tables())
  const left =
    corrections === null ? [] : refusedProblems(leftBy('link', corrections.corrections, { ...got, links: null }), corrections.path, got.articles)
  return { pages, problems: [...got.problems, ...inOrder([...(corrections?.problems ?? []), ...left])], corrections }
}

export interface LinkedReport {
  readonly report: Report
  /** Of parents that a person set and that do not fit. */
  readonly problems: readonly Problem[]
}

/** A report without accounts: what `link` knows. Throws `evidence-mismatch` rather than give what no page says. */
export function linkedReport(pages: readonly Page[], corrections: Corrections | null = null): LinkedReport {
  const articles = pages.map(({ article }) => article)
  const { links, refused } = linkCorrected(pages, tables(), corrections?.corrections ?? [])
  const report: Report = { schema: 'crosswire.report/1', articles, marks: pages.map(({ marks }) => marks), links, accounts: [] }
  checkEvidence(links, textsOf(articles))
  if (corrections === null) return { report, problems: [] }
  const problems = inOrder(refusedProblems(refused, corrections.path, articles))
  return { report: { ...report, corrections: told(corrections.path, problems, articles, links.corrections ?? []) }, problems }
}
