/**
 * How CPU time grows when the work doubles: about 2 where it is linear, 4 where it is quadratic. CPU time and a ratio, so that neither the
 * machine nor its load decides; the least of several rounds, so that one pause does not.
 */
const ROUNDS = 5
/** Microseconds below which the clock, the compiler and the collector decide: less counts as this much. */
const LEAST = 10_000

/** CPU time of the larger work over that of the smaller. Both run before they are measured. */
export function growth(smaller: () => unknown, larger: () => unknown): number {
  smaller()
  larger()
  const small = leastTime(smaller)
  return leastTime(larger) / small
}

function leastTime(work: () => unknown): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => timeOf(work)))
}

/** Microseconds of CPU. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return Math.max(LEAST, user + system)
}
