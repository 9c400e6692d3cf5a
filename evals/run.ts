/**
 * Runs jobs (one task on one set each) in two child processes, the largest first, and gathers their results in the order of the table.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { exampleSets } from './examples-set.ts'
import { bytesOf, type GoldSet, setsOf } from './gold.ts'
import { type Row, rounded } from './rows.ts'
import type { Item, Options } from './task.ts'
import { caseSets } from './tasks/account-arithmetic.ts'
import { TASKS } from './tasks.ts'
import type { Answer, Job } from './worker.ts'

export interface Wanted extends Options {
  readonly gold: string
  readonly task?: string | undefined
  readonly set?: string | undefined
  readonly items: boolean
}

/** What one set gave: its rows, its items where they were asked for, and how long it took. */
export interface SetResult {
  readonly set: GoldSet
  readonly rows: readonly Row[]
  readonly items: readonly Item[]
  readonly milliseconds: number
  /** Why the set could not be scored. */
  readonly failure: string | null
}

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url))
const PROCESSES = 2

/** The sets of a task: those of the gold folder, the sample stories and our own cases. */
export const setsToScore = (gold: string, task: string): readonly GoldSet[] => [...setsOf(gold, task), ...exampleSets(task), ...caseSets(task)]

/** Every wanted set of every wanted task, in the order of the table. Empty where the gold is absent. */
export async function runAll(wanted: Wanted): Promise<readonly SetResult[]> {
  const sets = TASKS.filter(({ name }) => wanted.task === undefined || name === wanted.task)
    .flatMap(({ name }) => setsToScore(wanted.gold, name))
    .filter(({ name }) => wanted.set === undefined || name === wanted.set)
  const { quick, folds, items } = wanted
  const jobs = sets.map((set): Job => ({ set, options: { quick, folds }, items }))
  const answers = await answerAll(jobs)
  return sets.map((set, index) => resultOf(set, answers[index]))
}

function resultOf(set: GoldSet, answer: Answer | undefined): SetResult {
  if (!answer || 'failure' in answer) return { set, rows: [], items: [], milliseconds: 0, failure: answer?.failure ?? 'The process ended early.' }
  const { metrics, fit, items, milliseconds } = answer
  const rows = metrics.map(({ metric, value, n }): Row => ({ task: set.task, set: set.name, metric, value: rounded(value), n, fit }))
  return { set, rows, items, milliseconds, failure: null }
}

/** Answers by the index of their job. Each process takes the next job as soon as it is free. */
async function answerAll(jobs: readonly Job[]): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  const waiting = jobs.map((_, index) => index).sort((a, b) => sizeOf(jobs[b]) - sizeOf(jobs[a]))
  const workThrough = async (): Promise<void> => {
    const worker = fork(WORKER, { execArgv: ['--import', 'tsx'] })
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      const job = jobs[index]
      if (job) answers[index] = await ask(worker, job)
    }
    worker.disconnect()
  }
  await Promise.all(Array.from({ length: Math.min(PROCESSES, jobs.length) }, workThrough))
  return answers
}

const sizeOf = (job: Job | undefined): number => (job ? bytesOf(job.set.path) : 0)

function ask(worker: ChildProcess, job: Job): Promise<Answer> {
  return new Promise((resolve) => {
    const ended = (): void => resolve({ failure: 'The process ended early.' })
    worker.once('exit', ended)
    worker.once('message', (answer) => {
      worker.off('exit', ended)
      resolve(answer as Answer)
    })
    if (worker.connected) worker.send(job)
    else ended()
  })
}
