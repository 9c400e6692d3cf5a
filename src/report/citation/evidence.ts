/**
 * The evidence of a claim: every passage that carries it or parts from it, with what is needed to look it up: page, place, hash of the bytes, live link.
 * Text, Markdown, pages and assistants print the same view.
 */
import type { Account } from '../../model/account.ts'
import type { Article } from '../../model/article.ts'
import type { Claim, Statement } from '../../model/claim.ts'
import type { Report } from '../../model/report.ts'
import { outletWords } from '../parent-words.ts'
import { publishedWords } from '../printed-dates.ts'
import { speakerNames } from '../wording.ts'
import { liveLink } from './text-fragment.ts'

export interface EvidenceView {
  readonly statement: Statement
  readonly article: Article
  readonly outlet: string
  readonly published: string
  readonly speaker: string | null
  /** Where the page was found: its address, else the path it came from, else its id. */
  readonly where: string
  readonly url: string | null
  readonly live: string | null
}

/** The clearest passage first, then the others that carry the claim, then those that part from it. */
export function evidenceOf(claim: Claim, account: Account, { articles }: Report): readonly EvidenceView[] {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const isClearest = ({ article, start }: Statement): boolean => article === claim.text.article && start === claim.text.start
  const rank = (statement: Statement): number => (statement.stance === 'differs' ? 2 : isClearest(statement) ? 0 : 1)
  const sorted = [...claim.statements].sort((a, b) => rank(a) - rank(b))
  return sorted.flatMap((statement) => {
    const article = byId.get(statement.article)
    return article === undefined ? [] : [viewOf(statement, article, account)]
  })
}

function viewOf(statement: Statement, article: Article, account: Account): EvidenceView {
  const url = article.source.url ?? article.canonicalUrl
  const [speaker = null] = statement.speaker === null ? [] : speakerNames(account, [statement.speaker])
  return {
    statement,
    article,
    outlet: outletWords(article),
    published: publishedWords(article.publishedAt),
    speaker,
    where: url ?? article.source.path ?? article.id,
    url,
    live: liveLink(url, statement.exact),
  }
}

/** Pages of the story that say nothing of it: their outlets, or where they came from. */
export const silentPages = ({ silent }: Claim, { articles }: Report): readonly string[] =>
  silent.flatMap((id) => {
    const article = articles.find((one) => one.id === id)
    return article === undefined ? [] : [article.outlet === null ? (article.source.path ?? article.id) : outletWords(article)]
  })
