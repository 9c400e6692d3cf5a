/**
 * How CPU time grows when the work doubles: about 2 where it is linear, 4 where it is quadratic. CPU time and a ratio, so that neither the
 * machine nor its load decides; the least of several rounds, so that one pause does not.
 */
const ROUNDS = 3

/** CPU time of the larger work over that of the smaller. Both run once before they are measured. */
export function growth(smaller: () => unknown, larger: () => unknown): number {
  smaller()
  const small = leastTime(smaller)
  return leastTime(larger) / small
}

function leastTime(work: () => unknown): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => timeOf(work)))
}

/** Microseconds of CPU, at least one millisecond: below that the clock decides. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return Math.max(1000, user + system)
}
