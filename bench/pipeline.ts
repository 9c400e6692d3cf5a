/**
 * Pipeline: does the cost of a page stay the same as the archive grows? All stages on archives of 100, 1,000 and 10,000 generated pages, each
 * archive in a process of its own (so that its peak memory is its own), one page after the other in one thread. The exponent is fitted over
 * the sizes: 1 is linear. Reading and marking are warmed up first, on other pages.
 */
import { totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Answer, Cell, Row, Wish } from './answer.ts'
import { growthExponent } from './growth.ts'
import { spreadOf } from './measure.ts'
import type { PipelineRun } from './pipeline-run.ts'
import { runNode } from './whole-process.ts'

const SIZES: readonly number[] = [100, 1000, 10_000]
/** A run that takes longer is stopped, and its numbers are missing. */
const LONGEST_MINUTES = 120
/** Heap enough that memory is measured, not refused: three quarters of the machine's. */
const HEAP_MEGABYTES = Math.floor((totalmem() / 2 ** 20) * 0.75)
const RUNNER = fileURLToPath(new URL('./pipeline-run.ts', import.meta.url))

export async function benchPipeline({ rounds, sizes }: Wish): Promise<Answer> {
  const wanted = sizes ?? SIZES
  const runs = [...Array(rounds)].flatMap(() => wanted.flatMap((size) => runInProcess(size) ?? []))
  const steps = Object.keys(runs[0]?.milliseconds ?? {})
  const stories = wanted.map((size) => ofSize(runs, size)[0]?.stories ?? 'no')
  return {
    question: 'pipeline',
    asks: `CPU milliseconds a page, generated pages, HTML and dumps by halves; ${stories.join(', ')} stories found.`,
    columns: [...wanted.map((size) => `${size.toLocaleString('en-GB')} pages`), 'growth exponent'],
    rows: [
      ...steps.map((step) => growthRow(step, runs, wanted, (run) => run.milliseconds[step] ?? 0)),
      growthRow('all', runs, wanted, (run) => Object.values(run.milliseconds).reduce((sum, time) => sum + time, 0)),
      memoryRow(runs, wanted),
    ],
  }
}

/** One run, and the peak memory of its process. */
type Measured = PipelineRun & { readonly megabytes: number }

/** Null, and a word on standard error, where the run did not come to its end. */
function runInProcess(size: number): Measured | null {
  try {
    const words = ['--expose-gc', `--max-old-space-size=${HEAP_MEGABYTES}`, '--import', 'tsx', RUNNER, String(size)]
    const { output, megabytes } = runNode(words, LONGEST_MINUTES)
    return { ...(JSON.parse(output) as PipelineRun), megabytes }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return null
  }
}

function growthRow(subject: string, runs: readonly Measured[], sizes: readonly number[], costOf: (run: Measured) => number): Row {
  const cells = sizes.map((size) => cellOf(ofSize(runs, size), (run) => costOf(run) / size, 'ms'))
  const costs = sizes.map((size, at) => ({ size, cost: (cells[at]?.value ?? 0) * size }))
  const exponent = growthExponent(costs)
  return { subject, cells: [...cells, Number.isNaN(exponent) ? null : { value: exponent, unit: '' }] }
}

function memoryRow(runs: readonly Measured[], sizes: readonly number[]): Row {
  return { subject: 'peak memory', cells: [...sizes.map((size) => cellOf(ofSize(runs, size), ({ megabytes }) => megabytes, 'MB')), null] }
}

const cellOf = (runs: readonly Measured[], figureOf: (run: Measured) => number, unit: string): Cell | null =>
  runs.length === 0 ? null : { ...spreadOf(runs.map(figureOf)), unit }

const ofSize = (runs: readonly Measured[], size: number): readonly Measured[] => runs.filter(({ pages }) => pages === size)
