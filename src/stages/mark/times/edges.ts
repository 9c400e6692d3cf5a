/**
 * Edges: the days that "early", "mid-", "the end of" leave of a week, month or year; the value stays that of the whole.
 *     "the end of April"  the 21st to the 30th      "early March"  the 1st to the 10th      "the beginning of the year"  January to March
 * [Reference] The lengths are those of Duckling (Time/Helpers): thirds of a month, three months of a year before its middle, four after it.
 */
import { addMonths, dayOfIso, isoDay, mondayOf } from '../../../text/calendar.ts'
import type { Reading } from './reading.ts'
import type { Term } from './terms.ts'

type Edge = 'start' | 'middle' | 'end'

const EDGE_OF: Readonly<Record<string, Edge>> = {
  early: 'start',
  beginning: 'start',
  start: 'start',
  onset: 'start',
  outset: 'start',
  mid: 'middle',
  middle: 'middle',
  midst: 'middle',
  late: 'end',
  end: 'end',
  close: 'end',
}

/** The reading with the days that the words before it leave of it. */
export function narrowedBy(reading: Reading, words: readonly Term[]): Reading {
  const edge = words.map(({ keys }) => EDGE_OF[keys.get('EDGE') ?? keys.get('PHASE') ?? '']).find((found) => found !== undefined)
  if (edge === undefined) return reading
  return reading.type === 'TIME' ? narrowedDaypart(reading, edge) : narrowed(reading, edge)
}

export function narrowed(reading: Reading, edge: Edge): Reading {
  const [first, end] = [dayOfIso(reading.from ?? ''), dayOfIso(reading.to ?? '')]
  if (reading.type !== 'DATE' || first === null || end === null) return reading
  const days = edgeDays(edge, first, end)
  return days ? { ...reading, from: isoDay(days[0]), to: isoDay(days[1]) } : reading
}

/** "early in the morning" is before nine, "late at night" after nine. */
function narrowedDaypart(reading: Reading, edge: Edge): Reading {
  const code = /T(MO|EV|NI)$/.exec(reading.value ?? '')?.[1]
  const { from, to } = reading
  if (code === 'MO' && edge === 'start' && from) return { ...reading, to: from.replace(/T.*/, 'T09:00') }
  return code !== undefined && code !== 'MO' && edge === 'end' && from ? { ...reading, from: from.replace(/T.*/, 'T21:00'), to } : reading
}

const THIRD_OF_MONTH = 10

function edgeDays(edge: Edge, first: number, end: number): readonly [number, number] | null {
  const length = end - first
  if (length === 7 && mondayOf(first) === first) return edge === 'start' ? [first, first + 3] : edge === 'end' ? [end - 3, end] : [first + 2, end - 2]
  if (length >= 28 && length <= 31) return cut(edge, first, first + THIRD_OF_MONTH, first + 2 * THIRD_OF_MONTH, end)
  if (length === 365 || length === 366) return cut(edge, first, addMonths(first, 3), addMonths(first, 8), end)
  return null
}

function cut(edge: Edge, first: number, second: number, third: number, end: number): readonly [number, number] {
  if (edge === 'start') return [first, second]
  return edge === 'end' ? [third, end] : [second, third]
}
