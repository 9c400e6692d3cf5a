/** How the report was made: inputs with their hashes, the command, the program and the versions of its stages, and problems met. */
import type { Problem } from '../../model/problem.ts'
import { number } from '../counting.ts'
import { nameOf } from '../letters.ts'
import { problemRows } from '../problem-rows.ts'
import type { SourceView } from '../view.ts'
import { html, type Markup, NOTHING, type Value } from './markup.ts'
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
  const inputs = table('Inputs', ['Page', 'File', 'Outlet from', 'Date from', 'Bytes', 'SHA-256'], view.pages.map(inputRow))
  const body = html`<p>Made with <code>${command}</code> by ${program}${nodeWords(view.report.accounts[0]?.recipe.node)}. The same program with the same files gives the same report.</p>
${inputs}${stageFold(view.report.accounts[0]?.recipe.stages ?? {})}${corrections(view.report.accounts.flatMap(({ recipe }) => recipe.corrections))}`
  return { id: 'making', title: 'How this was made', count: '', body }
}

function inputRow({ article, letter }: SourceView): readonly Value[] {
  const { source, outlet, publishedAt } = article
  const name = nameOf(article)
  const url = article.canonicalUrl ?? source.url
  const live = url !== null && /^https?:\/\//i.test(url) ? html` <a href="${url}" rel="noreferrer">live page</a>` : null
  return [
    letter,
    html`${name}${live}`,
    outlet?.how ?? '–',
    publishedAt?.how ?? '–',
    number(source.bytes),
    html`<code class="hash">${source.sha256}</code>`,
  ]
}

const nodeWords = (node: string | undefined): string => (node === undefined ? '' : ` on Node ${node}`)

function stageFold(stages: Readonly<Record<string, number>>): Markup {
  const names = Object.entries(stages).map(([name, version]) => `${name} ${version}`)
  return names.length === 0 ? NOTHING : html`<details class="fold"><summary>Versions of the stages</summary><p>${names.join(' · ')}</p></details>`
}

function corrections(lines: readonly string[]): Markup {
  return lines.length === 0 ? NOTHING : html`<p>Set by a person:</p><ul>${[...new Set(lines)].map((line) => html`<li>${line}</li>`)}</ul>`
}
