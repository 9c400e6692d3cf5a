/** The work on what came in, one round at a time, in this process. What comes in meanwhile is taken up by the next round. */
import type { Desk } from '../app/desk/desk.ts'
import type { Problem } from '../model/problem.ts'

export interface Settling {
  /** Starts a round, or has another one follow. */
  readonly start: () => void
  /** Of pages read since the server started, the latest first. */
  readonly problems: () => readonly Problem[]
}

/** Older ones are forgotten: the pages carry their own. */
const MOST_PROBLEMS = 50

export function settlingOf(desk: Pick<Desk, 'settle'>, told: (error: unknown) => void): Settling {
  let running: Promise<void> | null = null
  let again = false
  let problems: readonly Problem[] = []
  const keep = (settled: { readonly problems: readonly Problem[] }): void => {
    problems = [...settled.problems, ...problems].slice(0, MOST_PROBLEMS)
  }
  const round = async (): Promise<void> => {
    do {
      again = false
      await desk.settle().then(keep, told)
    } while (again)
    running = null
  }
  return {
    start: () => {
      if (running === null) running = round()
      else again = true
    },
    problems: () => problems,
  }
}
