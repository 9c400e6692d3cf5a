/**
 * Equations as they are printed: figures as a reader writes them.
 *     8000 "8,000"      1200000 "1.2 million"      30 percent "30 %"      a third "1/3"      six points "6 points"
 */
import type { Slot } from './slots.ts'

/** Shares are kept to six digits. */
const NEAR = 1e-5

/** Amounts from so much on are told in words where three decimals hold all of them. */
const SIZES = [
  [1e9, ' billion'],
  [1e6, ' million'],
] as const

/** 8000 → "8,000", 1200000 → "1.2 million"; at most two decimals below a million. */
export function number(value: number): string {
  const [size, name] = SIZES.find(([least]) => value >= least && Number.isInteger(value / (least / 1000))) ?? [1, '']
  const shown = size === 1 ? Math.round(value * 100) / 100 : value / size
  const [whole = '', decimals] = String(shown).split('.')
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${parted}${decimals === undefined ? '' : `.${decimals}`}${name}`
}

export function written({ kind, value }: Slot): string {
  if (kind === 'P') return `${number(value)} %`
  if (kind === 'Q') return `${number(value)} ${value === 1 ? 'point' : 'points'}`
  return kind === 'R' ? fraction(value) : number(value)
}

const LARGEST_DENOMINATOR = 20

/** 0.333333 → "1/3"; a decimal where no small fraction fits. */
function fraction(value: number): string {
  for (let below = 2; below <= LARGEST_DENOMINATOR; below++) {
    const above = Math.round(value * below)
    if (above > 0 && Math.abs(value - above / below) < NEAR) return `${above}/${below}`
  }
  return number(value)
}
