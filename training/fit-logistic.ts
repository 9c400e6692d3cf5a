/**
 * Logistic regression with a ridge, by Newton's method on standardised numbers: the weights of one weighted sum over named measures.
 * Rows of one group (a story, a set) can be left out together, so that a score is told of rows the weights have not seen.
 * The weights returned are for the numbers as they are, not standardised. The same rows give the same weights.
 */

import { solved } from './linear.ts'

export interface Row {
  readonly group: string
  readonly set: string
  readonly label: number
  readonly weight: number
  readonly measures: Readonly<Record<string, number>>
}

export interface Fitted {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
}

const ROUNDS = 30
/** A step smaller than this changes no digit that is kept. */
const SETTLED = 1e-7

export function fitLogistic(rows: readonly Row[], ridge: number): Fitted {
  const names = Object.keys(rows[0]?.measures ?? {})
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  const mean = names.map((name) => rows.reduce((sum, row) => sum + row.weight * (row.measures[name] ?? 0), 0) / total)
  const spread = names.map((name, at) =>
    Math.sqrt(rows.reduce((sum, row) => sum + row.weight * ((row.measures[name] ?? 0) - (mean[at] ?? 0)) ** 2, 0) / total || 1),
  )
  const inputs = rows.map((row) => [1, ...names.map((name, at) => ((row.measures[name] ?? 0) - (mean[at] ?? 0)) / (spread[at] ?? 1))])
  const solved = newton(inputs, rows, ridge)
  const raw = names.map((_, at) => (solved[at + 1] ?? 0) / (spread[at] ?? 1))
  const bias = (solved[0] ?? 0) - raw.reduce((sum, weight, at) => sum + weight * (mean[at] ?? 0), 0)
  return { bias: rounded(bias), weights: Object.fromEntries(names.map((name, at) => [name, rounded(raw[at] ?? 0)])) }
}

/** Area under the curve when the rows of one group at a time are left out of the fit. */
export function areaLeftOut(rows: readonly Row[], ridge: number, groupOf: (row: Row) => string): number {
  const scored: { score: number; label: number }[] = []
  for (const group of new Set(rows.map(groupOf))) {
    const { bias, weights } = fitLogistic(
      rows.filter((row) => groupOf(row) !== group),
      ridge,
    )
    for (const { label, measures } of rows.filter((row) => groupOf(row) === group))
      scored.push({ label, score: Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (measures[name] ?? 0), bias) })
  }
  const yes = scored.filter(({ label }) => label === 1)
  const no = scored.filter(({ label }) => label === 0)
  const wins = yes.reduce((sum, a) => sum + no.reduce((count, b) => count + (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0), 0), 0)
  return wins / (yes.length * no.length)
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000

function newton(inputs: readonly (readonly number[])[], rows: readonly Row[], ridge: number): number[] {
  const size = inputs[0]?.length ?? 0
  let beta = new Array<number>(size).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    const system = Array.from({ length: size }, (_, i) => {
      const line = new Array<number>(size + 1).fill(0)
      if (i > 0) [line[i], line[size]] = [ridge, -ridge * (beta[i] ?? 0)]
      return line
    })
    for (const [at, input] of inputs.entries()) addRow(system, input, rows[at], beta)
    const step = solved(system)
    beta = beta.map((value, i) => value + (step[i] ?? 0))
    if (step.every((change) => Math.abs(change) < SETTLED)) break
  }
  return beta
}

function addRow(system: number[][], input: readonly number[], row: Row | undefined, beta: readonly number[]): void {
  const chance = 1 / (1 + Math.exp(-dot(input, beta)))
  const weight = row?.weight ?? 1
  for (const [i, line] of system.entries()) {
    for (const [j, value] of input.entries()) line[j] = (line[j] ?? 0) + weight * chance * (1 - chance) * (input[i] ?? 0) * value
    line[system.length] = (line[system.length] ?? 0) + weight * ((row?.label ?? 0) - chance) * (input[i] ?? 0)
  }
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
}
