/**
 * Times in words: what a TIMEX3 value stands for.
 *     2024-10-31 → 31 Oct 2024        2024-10-31TNI → night of 31 Oct 2024        2024-W44 → 28 Oct 2024 to 3 Nov 2024
 *     P2D → 2 days                    PXM → some months                           PAST_REF → some time past
 */
import type { Time } from '../../model/time.ts'
import { dayWords } from '../../report/printed-dates.ts'

export type TimeValue = Pick<Time, 'value' | 'from' | 'to'>

/** Null where the value was not worked out. */
export function timeWords({ value, from, to }: TimeValue): string | null {
  if (value === null) return null
  return durationWords(value) ?? REFERENCES[value] ?? partOfDayWords(value) ?? ageWords(value) ?? plainWords(value) ?? rangeWords(from, to) ?? value
}

const REFERENCES: Readonly<Record<string, string>> = { PRESENT_REF: 'now', PAST_REF: 'some time past', FUTURE_REF: 'some time to come' }
const PARTS: Readonly<Record<string, string>> = { MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night', DT: 'daytime' }

function partOfDayWords(value: string): string | null {
  const [, day = '', code = ''] = /^(\d{4}-\d\d-\d\d)T(MO|MI|AF|EV|NI|DT)$/.exec(value) ?? []
  return day === '' ? null : `${PARTS[code]} of ${dayWords(day)}`
}

/** "186" → the 1860s, "18" → the 19th century. */
function ageWords(value: string): string | null {
  if (/^\d{3}$/.test(value)) return `the ${value}0s`
  return /^\d\d$/.test(value) ? `the ${Number(value) + 1}th century` : null
}

/** A year, month, day or instant; two of them with a stroke between. */
function plainWords(value: string): string | null {
  const parts = value.split('/')
  return parts.every((part) => /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d.*)?)?)?$/.test(part)) ? parts.map(dayWords).join(' to ') : null
}

const MS_A_DAY = 86_400_000

/** "28 Oct 2024 to 3 Nov 2024" of the half-open range between two days. */
function rangeWords(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null
  if (from.length > 10 || to.length > 10) return `${dayWords(from)} to ${dayWords(to)}`
  const last = new Date(Date.parse(to) - MS_A_DAY).toISOString().slice(0, 10)
  return last === from ? dayWords(from) : `${dayWords(from)} to ${dayWords(last)}`
}

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day', TH: 'hour', TM: 'minute', TS: 'second' }
const DURATION = /^P(?=.)(?:(?:\d+(?:\.\d+)?|X)[YMWD])*(?:T(?:(?:\d+(?:\.\d+)?|X)[HMS])+)?$/
const PART = /(?<![\d.])(\d+(?:\.\d+)?|X)([YMWDHS])/g

/** ISO 8601 durations: "PT86M" → "86 minutes"; null for what is none. */
export function durationWords(value: string): string | null {
  if (!DURATION.test(value)) return null
  const clockFrom = value.indexOf('T')
  const unitOf = (index: number, letter: string): string => (clockFrom !== -1 && index > clockFrom ? `T${letter}` : letter)
  return [...value.matchAll(PART)].map(({ index, 1: count = '', 2: letter = '' }) => partWords(count, unitOf(index, letter))).join(' ')
}

function partWords(count: string, unit: string): string {
  const name = UNITS[unit] ?? unit
  if (count === 'X') return `some ${name}s`
  return `${count} ${name}${count === '1' ? '' : 's'}`
}
