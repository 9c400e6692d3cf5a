/** How the report was made: inputs with their hashes, the command, the program and the versions of its stages, and problems met. */
import type { Problem } from '../../model/problem.ts'
import { count } from '../counting.ts'
import { nameOf } from '../letters.ts'
import { problemRows } from '../problem-rows.ts'
import { knownBy } from '../set-by-person.ts'
import type { SourceView } from '../view.ts'
import { html, type Markup, NOTHING } from './markup.ts'
import { type Section, type Sheet, table } from './sheet.ts'

export interface Making {
  readonly command: string
  readonly program: string
  readonly problems: readonly Problem[]
}

export function problemsSection({ view }: Sheet, problems: readonly Problem[]): Section {
  const rows = problemRows(view, problems).map(({ where, problem }) => [
    problem.severity,
    where,
    html`${problem.message} <code>${problem.code}</code>`,
  ])
  return {
    id: 'problems',
    title: 'Problems',
    count: String(rows.length),
    body: rows.length === 0 ? NOTHING : table('Problems', ['Kind', 'Input', 'What is wrong'], rows),
  }
}

export function makingSection({ view }: Sheet, { command, program }: Making): Section {
  const inputs = html`<ul class="sources">${view.pages.map(inputPart)}</ul>`
  const body = html`<p>Made with <code>${command}</code> by ${program}${nodeWords(view.report.accounts[0]?.recipe.node)}. The same program with the same files gives the same report.</p>
${inputs}${stageFold(view.report.accounts[0]?.recipe.stages ?? {})}`
  return { id: 'making', title: 'How this was made', count: '', body }
}

function inputPart({ article, letter }: SourceView): Markup {
  const { source, outlet, publishedAt } = article
  const url = article.canonicalUrl ?? source.url
  const live = url !== null && /^https?:\/\//i.test(url) ? html` · <a href="${url}" rel="noreferrer">live page</a>` : null
  const known = [outlet && `outlet from: ${knownBy(outlet)}`, publishedAt && `date from: ${knownBy(publishedAt)}`].filter(Boolean).join(' · ')
  return html`<li><b class="chip">${letter}</b> <span>${nameOf(article)} <span class="note">${count(source.bytes, 'byte')}${known && ` · ${known}`}${live}</span>
<code class="hash">sha256 ${source.sha256}</code></span></li>
`
}

const nodeWords = (node: string | undefined): string => (node === undefined ? '' : ` on Node ${node}`)

function stageFold(stages: Readonly<Record<string, number>>): Markup {
  const names = Object.entries(stages).map(([name, version]) => `${name} ${version}`)
  return names.length === 0 ? NOTHING : html`<details class="fold"><summary>Versions of the stages</summary><p>${names.join(' · ')}</p></details>`
}
