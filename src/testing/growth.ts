/**
 * How CPU time grows when the work doubles: about 2 where it is linear, 4 where it is quadratic. CPU time and a ratio, so that neither the
 * machine nor its load decides; the least of several rounds, so that one pause does not; and a second and a third look at what seems to grow
 * faster, so that a busy minute does not.
 */
const ROUNDS = 5
const LOOKS = 3
/** Linear work seldom comes above it. */
const LINEAR = 2.5
/** Microseconds below which the clock, the compiler and the collector decide: less counts as this much. */
const LEAST = 10_000

/** CPU time of the larger work over that of the smaller. Both run before they are measured, and in turns. A ratio of `enough` needs no second look. */
export function growth(smaller: () => unknown, larger: () => unknown, enough = LINEAR): number {
  smaller()
  larger()
  let least = Number.POSITIVE_INFINITY
  for (let look = 0; look < LOOKS && least > enough; look++) least = Math.min(least, ratioOf(smaller, larger))
  return least
}

function ratioOf(smaller: () => unknown, larger: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => ({ small: timeOf(smaller), large: timeOf(larger) }))
  return Math.min(...rounds.map(({ large }) => large)) / Math.min(...rounds.map(({ small }) => small))
}

/** Microseconds of CPU. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return Math.max(LEAST, user + system)
}
