/**
 * Arithmetic: the sums of the pages' own figures, and whether they add up.
 *     claimed (claimed.ts)    "30 percent of the 100 calls, or 40"                     30 % × 100 = 40: does not add up
 *     allowed (allowed.ts)    "80% of the 10,000 recruits" … "8,000 recruits"          80 % × 10,000 = 8,000: adds up
 * A sum that fails is shown only where one page itself claims it, and only beyond what rounding explains (spread.ts).
 */
import { allowedChecks } from './allowed.ts'
import { claimedChecks } from './claimed.ts'
import type { Measured } from './measured.ts'
import type { PlacedCheck } from './placed.ts'

export function checksOf(measured: readonly Measured[]): PlacedCheck[] {
  const claimed = claimedChecks(measured)
  const isTold = (allowed: PlacedCheck): boolean => claimed.some(({ from }) => allowed.from.every((figure) => from.includes(figure)))
  return [...claimed, ...allowedChecks(measured).filter((check) => !isTold(check))]
}
