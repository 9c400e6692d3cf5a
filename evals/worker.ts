/**
 * One of the processes of run.ts: scores the jobs it is sent, one after another.
 */
import type { GoldSet } from './gold.ts'
import type { Fit, Measure } from './rows.ts'
import type { Item, Options } from './task.ts'
import { TASKS } from './tasks.ts'

export interface Job {
  readonly set: GoldSet
  readonly options: Options
  /** Whether the items are wanted too. */
  readonly items: boolean
}

export type Answer =
  | { readonly metrics: readonly Measure[]; readonly fit: Fit; readonly items: readonly Item[]; readonly milliseconds: number }
  | { readonly failure: string }

async function answerTo({ set, options, items }: Job): Promise<Answer> {
  const task = TASKS.find(({ name }) => name === set.task)
  if (!task) return { failure: `There is no task ${set.task}.` }
  try {
    const started = performance.now()
    const scored = await task.score(set, options)
    const milliseconds = Math.round(performance.now() - started)
    return { metrics: scored.metrics, fit: task.fitOf(set.name, options.folds), items: items ? scored.items : [], milliseconds }
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.on('message', async (job: Job) => {
  const answer = await answerTo(job)
  process.send?.(answer)
})
