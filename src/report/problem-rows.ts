/**
 * Every problem with the name of its input: those of inputs that gave no page, then those the pages carry. The same one is shown once.
 * What is not applied of a person's corrections stands among these (set-by-person.ts).
 */
import type { Problem, Severity } from '../model/problem.ts'
import { nameOf } from './letters.ts'
import type { ReportView } from './view.ts'

export interface ProblemRow {
  readonly where: string
  readonly problem: Problem
}

const ORDER: readonly Severity[] = ['error', 'warning', 'note']

export function problemRows(view: ReportView, problems: readonly Problem[]): readonly ProblemRow[] {
  const given = problems.filter(({ code }) => !code.startsWith('correction-')).map((problem) => ({ where: ownWhere(problem), problem }))
  const carried = view.pages.flatMap(({ article, letter }) => article.problems.map((problem) => ({ where: `${letter} ${nameOf(article)}`, problem })))
  const seen = new Set(
    view.pages.flatMap(({ article }) => article.problems.map((problem) => keyOf({ source: article.source.path ?? '', ...problem }))),
  )
  const rows = [...given.filter(({ problem }) => !seen.has(keyOf(problem))), ...carried]
  return rows.sort((a, b) => ORDER.indexOf(a.problem.severity) - ORDER.indexOf(b.problem.severity))
}

/** With and without the name of the input before the message it is the same problem. */
const keyOf = ({ code, message, source = '' }: Problem): string =>
  JSON.stringify([code, message.startsWith(`${source}: `) ? message.slice(source.length + 2) : message, source])

/** Many messages begin with the name of the input; it is not said twice. */
const ownWhere = ({ source = '', message }: Problem): string => (message.startsWith(source) ? '' : source)
