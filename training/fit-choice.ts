/**
 * Conditional logit: who chooses takes one of its options or none, with odds by one weighted sum over the options' measures ("none" is zero).
 *     a page and the five pages it could derive from: the right parent's odds rise, those of the other four and of "none" fall
 * Newton's method on standardised numbers, with a ridge; a step that loses is halved. The same choices give the same weights.
 * [Reference] McFadden 1974, "Conditional logit analysis of qualitative choice behavior".
 */
import type { Fitted } from './fit-logistic.ts'
import { solved } from './linear.ts'

export interface Option {
  readonly measures: Readonly<Record<string, number>>
  /** Log-odds that are known and not fitted. */
  readonly offset: number
  readonly right: boolean
}

/** None of the options right: "none" is. Several right: any of them. */
export interface Choice {
  readonly group: string
  readonly set: string
  readonly weight: number
  readonly options: readonly Option[]
}

const ROUNDS = 60
const SETTLED = 1e-7
/** A step is halved so often at most. */
const HALVINGS = 12

interface Inputs {
  readonly weight: number
  readonly rows: readonly (readonly number[])[]
  readonly offsets: readonly number[]
  readonly right: readonly boolean[]
}

export function fitChoice(choices: readonly Choice[], ridge: number): Fitted {
  const names = Object.keys(choices[0]?.options[0]?.measures ?? {})
  const scales = names.map((name) => scaleOf(choices, name))
  const inputs = choices.map((choice) => inputsOf(choice, names, scales))
  const beta = climbed(inputs, names.length + 1, ridge)
  const raw = scales.map(({ spread }, at) => (beta[at + 1] ?? 0) / spread)
  const bias = (beta[0] ?? 0) - raw.reduce((sum, weight, at) => sum + weight * (scales[at]?.mean ?? 0), 0)
  return { bias: rounded(bias), weights: Object.fromEntries(names.map((name, at) => [name, rounded(raw[at] ?? 0)])) }
}

