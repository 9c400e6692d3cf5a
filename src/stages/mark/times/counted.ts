/**
 * How many of which unit an expression says.
 *     "two and a half years"  2.5 of Y      "a couple of weeks"  2 of W      "some days"  X of D      "the coming month"  a step of 1
 */
import { type Found, figure, has, says } from './pattern.ts'

const unitsOf = (found: Found): readonly string[] =>
  found.terms.slice(found.at, found.next).flatMap(({ keys }) => keys.get('UNIT') ?? keys.get('UNITS') ?? keys.get('SHORTUNIT') ?? [])

/** Unit code of the nth unit met, whatever its class. */
export const unitOf = (found: Found, nth = 0): string => unitsOf(found)[nth] ?? ''

/** The last unit met, or the one so many before it: "the second Monday of the month" has the second in it. */
export const lastUnitOf = (found: Found, earlier = 0): string => unitsOf(found).at(-1 - earlier) ?? ''

/** How many units on: by the first word that tells ("coming" 1, "last" -1, "this" 0). */
export const stepOf = (found: Found): number =>
  Number(
    found.terms
      .slice(found.at, found.next)
      .map(({ keys }) => keys.get('STEP') ?? keys.get('RELATION'))
      .find((step) => step !== undefined) ?? 0,
  )

/** How many units are said: a number, "a", or not said. */
export function amountOf(found: Found): number | 'X' {
  if (says(found, 'couple', 'pair')) return 2
  if (has(found, 'INDEFINITE') || says(found, 'few')) return 'X'
  const half = says(found, 'half') ? HALF : 0
  return has(found, 'NUM') ? withHalf(figure(found, 'NUM'), half) : unnumbered(found, half)
}

const HALF = 0.5
const withHalf = (count: number, half: number): number => (count === half ? count : count + half)

/** "a year and a half", "half a year", "a year", "years" */
function unnumbered(found: Found, half: number): number | 'X' {
  if (half > 0) return says(found, 'and') ? 1 + half : half
  return says(found, 'a', 'an', 'one') ? 1 : 'X'
}
