/**
 * The report as Markdown: the same words as on the terminal, as a clean document with tables and block quotes, for a wiki, an issue or a mail.
 */
import type { Problem } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import { count } from '../counting.ts'
import { nameOf } from '../letters.ts'
import { notCompared } from '../limits-seen.ts'
import { problemRows } from '../problem-rows.ts'
import { correctionsIn } from '../set-by-person.ts'
import { type ReportView, type StorylineView, viewOf } from '../view.ts'
import { NOT_REVIEWED, STANCE } from '../wording.ts'
import { checkFirstPart } from './check-first-part.ts'
import { claimParts } from './claim-parts.ts'
import { plain, table } from './escape.ts'
import { figurePart } from './figure-part.ts'
import { proposalPart } from './proposal-part.ts'
import { quotePart } from './quote-part.ts'
import { sourcePart } from './source-part.ts'
import { placesPart, timelinePart } from './timeline-part.ts'

export interface MarkdownOptions {
  /** Of inputs that gave no page; pages carry their own. */
  readonly problems: readonly Problem[]
}

export function renderMarkdown(report: Report, { problems }: MarkdownOptions): string {
  const view = viewOf(report)
  const parts = [
    head(view),
    ...view.storylines.flatMap((storyline) => storylineParts(view, storyline)),
    setPart(view),
    problemPart(view, problems),
    inputPart(view),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function storylineParts(view: ReportView, storyline: StorylineView): readonly string[] {
  return [
    ...storyline.stories.map((story) => sourcePart(view, story)),
    checkFirstPart(view, storyline),
    ...claimParts(view, storyline),
    figurePart(view, storyline),
    quotePart(view, storyline),
    timelinePart(view, storyline),
    placesPart(view, storyline),
    proposalPart(view, storyline),
    limitPart(view, storyline),
  ]
}

function head(view: ReportView): string {
  const stories = view.storylines.flatMap((line) => line.stories).length
  return `# ${count(view.pages.length, 'page')}, ${count(stories, 'story', 'stories')}\n\n*${NOT_REVIEWED}: ${STANCE}.*`
}

function limitPart(view: ReportView, storyline: StorylineView): string {
  const lines = notCompared(view, storyline)
  return lines.length === 0 ? '' : ['### Not compared', '', ...lines.map((line) => `- ${plain(line)}`)].join('\n')
}

function setPart({ report }: ReportView): string {
  const { applied, notApplied } = correctionsIn(report)
  const lines = [...applied, ...notApplied.map((one) => `not applied: ${one}`)].map((line) => `- ${plain(line)}`)
  return lines.length === 0 ? '' : `## Set by a person\n\n${lines.join('\n')}`
}

function problemPart(view: ReportView, problems: readonly Problem[]): string {
  const rows = problemRows(view, problems).map(({ where, problem }) => [
    problem.severity,
    plain(where),
    plain(problem.message),
    `\`${problem.code}\``,
  ])
  return rows.length === 0 ? '' : `## Problems\n\n${table(['', 'Input', 'What is wrong', 'Code'], rows)}`
}

function inputPart(view: ReportView): string {
  const rows = view.pages.map(({ article, letter }) => [letter, plain(nameOf(article)), String(article.source.bytes), plain(article.source.sha256)])
  return rows.length === 0 ? '' : `## Inputs\n\n${table(['Page', 'File', 'Bytes', 'SHA-256'], rows)}`
}
