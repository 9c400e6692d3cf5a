/**
 * Corrections on one run: the file's entries become corrections of the pages that were read; what is not applied keeps its reason, as a problem and in
 * the report.
 */
import type { Article } from '../model/article.ts'
import type { Correction, CorrectionsTold, Refusal } from '../model/correction.ts'
import type { Problem } from '../model/problem.ts'
import { correctionsTold, nameOf } from '../pipeline/told.ts'
import { correctionWords } from '../text/correction-words.ts'
import type { CorrectionsFile } from './corrections-file.ts'
import { nameCorrections } from './named-corrections.ts'

export interface Corrections {
  readonly path: string
  /** Those whose pages are known and that do not contradict each other. */
  readonly corrections: readonly Correction[]
  /** Of those that were not applied so far. */
  readonly problems: readonly Problem[]
}

/** The file's corrections for these articles; null where there is no file. */
export function correctionsFor(file: CorrectionsFile | undefined, articles: readonly Article[]): Corrections | null {
  if (file === undefined) return null
  const { corrections, unnamed, refused } = nameCorrections(file.entries, articles)
  const problems = [...unnamed.map((one) => problemOf(one, file.path, (name) => name)), ...refusedProblems(refused, file.path, articles)]
  return { path: file.path, corrections, problems: [...file.problems, ...problems] }
}

/** Of corrections that a later step could not apply. */
export function refusedProblems(refused: readonly Refusal[], path: string, articles: readonly Article[]): readonly Problem[] {
  const names = new Map(articles.map((article) => [article.id, nameOf(article)]))
  return refused.map((one) => problemOf(one, path, (id) => names.get(id) ?? id))
}

function problemOf<Page>({ correction, code, why }: Refusal<Page>, path: string, name: (page: Page) => string): Problem {
  const severity = code === 'correction-left' ? 'note' : 'warning'
  return { code, severity, source: path, message: `${path}: not applied: ${correctionWords(correction, name)}. ${why}` }
}

/** In one order, whatever that of the lines: by code, then by message. */
export const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))

const keyOf = ({ code, message }: Problem): string => `${code} ${message}`

/** What a report says of them: sentences for what was applied, and for what was not the reason too. `others`: what is set beside dates and outlets. */
export function told(path: string, problems: readonly Problem[], articles: readonly Article[], others: readonly Correction[]): CorrectionsTold {
  const lead = `${path}: not applied: `
  return {
    applied: correctionsTold(articles, others),
    notApplied: problems.map(({ message }) => (message.startsWith(lead) ? message.slice(lead.length) : message)),
  }
}
