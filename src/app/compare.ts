/**
 * The main job: pages in, one report out.
 */
import { checkEvidence } from '../formats/check-evidence.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Assistant } from '../model/assistant.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Page } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { writeAccounts } from '../pipeline/account.ts'
import { linkPages } from '../pipeline/link.ts'
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
  const own = reportOn(pages, lexicon)
  const { assistant } = options
  const assisted = assistant === undefined ? { report: own, problems: [] } : await withProposals(own, lexicon, assistant)
  checkReport(assisted.report)
  return { report: assisted.report, problems: [...problems, ...assisted.problems] }
}

function reportOn(pages: readonly Page[], lexicon: Lexicon): Report {
  const links = linkPages(pages, lexicon)
  return {
    schema: 'crosswire.report/1',
    articles: pages.map(({ article }) => article),
    marks: pages.map(({ marks }) => marks),
    links,
    accounts: writeAccounts(pages, links, lexicon, recipe()),
  }
}

function checkReport(report: Report): void {
  const texts = new Map<ArticleId, string>(report.articles.map(({ id, text }) => [id, text]))
  checkEvidence(report, (article) => texts.get(article))
}
