/**
 * Figures that are read together.
 *     "more than 10 and less than 40" one range      "12 or 15 miles" the unit of the second is that of the first too
 */
import type { Bound, Quantity } from '../../../model/quantity.ts'

export function withJoined(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const joined: Quantity[] = []
  for (const quantity of quantities) {
    const last = joined.pop()
    if (last) joined.push(...(twoBounds(text, last, quantity) ?? [withUnitOf(text, last, quantity), withAgeOf(text, last, quantity)]))
    else joined.push(quantity)
  }
  return joined
}

const BETWEEN_BOUNDS = /^\s*(?:,\s*)?(?:(?:and|but|yet)\s*)?$/i
const FLOORS = new Set<Bound>(['more than', 'at least'])
const CEILINGS = new Set<Bound>(['less than', 'up to'])

/** One range where the first gives one end and the second the other. */
function twoBounds(text: string, first: Quantity, second: Quantity): readonly Quantity[] | null {
  const isRange = (FLOORS.has(first.bound) && CEILINGS.has(second.bound)) || (CEILINGS.has(first.bound) && FLOORS.has(second.bound))
  if (!isRange || !BETWEEN_BOUNDS.test(text.slice(first.end, second.start))) return null
  const [low, high] = [first.low ?? second.low, first.high ?? second.high]
  const isOpen = [first, second].every((end) => end.low === null || end.high === null)
  if (!isOpen || low === null || high === null || low >= high || (first.unit !== null && first.unit !== second.unit)) return null
  return [{ ...second, start: first.start, exact: text.slice(first.start, second.end), low, high, bound: 'between', si: null }]
}

/** "aged 23 and 31": both are ages. */
function withAgeOf(text: string, first: Quantity, second: Quantity): Quantity {
  const isBare = second.kind === 'count' && second.unit === null && second.of === null && second.low === second.high
  const isAlike = first.kind === 'age' && isBare && /^\d{1,3}$/.test(first.exact) && /^\d{1,3}$/.test(second.exact)
  return isAlike && BETWEEN_EQUALS.test(text.slice(first.end, second.start)) ? { ...second, kind: 'age', unit: first.unit } : second
}

const BETWEEN_EQUALS = /^\s+(?:and|or)\s+$/

/** "12 or 15 miles": nothing is counted between them. */
function withUnitOf(text: string, first: Quantity, second: Quantity): Quantity {
  const isBare = first.kind === 'count' && first.of === null && first.unit === null && first.per === null && first.approximator === null
  if (!isBare || second.unit === null || !/^(measure|money|percent)$/.test(second.kind)) return first
  if (!/^[\d.,]+$/.test(first.exact) || !/^\d/.test(second.exact)) return first
  if (!BETWEEN_EQUALS.test(text.slice(first.end, second.start))) return first
  const share = second.si && second.low && first.low !== null ? first.low / second.low : null
  const isScaled = share !== null && second.si !== null && second.si.unit !== 'K'
  const si = isScaled && second.si ? { value: Number((second.si.value * share).toPrecision(6)), unit: second.si.unit } : null
  return { ...first, kind: second.kind, unit: second.unit, per: second.per, si }
}
