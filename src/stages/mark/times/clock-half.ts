/**
 * What tells the morning from the afternoon beside a clock time, and which zone it is told in.
 *     "a.m."  "p"  "o'clock"  "in the evening"      "GMT"  "local time"
 */
import type { Term } from './terms.ts'

export interface Read<T> {
  readonly read: T
  readonly next: number
}

export const HALF_DAY = 720
export const lowerAt = (terms: readonly Term[], at: number): string => terms[at]?.lower ?? ''

const ZONES =
  /^(?:gmt|utc|bst|ist|cet|cest|eet|eest|msk|est|edt|cst|cdt|mst|mdt|pst|pdt|et|pt|ct|mt|jst|kst|hkt|sgt|aest|aedt|acst|awst|nzst|nzdt|sast|wat|eat|wib|pkt)$/
/** "0600 GMT", "1430 local time", "0715 hours" */
export const tellsZone = (terms: readonly Term[], at: number): boolean =>
  ZONES.test(lowerAt(terms, at)) || lowerAt(terms, at) === 'hrs' || (lowerAt(terms, at) === 'local' && lowerAt(terms, at + 1) === 'time')

/** Whether the half of the day is said: "a.m.", "pm", "p", "o'clock", "in the morning"; 0 or 720 minutes, null for "o'clock" alone. */
export function halfAt(terms: readonly Term[], at: number): Read<number | null> | null {
  const half = terms[at]?.keys.get('AMPM')
  if (half !== undefined) return { read: half === '12' ? HALF_DAY : 0, next: at + 1 }
  return letterHalf(terms, at) ?? oclock(terms, at) ?? inThe(terms, at)
}

// "3:15p", "9a.", "3 p m", "seven p . m ."
function letterHalf(terms: readonly Term[], at: number): Read<number> | null {
  const letter = /^[ap]$/.test(lowerAt(terms, at)) ? lowerAt(terms, at) : null
  if (letter === null || (isPrice(terms, at) && letter === 'p')) return null
  const read = letter === 'p' ? HALF_DAY : 0
  const m = lowerAt(terms, at + 1) === '.' ? at + 2 : at + 1
  if (lowerAt(terms, m) === 'm') return { read, next: lowerAt(terms, m + 1) === '.' ? m + 2 : m + 1 }
  return terms[at]?.glued ? { read, next: at + 1 } : null
}

/** "Shares fell to 318p": in a sentence pence, in a note twenty past three. */
const isPrice = (terms: readonly Term[], at: number): boolean => /^\d{3,4}$/.test(lowerAt(terms, at - 1)) && terms[0]?.note !== true

function oclock(terms: readonly Term[], at: number): Read<number | null> | null {
  const next = lowerAt(terms, at) === 'oclock' ? at + 1 : lowerAt(terms, at) === 'o' && lowerAt(terms, at + 2) === 'clock' ? at + 3 : null
  if (next === null) return null
  return halfAt(terms, next) ?? { read: null, next }
}

function inThe(terms: readonly Term[], at: number): Read<number> | null {
  if (!/^(?:in|at)$/.test(lowerAt(terms, at))) return null
  const word = lowerAt(terms, at + 1) === 'the' ? at + 2 : at + 1
  const keys = terms[word]?.keys
  const read = HALF_OF[keys?.get('DAYPART') ?? ''] ?? (word === at + 2 ? HALF_OF[keys?.get('AMPM') ?? ''] : undefined)
  return read === undefined ? null : { read, next: word + 1 }
}

/** By part of the day or its letters; the night has hours of both halves. */
const HALF_OF: Readonly<Record<string, number>> = { MO: 0, AF: HALF_DAY, EV: HALF_DAY, NI: Number.NaN, '0': 0, '12': HALF_DAY }
