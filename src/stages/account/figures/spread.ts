/**
 * Spreads: how far a printed figure may be from the one it stands for, so that rounding is never called an error.
 *     "$1.2 million"     1.15–1.25 million       "40 percent"     39.5–40.5, at the most 39–41
 *     "a third"          within 3 in a hundred, at the most 12                     "some 1,500"     1,450–1,550
 * A sum adds up where the near spreads of both sides meet. It fails only where the far ones do not; between the two nothing is said.
 * Whole numbers in sums and differences are taken at their word.
 */
import type { Slot } from './slots.ts'

interface Reach {
  readonly least: number
  readonly most: number
}

export interface Spread {
  readonly near: Reach
  readonly far: Reach
}

/** "exact": figures that are added or taken away. "factor", "product": those that are multiplied, and what such a product is measured against. */
export type Care = 'exact' | 'factor' | 'product'

const IN_WORDS = { near: 0.03, far: 0.12 }
/** "some 1,500" is rounded to its last digit that is not nought, by so much of it at most. */
const HEDGED = { near: 0.05, far: 0.1 }
/** So may any large whole number of a product be, whatever the page says, by so much at most. */
const ROUNDED = 0.05
const LARGE = 100
/** Products are rounded to a whole one. */
const HALF = 0.5

export function spreadOf(slot: Slot, care: Care): Spread {
  const { value, kind } = slot
  const step = stepOf(slot)
  const { near, far } = kind === 'R' ? widened(value, IN_WORDS) : kind === 'Q' ? { near: 0, far: step / 2 } : writtenWidth(slot, step, care)
  if (slot.figure.quantity.approximator === null) return around(value, near, far)
  const half = roundStep(Math.round(value / step)) * step * HALF
  return around(value, Math.max(near, Math.min(half, value * HEDGED.near)), Math.max(far, Math.min(half, value * HEDGED.far)))
}

/** A factor told in a word: "doubled". */
export function spreadOfFactor(value: number): Spread {
  const { near, far } = widened(value, IN_WORDS)
  return around(value, near, far)
}

interface Width {
  readonly near: number
  readonly far: number
}

const widened = (value: number, { near, far }: Width): Width => ({ near: value * near, far: value * far })

function around(value: number, near: number, far: number): Spread {
  return { near: { least: value - near, most: value + near }, far: { least: value - far, most: value + far } }
}

function writtenWidth({ kind, value }: Slot, step: number, care: Care): Width {
  if (kind === 'P') return { near: care === 'exact' ? 0 : step / 2, far: care === 'exact' ? step / 2 : step }
  if (step !== 1) return { near: step / 2, far: step / 2 }
  if (care === 'exact') return { near: 0, far: 0 }
  const near = care === 'product' ? HALF : 0
  return { near, far: value < LARGE ? near : Math.max(near, Math.min(roundStep(value) * HALF, value * ROUNDED)) }
}

const WRITTEN_FIGURE = /\d[\d,]*(?:\.(\d+))?/

/** What one in the last written digit is worth: 0.1 million of "$1.2 million", 1 of "1,200" and of numbers in words. */
function stepOf({ figure: { quantity }, value, kind }: Slot): number {
  const match = WRITTEN_FIGURE.exec(quantity.exact)
  const numeral = match ? Number(match[0].replaceAll(',', '')) : 0
  if (match === null || numeral === 0 || quantity.low !== quantity.high) return kind === 'Q' && value < 1 ? value : 1
  return (value / numeral) * 10 ** -(match[1]?.length ?? 0)
}

/** 100 of 1,200. */
function roundStep(value: number): number {
  let step = 1
  while (value > 0 && value % (step * 10) === 0) step *= 10
  return step
}

/** One whole, to which shares are added. */
export const WHOLE: Spread = around(1, 0, 0)

export const plus = (a: Spread, b: Spread): Spread => both(a, b, (x, y) => ({ least: x.least + y.least, most: x.most + y.most }))
export const minus = (a: Spread, b: Spread): Spread => both(a, b, (x, y) => ({ least: x.least - y.most, most: x.most - y.least }))
/** Of figures that are not negative. */
export const times = (a: Spread, b: Spread): Spread => both(a, b, (x, y) => ({ least: x.least * y.least, most: x.most * y.most }))
export const scaled = (a: Spread, by: number): Spread => times(a, around(by, 0, 0))

const both = (a: Spread, b: Spread, join: (x: Reach, y: Reach) => Reach): Spread => ({ near: join(a.near, b.near), far: join(a.far, b.far) })

/** More than so many times off, a figure is about something else. */
const ELSEWHERE = 3

/** Whether what is due is what is given; null where it cannot be told. */
export function meets(due: Spread, given: Spread): boolean | null {
  if (touch(due.near, given.near)) return true
  return touch(due.far, given.far) || isElsewhere(due.near, given.near) ? null : false
}

const isElsewhere = (due: Reach, given: Reach): boolean => given.least > due.most * ELSEWHERE || due.least > given.most * ELSEWHERE

/** Sums of decimals are off by less. */
const SLACK = 1e-9

function touch(a: Reach, b: Reach): boolean {
  const slack = SLACK * Math.max(1, Math.abs(a.most), Math.abs(b.most))
  return a.least <= b.most + slack && b.least <= a.most + slack
}
