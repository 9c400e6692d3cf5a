/**
 * Account: what does the account of one story cost, and how does that grow with its pages? Stories of 10, 100 and 1,000 generated pages about one
 * event, each in a process of its own, against the marking of the same pages. The exponent is fitted over the sizes: 1 is linear.
 */
import { fileURLToPath } from 'node:url'
import type { AccountRun } from './account-run.ts'
import type { Answer, Row, Wish } from './answer.ts'
import { growthExponent } from './growth.ts'
import { spreadOf } from './measure.ts'
import { runNode } from './whole-process.ts'

const SIZES: readonly number[] = [10, 100, 1000]
/** A run that takes longer is stopped, and the benchmark fails. */
const LONGEST_MINUTES = 30
const HEAP_MEGABYTES = 8192
const RUNNER = fileURLToPath(new URL('./account-run.ts', import.meta.url))
const MARKING = 'mark'

export function benchAccount({ rounds, sizes }: Wish): Promise<Answer> {
  const wanted = sizes ?? SIZES
  const runs = [...Array(rounds)].flatMap(() => wanted.map(runInProcess))
  const stages = Object.keys(runs[0]?.milliseconds ?? {}).filter((step) => step !== MARKING)
  const rowOf = (subject: string, costOf: (run: AccountRun) => number): Row => growthRow(subject, runs, wanted, costOf)
  return Promise.resolve({
    question: 'account',
    asks: 'CPU milliseconds a page, generated pages about one event, three in ten of them copies, cuts and rewrites whose parents are known.',
    columns: [...wanted.map((size) => `${size.toLocaleString('en-GB')} pages`), 'growth exponent'],
    rows: [
      rowOf('marking', (run) => run.milliseconds[MARKING] ?? 0),
      ...stages.map((stage) => rowOf(`account: ${stage}`, (run) => run.milliseconds[stage] ?? 0)),
      rowOf('account', accountCost),
      ratioRow(runs, wanted),
    ],
  })
}

function runInProcess(size: number): AccountRun {
  const words = ['--expose-gc', `--max-old-space-size=${HEAP_MEGABYTES}`, '--import', 'tsx', RUNNER, String(size)]
  return JSON.parse(runNode(words, LONGEST_MINUTES).output) as AccountRun
}

/** All stages together. */
export const accountCost = ({ milliseconds }: AccountRun): number =>
  Object.entries(milliseconds).reduce((sum, [step, time]) => (step === MARKING ? sum : sum + time), 0)

function growthRow(subject: string, runs: readonly AccountRun[], sizes: readonly number[], costOf: (run: AccountRun) => number): Row {
  const cells = sizes.map((size) => ({ ...spreadOf(ofSize(runs, size).map((run) => costOf(run) / size)), unit: 'ms' }))
  const exponent = growthExponent(sizes.map((size, at) => ({ size, cost: (cells[at]?.value ?? 0) * size })))
  return { subject, cells: [...cells, Number.isNaN(exponent) ? null : { value: exponent, unit: '' }] }
}

/** Taken run by run: both are measured in one process. */
function ratioRow(runs: readonly AccountRun[], sizes: readonly number[]): Row {
  const ratios = sizes.map((size) => spreadOf(ofSize(runs, size).map((run) => accountCost(run) / (run.milliseconds[MARKING] ?? Number.NaN))))
  return { subject: 'account against marking', cells: [...ratios.map((ratio) => ({ ...ratio, unit: '×' })), null] }
}

const ofSize = (runs: readonly AccountRun[], size: number): readonly AccountRun[] => runs.filter(({ pages }) => pages === size)
