/**
 * What a clock time stands for: the minute it names; a span runs to the end of its last minute.
 *     "3:15pm"  T15:15      "3-4pm"  T15:00/T16:00, to 16:01
 *     "The fire began on Wednesday night. It broke out at 11 p.m."  that of Wednesday; what happened does not lie after publication
 */
import { instantOf, isoInstant } from '../../../text/calendar.ts'
import { type Bearings, today } from './bearings.ts'
import type { Clock, ClockSpan } from './clock.ts'
import { type Reading, unknownReading } from './reading.ts'

interface Day {
  readonly day: number
  readonly anchor: Reading['anchor']
}

/** A clock time alone: on the day told just before it, else today. */
export function clockReading(span: ClockSpan, at: Bearings): Reading | null {
  if (span.weak) return null
  const now = dayToldFor(span, at) ?? today(at)
  if (!now) return unknownReading('TIME')
  // In a note midnight is the one to come.
  if (at.note && span.first.minutes === 0) return clockOn(now.day + 1, span, now.anchor)
  return clockOn(isYetToCome(now.day, span, at) ? now.day - 1 : now.day, span, now.anchor)
}

/** The day told in the paragraph; where the words look back, the day before publication told in the one before. */
function dayToldFor({ first }: ClockSpan, at: Bearings): Day | null {
  const day = at.last?.day ?? null
  if (!at.last || day === null) return null
  const isEve = at.happened && !at.narrative && at.published === day + 1 && at.recent()
  if (!at.near && !isEve) return null
  if (at.direction === 'future' && at.last.anchor !== 'none' && !at.narrative && at.published !== null && day < at.published) return null
  return { day: isByNight(at.last) && first.sure && first.minutes < DAWN ? day + 1 : day, anchor: 'text' }
}

const DAWN = 300
/** After "on Wednesday night", or "at 11 p.m.", 4 a.m. is the next day's. */
const isByNight = ({ type, value }: Reading): boolean => type === 'TIME' && /T(?:NI|EV|2\d:\d\d)$/.test(value ?? '')

/** "broke out at 11 p.m." on a page of one o'clock is the evening before. */
const isYetToCome = (day: number, { first }: ClockSpan, { happened, narrative, published, publishedAt }: Bearings): boolean =>
  happened && !narrative && publishedAt !== null && day === published && instantOf(day, 0, first.minutes) > publishedAt

export function clockOn(day: number, { first, last }: ClockSpan, anchor: Reading['anchor']): Reading {
  const end = last ?? first
  return {
    type: 'TIME',
    value: last ? `${written(day, first)}/${written(day, last)}` : written(day, first),
    from: isoInstant(instantOf(day, 0, first.minutes)),
    to: isoInstant(instantOf(day, 0, end.minutes + 1)),
    anchor,
    vague: false,
    day,
    first: day,
    grain: 'day',
  }
}

const written = (day: number, { minutes, seconds }: Clock): string =>
  isoInstant(instantOf(day, 0, minutes)) + (seconds === null ? '' : `:${String(seconds).padStart(2, '0')}`)
