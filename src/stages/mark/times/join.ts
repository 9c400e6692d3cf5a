/**
 * Joins a day with a clock time or a part of the day beside it.
 *     "9 a.m. on Thursday" → one TIME      "Thursday morning" → one TIME      "the night of June 5" → one TIME
 */

import type { Bearings } from './bearings.ts'
import type { Candidate } from './candidates.ts'
import type { Reading } from './reading.ts'
import { clockReading, daypartReading } from './reading.ts'

const BETWEEN = new Set([',', 'at', 'on', 'around', 'about', '@', 'of', 'the', 'in', 'by', 'early', 'late', '-'])
const MOST_BETWEEN = 2

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
  if (first.terms !== second.terms || between.length > MOST_BETWEEN || !between.every(({ lower }) => BETWEEN.has(lower))) return null
  const [date, other] = first.part === 'date' ? [first, second] : [second, first]
  if (date.part !== 'date' || (other.part !== 'clock' && other.part !== 'daypart')) return null
  return { ...date, at: first.at, next: second.next, read: (at) => readTogether(date, other, at), clock: other.clock, daypart: other.daypart }
}

function readTogether(date: Candidate, { clock, daypart }: Candidate, at: Bearings): Reading | null {
  const reading = date.read(at)
  if (!reading || reading.day === null) return reading && { ...reading, type: 'TIME' }
  if (clock !== null) return clockReading(reading.day, clock, reading.anchor)
  return daypart === null ? reading : daypartReading(reading.day, daypart, reading.anchor)
}
