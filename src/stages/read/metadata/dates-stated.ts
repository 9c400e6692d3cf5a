/**
 * Dates out of the values that a page states: ISO 8601, seconds since 1970, or words.
 *     "2024-10-31T21:37:05.000Z"      2024-10-31T21:37Z
 *     "1730410620"                    2024-10-31T21:37Z
 *     "Thu, 31 Oct 2024 21:37 GMT"    2024-10-31T21:37Z
 * [Reference] https://www.rfc-editor.org/rfc/rfc3339. The zone stays as the page states it.
 */
import type { PageDate } from '../../../model/article.ts'
import type { Stated } from '../../../model/reading.ts'
import { isDay, isoInstant } from '../../../text/calendar.ts'
import { type DayOrder, writtenDates } from '../../../text/written-dates.ts'

export interface Writing {
  readonly months: ReadonlyMap<string, number>
  readonly order: DayOrder
}

const LONGEST_VALUE = 200

export function statedDates(stated: readonly Stated[], { months, order }: Writing): readonly PageDate[] {
  return stated.flatMap(({ value, how }) => {
    if (how === 'image address') return []
    const plain = value.trim()
    const date = isoDate(plain) ?? unixDate(plain) ?? writtenDates(plain.slice(0, LONGEST_VALUE), months, order)[0]
    return date ? [{ value: date.value, grain: date.grain, how, evidence: null }] : []
  })
}

const ISO_INSTANT = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):?(\d\d)(?::?\d\d(?:[.,]\d+)?)?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?(?!\d)/i

function isoDate(value: string): Pick<PageDate, 'value' | 'grain'> | null {
  const match = ISO_INSTANT.exec(value)
  if (!match) return compactDate(value)
  const [, year, month, day, hour, minute, zone] = match
  if (!isDay(Number(year), Number(month), Number(day))) return null
  const date = `${year}-${month}-${day}`
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return { value: date, grain: 'day' }
  return { value: `${date}T${hour}:${minute}${offset(zone)}`, grain: 'minute' }
}

function compactDate(value: string): Pick<PageDate, 'value' | 'grain'> | null {
  const [, year, month, day] = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?\d{4,6}Z?)?$/.exec(value) ?? []
  if (year !== undefined) return { value: `${year}-${month}-${day}`, grain: 'day' }
  const short = /^((?:19|20)\d\d)-(0[1-9]|1[0-2])$/.exec(value)
  return short ? { value: short[0], grain: 'month' } : null
}

/** Seconds or milliseconds from 2001 to 2033: fewer digits are some other number. */
function unixDate(value: string): Pick<PageDate, 'value' | 'grain'> | null {
  const [, seconds] = /^(1\d{9})(?:\d{3})?$/.exec(value) ?? []
  return seconds === undefined ? null : { value: `${isoInstant(Math.floor(Number(seconds) / 60))}Z`, grain: 'minute' }
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return ''
  if (/^[zug]/i.test(zone)) return 'Z'
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}
