/**
 * Training of linear models: the averaged perceptron (Collins 2002; Daumé 2006 for the lazy average).
 */
import { packWeights } from '../src/text/perceptron.ts'

export interface Learner {
  /** The sum of each label's weights over the features, with the weights of now. */
  readonly scores: (features: readonly string[]) => Float64Array
  /** Moves weights towards the right label when the guess was wrong; call it for every example, the average counts them. */
  readonly learn: (features: readonly string[], right: number, guess: number) => void
  /** Averaged weights as whole numbers, packed: feature, weights, feature, weights … in order of the feature. */
  readonly averaged: (scale: number, atLeast: number) => string[]
}

/** Weights of now, sums over time, and the time of the last change: one array of three times the labels a feature. */
export function averagedPerceptron(labels: number): Learner {
  const table = new Map<string, Float64Array>()
  let time = 0

  const scores = (features: readonly string[]): Float64Array => {
    const sums = new Float64Array(labels)
    for (const feature of features) {
      const row = table.get(feature)
      if (row) for (let label = 0; label < labels; label++) sums[label] = (sums[label] ?? 0) + (row[label] ?? 0)
    }
    return sums
  }

  const move = (feature: string, label: number, by: number): void => {
    const row = table.get(feature) ?? new Float64Array(labels * 3)
    table.set(feature, row)
    const now = row[label] ?? 0
    row[labels + label] = (row[labels + label] ?? 0) + (time - (row[2 * labels + label] ?? 0)) * now
    row[2 * labels + label] = time
    row[label] = now + by
  }

  const learn = (features: readonly string[], right: number, guess: number): void => {
    time++
    if (right === guess) return
    for (const feature of features) {
      move(feature, right, 1)
      move(feature, guess, -1)
    }
  }

  const averaged = (scale: number, atLeast: number): string[] =>
    [...table.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([feature, row]) => {
        const pairs = averages(row, labels, time, scale).filter(([, weight]) => Math.abs(weight) >= atLeast)
        return pairs.length > 0 ? [feature, packWeights(pairs)] : []
      })

  return { scores, learn, averaged }
}

function averages(row: Float64Array, labels: number, time: number, scale: number): [number, number][] {
  return Array.from({ length: labels }, (_, label) => {
    const sum = (row[labels + label] ?? 0) + (time - (row[2 * labels + label] ?? 0)) * (row[label] ?? 0)
    return [label, Math.max(-900, Math.min(900, Math.round((sum / time) * scale)))]
  })
}

/** Shuffles in place with a linear congruential generator (Numerical Recipes): the same seed, the same order. */
export function shuffle<Item>(items: Item[], seed: number): void {
  let state = seed >>> 0
  for (let at = items.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (at + 1))
    const kept = items[at] as Item
    items[at] = items[other] as Item
    items[other] = kept
  }
}
