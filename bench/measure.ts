/**
 * Measuring side by side: every contestant runs once a round, in turns that rotate, in one process; CPU time counts, not the clock, so that a
 * busy machine slows all alike; what is compared are the ratios within a round. Each run gives a number made of all it found, so that no
 * work can be optimised away, and the number must be the same in every round.
 * [Reference] Georges, Buytaert, Eeckhout 2007, "Statistically rigorous Java performance evaluation".
 */
import { availableParallelism, loadavg } from 'node:os'

export interface Contestant {
  readonly name: string
  /** Does the work once and gives a number that depends on all of it. */
  readonly run: () => number | Promise<number>
}

export interface Lap {
  readonly name: string
  /** CPU milliseconds, a round each. */
  readonly milliseconds: readonly number[]
  /** What the work gave. */
  readonly outcome: number
}

export interface Spread {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Above this many running programs a core, numbers are told to be rough. */
const BUSY = 0.5

/** Runs all contestants once to warm up, then once a round. Throws where a contestant does nothing or not the same every time. */
export async function race(contestants: readonly Contestant[], rounds: number): Promise<readonly Lap[]> {
  const outcomes: number[] = []
  for (const { name, run } of contestants) outcomes.push(checked(name, await run()))
  const times = contestants.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < contestants.length; turn++) {
      const at = (turn + round) % contestants.length
      const contestant = contestants[at]
      if (contestant) times[at]?.push(await timed(contestant, outcomes[at] ?? 0))
    }
  return contestants.map(({ name }, at) => ({ name, milliseconds: times[at] ?? [], outcome: outcomes[at] ?? 0 }))
}

async function timed({ name, run }: Contestant, expected: number): Promise<number> {
  globalThis.gc?.()
  const before = process.cpuUsage()
  const outcome = await run()
  const { user, system } = process.cpuUsage(before)
  if (outcome !== expected) throw new Error(`${name} gave ${expected} first and ${outcome} later: its work is not the same every time.`)
  return (user + system) / 1000
}

function checked(name: string, outcome: number): number {
  if (!(outcome > 0)) throw new Error(`${name} found nothing: there is no work to measure.`)
  return outcome
}

/** How much longer a lap took than another, round by round. */
export const ratio = (lap: Lap, base: Lap): Spread => spreadOf(lap.milliseconds.map((time, round) => time / (base.milliseconds[round] ?? Number.NaN)))

/** Median and quartiles, by linear interpolation. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  return { value: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) }
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN]
  return low + (high - low) * (at - Math.floor(at))
}

/** "2 cores, Node 20.20, load 0.3", and a warning on standard error where others are at work. */
export function machine(): string {
  const cores = availableParallelism()
  const load = loadavg()[0] ?? 0
  if (load / cores > BUSY) console.error(`The machine is busy (load ${load.toFixed(1)} on ${cores} cores): ratios hold roughly, times do not.`)
  const [major, minor] = process.versions.node.split('.')
  return `${cores} cores, ${process.platform} ${process.arch}, Node ${major}.${minor}, load ${load.toFixed(1)} at the start`
}
