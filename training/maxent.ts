/**
 * Maximum entropy (multinomial logistic regression) over named features, with a ridge: the smallest weights that still explain the examples.
 * Whole rounds over all examples, each weight with a step of its own. The same examples in the same order give the same weights.
 * [Reference] Berger, Della Pietra, Della Pietra 1996, "A maximum entropy approach to natural language processing"; Duchi, Hazan, Singer 2011
 * (AdaGrad).
 */
import { packWeights } from '../src/text/perceptron.ts'

export interface Example {
  readonly features: readonly string[]
  readonly label: number
  readonly weight: number
}

export interface MaxentOptions {
  readonly rounds: number
  /** Of the squared weights, against one example's loss. */
  readonly ridge: number
  readonly rate: number
}

/** By feature: one weight a label. */
export type MaxentWeights = ReadonlyMap<string, Float64Array>

export function fitMaxent(examples: readonly Example[], labels: number, { rounds, ridge, rate }: MaxentOptions): MaxentWeights {
  const features = new Set(examples.flatMap((example) => example.features))
  const zeros = (): Map<string, Float64Array> => new Map([...features].map((feature) => [feature, new Float64Array(labels)]))
  const [weights, squares, slopes] = [zeros(), zeros(), zeros()]
  for (let round = 0; round < rounds; round++) {
    for (const [feature, slope] of slopes) slope.set((weights.get(feature) ?? slope).map((weight) => weight * ridge))
    for (const example of examples) addSlopes(example, weights, slopes, labels)
    for (const [feature, slope] of slopes) step(weights.get(feature), squares.get(feature), slope, rate)
  }
  return weights
}

/** What the model gives each label, as likelihoods. */
export function likelihoods(features: readonly string[], weights: MaxentWeights, labels: number): Float64Array {
  const sums = new Float64Array(labels)
  for (const feature of features) {
    const row = weights.get(feature)
    for (let label = 0; row !== undefined && label < labels; label++) sums[label] = (sums[label] ?? 0) + (row[label] ?? 0)
  }
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

function addSlopes({ features, label, weight }: Example, weights: MaxentWeights, slopes: MaxentWeights, labels: number): void {
  const off = likelihoods(features, weights, labels)
  off[label] = (off[label] ?? 0) - 1
  for (const feature of features) {
    const slope = slopes.get(feature)
    for (let each = 0; slope !== undefined && each < labels; each++) slope[each] = (slope[each] ?? 0) + weight * (off[each] ?? 0)
  }
}

function step(weights: Float64Array | undefined, squares: Float64Array | undefined, slope: Float64Array, rate: number): void {
  if (weights === undefined || squares === undefined) return
  for (const [label, value] of slope.entries()) {
    squares[label] = (squares[label] ?? 0) + value * value
    weights[label] = (weights[label] ?? 0) - (rate * value) / Math.sqrt((squares[label] ?? 0) + 1e-8)
  }
}

/** Weights as whole numbers, packed, in order of the feature; what rounds to nothing is left out. */
export function packedWeights(weights: MaxentWeights, scale: number, atLeast: number): readonly (readonly [string, string])[] {
  return [...weights.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([feature, row]) => {
      const pairs = [...row].map((weight, label) => [label, Math.round(weight * scale)] as const).filter(([, weight]) => Math.abs(weight) >= atLeast)
      return pairs.length > 0 ? [[feature, packWeights(pairs)] as const] : []
    })
}
