/**
 * Joins a day with a clock time or a part of the day beside it.
 *     "9 a.m. on Thursday" → one TIME      "Thursday morning at 9" → one TIME      "the night of June 5" → one TIME      "8 tonight" → one TIME
 */

import { dayOfIso, isoInstant } from '../../../text/calendar.ts'
import type { Bearings } from './bearings.ts'
import type { Candidate } from './candidates.ts'
import { type ClockSpan, clockIn, isNote } from './clock.ts'
import { clockOn } from './clock-reading.ts'
import { narrowedBy } from './edges.ts'
import type { Reading } from './reading.ts'
import { daypartReading } from './reading.ts'
import type { Term } from './terms.ts'

const BETWEEN = new Set([
  ',',
  'at',
  'on',
  'around',
  'about',
  '@',
  'of',
  'the',
  'in',
  'by',
  'early',
  'late',
  '-',
  'for',
  'local',
  'time',
  'gmt',
  'et',
  'est',
  'bst',
])
const MOST_BETWEEN = 3

export function joinDayAndClock(candidates: readonly Candidate[]): readonly Candidate[] {
  const joined: Candidate[] = []
  for (const candidate of candidates) {
    const last = joined.at(-1)
    const both = last && joinTwo(last, candidate)
    if (both) joined[joined.length - 1] = both
    else joined.push(candidate)
  }
  return joined
}

function joinTwo(first: Candidate, second: Candidate): Candidate | null {
  const between = first.terms.slice(first.next, second.at)
  if (first.part === 'set' || second.part === 'set') return joinSet(first, second, between)
  if (first.terms !== second.terms || between.length > MOST_BETWEEN || !between.every(({ lower }) => BETWEEN.has(lower))) return null
  const [date, other] = first.part === 'date' || isDaypartAndClock(first, second) ? [first, second] : [second, first]
  if ((date.part !== 'date' && !isDaypartAndClock(first, second)) || !isAdded(date, other) || !isLed(first, second, between)) return null
  const clock = date.clock ?? other.clock
  const daypart = date.daypart ?? other.daypart
  return {
    ...date,
    at: first.at,
    next: second.next,
    read: (at) => readTogether(date, clock, daypart, at, [...between, ...termsOfDaypart(other)]),
    clock,
    daypart,
  }
}

/** "every Friday at 9 a.m.", "3pm each day": a set of clock times. */
function joinSet(first: Candidate, second: Candidate, between: readonly Term[]): Candidate | null {
  const [set, other] = first.part === 'set' ? [first, second] : [second, first]
  const isBeside = first.terms === second.terms && between.length < 2 && between.every(({ lower }) => lower === 'at' || lower === ',')
  const { clock } = other
  if (!isBeside || other.part !== 'clock' || clock === null || clock.weak || clock.last) return null
  return { ...set, at: first.at, next: second.next, part: 'whole', read: (at) => setAtClock(set.read(at), clock) }
}

function setAtClock(reading: Reading | null, clock: ClockSpan): Reading | null {
  const days = /^XXXX-WXX-\d$/.exec(reading?.value ?? '')?.[0] ?? (/^P1D$|^XXXX-XX-XXT/.test(reading?.value ?? '') ? '' : null)
  const time = isoInstant(clock.first.minutes).slice(-6)
  return reading && days !== null ? { ...reading, value: `${days}${time}` } : reading
}

/** "the early hours of" narrows the day it stands before. */
const termsOfDaypart = ({ part, terms, at, next }: Candidate): readonly Term[] => (part === 'daypart' ? terms.slice(at, next) : [])

/** "in the morning at 7" */
const isDaypartAndClock = (first: Candidate, second: Candidate): boolean => first.part === 'daypart' && second.part === 'clock'

/** A day has one clock time and one part. */
const isAdded = (date: Candidate, other: Candidate): boolean =>
  (other.part === 'clock' && date.clock === null) || (other.part === 'daypart' && date.daypart === null)

/** A bare hour needs "at" or the like beside it: "at 8 tonight", "Saturday at 5"; "killed 8 on Saturday" has none. */
function isLed(first: Candidate, second: Candidate, between: readonly Term[]): boolean {
  const clock = first.clock?.weak ? first : second.clock?.weak ? second : null
  if (clock === null || clock.clock?.last || isNote(first.terms)) return true
  const lead = clock === first ? first.terms[first.at - 1] : between.at(-1)
  return /^(?:at|@|around|about)$/.test(lead?.lower ?? '')
}

/** "the night of 5-6 June" begins on the fifth. */
const isTwoDays = ({ from, to }: Reading): boolean => (dayOfIso(to ?? '') ?? 0) - (dayOfIso(from ?? '') ?? 0) === 2

function readTogether(date: Candidate, clock: Candidate['clock'], daypart: string | null, at: Bearings, words: readonly Term[]): Reading | null {
  const reading = date.read(at)
  if (reading?.day === null && daypart === 'NI' && reading.first !== null && isTwoDays(reading))
    return daypartReading(reading.first, daypart, reading.anchor)
  if (!reading || reading.day === null) return reading && { ...reading, type: 'TIME' }
  if (clock !== null) return clockOn(reading.day, clockIn(clock, daypart), reading.anchor)
  return daypart === null ? reading : narrowedBy(daypartReading(reading.day, daypart, reading.anchor), words)
}
