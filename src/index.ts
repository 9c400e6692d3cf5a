/**
 * The public library. The core is pure: text in, facts out.
 *
 *     import { compare, renderText } from 'crosswire'
 *     const { report, problems } = await compare(['pages/'])
 */
export { type CompareOptions, type Comparison, compare } from './app/compare.ts'
export { type CorrectionsFile, readCorrections } from './app/corrections-file.ts'
export { type DiffOptions, diffArticles } from './app/diff-articles.ts'
export { findNearCopies, type Linkable, linkArticles, linkRows, sharedRuns, type TextRun } from './app/link-articles.ts'
export { type Manifest, readManifest } from './app/manifest.ts'
export {
  attributionsIn,
  clausesIn,
  creditsIn,
  markText,
  namesIn,
  placesIn,
  quantitiesIn,
  quotationsIn,
  sentencesIn,
  type TextHints,
  timesIn,
} from './app/mark-text.ts'
export type { PageOptions } from './app/pages.ts'
export { type PageHints, readArticle } from './app/read-article.ts'
export { runVerb, type Verb, type VerbInput, type VerbOutput } from './app/verbs.ts'
export { type Endpoint, openEndpoint } from './assist/endpoint.ts'
export { checkEvidence } from './formats/check-evidence.ts'
export { schemas, type WireObject } from './formats/wire.ts'
export { type Lexicon, loadLexicon } from './lexicon/lexicon.ts'
export type { Account } from './model/account.ts'
export type { Article, Author, Block, BlockKind, Outlet, PageDate } from './model/article.ts'
export type { Assistant, Question, Reply } from './model/assistant.ts'
export type { Attribution } from './model/attribution.ts'
export type { Cited } from './model/cited.ts'
export type { Claim, Status } from './model/claim.ts'
export type { Clause } from './model/clause.ts'
export type { Act, Correction, CorrectionsTold, Verdict } from './model/correction.ts'
export type { Credit } from './model/credit.ts'
export type { Diff, DiffPage, SentencePair, SharedRun, WordStep } from './model/diff.ts'
export type { Difference } from './model/difference.ts'
export type { Entity, Mention } from './model/entity.ts'
export { CrosswireError } from './model/error.ts'
export type { Lineage, Relation } from './model/lineage.ts'
export type { LinkRow } from './model/link-row.ts'
export type { Links } from './model/links.ts'
export type { Marks } from './model/marks.ts'
export type { NearCopy } from './model/near-copy.ts'
export type { Origin } from './model/origin.ts'
export type { Page } from './model/page.ts'
export type { Place } from './model/place.ts'
export type { Problem } from './model/problem.ts'
export type { Proposal } from './model/proposal.ts'
export type { Quantity } from './model/quantity.ts'
export type { Quotation } from './model/quotation.ts'
export type { Report } from './model/report.ts'
export type { Sentence } from './model/sentence.ts'
export type { Evidence, Span } from './model/span.ts'
export type { Story } from './model/story.ts'
export type { Time } from './model/time.ts'
export { writeAccounts } from './pipeline/account.ts'
export { linkPages } from './pipeline/link.ts'
export { markArticle } from './pipeline/mark.ts'
export { renderHtml } from './report/html/html.ts'
export { renderMarkdown } from './report/markdown/markdown.ts'
export { renderText } from './report/text/text.ts'
