/**
 * Growth: cost = a × size^b. The exponent b is the slope of a straight line laid through the logarithms by least squares.
 *     sizes 100, 1,000, 10,000 and costs 1, 10, 100        1, linear
 *     sizes 100, 1,000, 10,000 and costs 1, 100, 10,000    2, quadratic
 * Leaves open: costs that bend (a fixed part at small sizes makes the exponent look smaller than it will be).
 */
export interface Cost {
  readonly size: number
  readonly cost: number
}

/** Not a number with fewer than two different sizes. Costs of nothing are left out: they have no logarithm. */
export function growthExponent(costs: readonly Cost[]): number {
  const points = costs.filter(({ size, cost }) => size > 0 && cost > 0).map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }))
  const [meanX, meanY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))]
  const together = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY)))
  return together / sum(points.map(({ x }) => (x - meanX) ** 2))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]): number => sum(values) / values.length
