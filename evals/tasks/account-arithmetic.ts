/**
 * account/arithmetic: short pages of our own with the sums that a reader would have checked, and whether they add up. A case is right when those
 * checks are shown and no other:
 *     { "id": "march", "pages": ["The march drew 1,200 people, 700 men and 600 women."], "checks": ["700 + 600 = 1,200: does not add up"] }
 * The pages of a case are one story; the stage that gathers figures is run on their marks.
 */
import { fileURLToPath } from 'node:url'
import { gatherFigures } from '../../src/stages/account/figures/figures.ts'
import { type GoldSet, readRows, setsOf } from '../gold.ts'
import { pageOfText } from '../program.ts'
import { newTally } from '../scoring/tally.ts'
import { type Item, type Scored, shortened, type Task, unseen } from '../task.ts'

const CASES = fileURLToPath(new URL('../cases/', import.meta.url))

/** The sets of a task among our own cases (evals/cases/). */
export const caseSets = (task: string): readonly GoldSet[] => setsOf(CASES, task)

export interface ArithmeticCase {
  readonly id: string
  readonly pages: readonly string[]
  /** Equations as the report prints them; none where nothing may be shown. */
  readonly checks: readonly string[]
}

export const task: Task = {
  name: 'account/arithmetic',
  fitOf: unseen,
  score: (set) => scoreCases(readRows<ArithmeticCase>(set.path).map((one) => ({ ...one, shown: checksOn(one.pages) }))),
}

/** What the program shows, as the report prints it. */
function checksOn(texts: readonly string[]): readonly string[] {
  const pages = texts.map((text, at) => pageOfText({ id: `page${at + 1}`, text }))
  return gatherFigures(pages, []).flatMap(({ checks }) => checks.map(({ text, holds }) => checkLine(text, holds)))
}

const checkLine = (text: string, holds: boolean): string => `${text}: ${holds ? 'adds up' : FAILS}`
const FAILS = 'does not add up'

interface Outcome extends ArithmeticCase {
  readonly shown: readonly string[]
}

export function scoreCases(outcomes: readonly Outcome[]): Scored {
  const tally = newTally()
  const items = outcomes.map((outcome) => {
    const right = sameLines(outcome.checks, outcome.shown)
    for (const metric of ['accuracy', `accuracy/${demandOf(outcome)}`]) tally.add(metric, right)
    tally.add(
      'false-accusations',
      outcome.shown.some((line) => line.endsWith(FAILS) && !outcome.checks.includes(line)),
    )
    return itemOf(outcome, right)
  })
  return { metrics: METRICS.map((metric) => tally.share(metric)), items }
}

const DEMANDS = ['adds-up', 'does-not', 'nothing'] as const
const METRICS = ['accuracy', ...DEMANDS.map((demand) => `accuracy/${demand}`), 'false-accusations']

const demandOf = ({ checks }: ArithmeticCase): (typeof DEMANDS)[number] =>
  checks.length === 0 ? 'nothing' : checks.some((line) => line.endsWith(FAILS)) ? 'does-not' : 'adds-up'

const sameLines = (a: readonly string[], b: readonly string[]): boolean => a.toSorted().join('\n') === b.toSorted().join('\n')

const itemOf = ({ id, pages, checks, shown }: Outcome, right: boolean): Item => ({
  id,
  right,
  passage: shortened(pages.join(' / ')),
  note: `wanted ${listed(checks)}; shown ${listed(shown)}`,
})

const listed = (lines: readonly string[]): string => (lines.length === 0 ? 'nothing' : lines.join(', '))