/** Log-likelihood of the right answers, weighed, with one group at a time left out of the fit: nearer to zero is better. */
export function likelihoodLeftOut(choices: readonly Choice[], ridge: number, groupOf: (choice: Choice) => string): number {
  let sum = 0
  for (const group of new Set(choices.map(groupOf))) {
    const { bias, weights } = fitChoice(
      choices.filter((choice) => groupOf(choice) !== group),
      ridge,
    )
    const odds = ({ measures, offset }: Option): number =>
      Object.entries(weights).reduce((all, [name, weight]) => all + weight * (measures[name] ?? 0), bias + offset)
    for (const { options, weight } of choices.filter((choice) => groupOf(choice) === group))
      sum +=
        weight *
        logShare(
          options.map(odds),
          options.map(({ right }) => right),
        )
  }
  return sum
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000

interface Scale {
  readonly mean: number
  readonly spread: number
}

function scaleOf(choices: readonly Choice[], name: string): Scale {
  let [total, sum, squares] = [0, 0, 0]
  for (const { weight, options } of choices)
    for (const { measures } of options) {
      const value = measures[name] ?? 0
      total += weight
      sum += weight * value
      squares += weight * value * value
    }
  const mean = sum / total
  return { mean, spread: Math.sqrt(Math.max(0, squares / total - mean * mean)) || 1 }
}

const inputsOf = ({ weight, options }: Choice, names: readonly string[], scales: readonly Scale[]): Inputs => ({
  weight,
  rows: options.map(({ measures }) => [1, ...names.map((name, at) => ((measures[name] ?? 0) - (scales[at]?.mean ?? 0)) / (scales[at]?.spread ?? 1))]),
  offsets: options.map(({ offset }) => offset),
  right: options.map(({ right }) => right),
})

function climbed(inputs: readonly Inputs[], size: number, ridge: number): readonly number[] {
  let beta: readonly number[] = new Array<number>(size).fill(0)
  let height = heightOf(inputs, beta, ridge)
  for (let round = 0; round < ROUNDS; round++) {
    const step = stepOf(inputs, beta, ridge)
    const next = betterStep(inputs, beta, step, ridge, height)
    if (next === null || next.height - height < SETTLED) return next?.beta ?? beta
    ;[beta, height] = [next.beta, next.height]
  }
  return beta
}

function betterStep(inputs: readonly Inputs[], beta: readonly number[], step: readonly number[], ridge: number, height: number) {
  for (let halving = 0, length = 1; halving < HALVINGS; halving++, length /= 2) {
    const next = beta.map((value, at) => value + length * (step[at] ?? 0))
    const reached = heightOf(inputs, next, ridge)
    if (reached > height) return { beta: next, height: reached }
  }
  return null
}

function heightOf(inputs: readonly Inputs[], beta: readonly number[], ridge: number): number {
  const penalty = beta.slice(1).reduce((sum, value) => sum + (ridge / 2) * value * value, 0)
  return inputs.reduce((sum, input) => sum + input.weight * logShare(oddsOf(input, beta), input.right), -penalty)
}

const oddsOf = ({ rows, offsets }: Inputs, beta: readonly number[]): readonly number[] =>
  rows.map((row, at) => row.reduce((sum, value, i) => sum + value * (beta[i] ?? 0), offsets[at] ?? 0))

/** Logarithm of the share that the right options have, or that "none" has where none is right. */
function logShare(odds: readonly number[], right: readonly boolean[]): number {
  const most = Math.max(0, ...odds)
  const shares = odds.map((value) => Math.exp(value - most))
  const all = shares.reduce((sum, share) => sum + share, Math.exp(-most))
  const hit = right.includes(true) ? shares.reduce((sum, share, at) => sum + (right[at] ? share : 0), 0) : Math.exp(-most)
  return Math.log(hit / all)
}

/** Newton's step, with the curvature of the whole choice (that of several right options is left out: it is never certain to be a hill). */
function stepOf(inputs: readonly Inputs[], beta: readonly number[], ridge: number): readonly number[] {
  const size = beta.length
  const system = Array.from({ length: size }, (_, i) => {
    const line = new Array<number>(size + 1).fill(0)
    if (i > 0) [line[i], line[size]] = [ridge, -ridge * (beta[i] ?? 0)]
    return line
  })
  for (const input of inputs) addChoice(system, input, oddsOf(input, beta))
  return solved(system)
}

function addChoice(system: number[][], { rows, right, weight }: Inputs, odds: readonly number[]): void {
  const { shares, pulls } = sharesOf(odds, right)
  const mean = system.map((_, i) => rows.reduce((sum, row, at) => sum + (shares[at] ?? 0) * (row[i] ?? 0), 0))
  for (const [at, row] of rows.entries()) addRow(system, row, weight * (shares[at] ?? 0), weight * ((pulls[at] ?? 0) - (shares[at] ?? 0)))
  for (const [i, line] of system.entries()) for (const [j, other] of mean.entries()) line[j] = (line[j] ?? 0) - weight * (mean[i] ?? 0) * other
}

/** What each option has of the whole, "none" counted in, and what each right one has of all that are right. */
function sharesOf(odds: readonly number[], right: readonly boolean[]): { readonly shares: readonly number[]; readonly pulls: readonly number[] } {
  const most = Math.max(0, ...odds)
  const parts = odds.map((value) => Math.exp(value - most))
  const all = parts.reduce((sum, part) => sum + part, Math.exp(-most))
  const hit = parts.reduce((sum, part, at) => sum + (right[at] ? part : 0), 0)
  return { shares: parts.map((part) => part / all), pulls: parts.map((part, at) => (right[at] ? part / hit : 0)) }
}

function addRow(system: number[][], row: readonly number[], curve: number, pull: number): void {
  const size = system.length
  for (const [i, line] of system.entries()) {
    for (let j = 0; j < size; j++) line[j] = (line[j] ?? 0) + curve * (row[i] ?? 0) * (row[j] ?? 0)
    line[size] = (line[size] ?? 0) + pull * (row[i] ?? 0)
  }
}
