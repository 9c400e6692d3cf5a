/**
 * The main job: pages in, one report out.
 */
import { checkEvidence } from '../formats/check-evidence.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Article } from '../model/article.ts'
import type { Assistant } from '../model/assistant.ts'
import type { Refusal } from '../model/correction.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Page } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { accountCorrected } from '../pipeline/account.ts'
import { correctPages } from '../pipeline/correct.ts'
import { linkCorrected } from '../pipeline/link.ts'
import { type Corrections, correctionsFor, inOrder, refusedProblems, told } from './corrections.ts'
import type { CorrectionsFile } from './corrections-file.ts'
import { collectPages, type PageOptions } from './pages.ts'
import { withProposals } from './proposals.ts'
import { recipe } from './recipe.ts'
import { tables } from './tables.ts'

export interface Comparison {
  readonly report: Report
  /** Problems of inputs, then those of pages, each naming its source. */
  readonly problems: readonly Problem[]
}

export interface CompareOptions extends PageOptions {
  /** Asked for proposals once the accounts are written; without one nothing leaves the machine. */
  readonly assistant?: Assistant
}

/** Reads, marks, links and accounts. The report's pages are in the order of their paths. Throws `evidence-mismatch` rather than print what no page says. */
export async function compare(paths: readonly string[], options: CompareOptions = {}): Promise<Comparison> {
  const reading = collectPages(paths, options)
  const loading = Promise.resolve().then(tables) // while the workers read
  const [{ pages, problems }, lexicon] = await Promise.all([reading, loading])
  const made = reportOn(pages, lexicon, options.corrections)
  const { assistant } = options
  const assisted = assistant === undefined ? { report: made.report, problems: [] } : await withProposals(made.report, lexicon, assistant)
  checkReport(assisted.report)
  return { report: assisted.report, problems: [...problems, ...made.problems, ...assisted.problems] }
}

function reportOn(read: readonly Page[], lexicon: Lexicon, file: CorrectionsFile | undefined): Comparison {
  const set = correctionsFor(file, articlesOf(read))
  const pages = correctPages(read, set?.corrections ?? [], lexicon)
  const { links, refused } = linkCorrected(pages, lexicon, set?.corrections ?? [])
  const { accounts, refused: unjudged } = accountCorrected(pages, links, lexicon, recipe(), set?.corrections ?? [])
  const articles = articlesOf(pages)
  const report: Report = { schema: 'crosswire.report/1', articles, marks: pages.map(({ marks }) => marks), links, accounts }
  return set === null ? { report, problems: [] } : withCorrections(report, set, [...refused, ...unjudged])
}

function withCorrections(report: Report, set: Corrections, refused: readonly Refusal[]): Comparison {
  const problems = inOrder([...set.problems, ...refusedProblems(refused, set.path, report.articles)])
  const left = new Set(refused.map(({ correction }) => correction))
  const others = set.corrections.filter((one) => 'passages' in one && !left.has(one))
  const corrections = told(set.path, problems, report.articles, [...(report.links.corrections ?? []), ...others])
  return { report: { ...report, corrections }, problems }
}

const articlesOf = (pages: readonly Page[]): readonly Article[] => pages.map(({ article }) => article)

function checkReport(report: Report): void {
  const texts = new Map<ArticleId, string>(report.articles.map(({ id, text }) => [id, text]))
  checkEvidence(report, (article) => texts.get(article))
}
