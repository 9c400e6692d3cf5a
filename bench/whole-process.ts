/**
 * A whole Node process, from start to end: what it printed, how long one waits for it, what it costs. Three numbers, so that clock, CPU and
 * memory are never mistaken for one another.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface WholeProcess {
  readonly output: string
  /** Milliseconds by the clock. */
  readonly wall: number
  /** CPU milliseconds of all its threads. */
  readonly cpu: number
  /** Peak memory. */
  readonly megabytes: number
}

const FIGURES = fileURLToPath(new URL('./exit-figures.cjs', import.meta.url))
const MOST_OUTPUT = 2 ** 26

/** Throws where it does not end by itself, within the minutes given, with 0. */
export function runNode(words: readonly string[], minutes = 5): WholeProcess {
  const before = performance.now()
  const { status, signal, output, stderr } = spawnSync(process.execPath, ['--require', FIGURES, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: minutes * 60_000,
    maxBuffer: MOST_OUTPUT,
  })
  const wall = performance.now() - before
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${signal ?? status}: ${stderr?.slice(-500)}`)
  return { output: output[1] ?? '', wall, ...(JSON.parse(output[3] ?? '') as Pick<WholeProcess, 'cpu' | 'megabytes'>) }
}
