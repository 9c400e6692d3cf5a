/**
 * Instants as machines write them: mail headers, the dates of saving programs.
 *     "Thu, 31 Oct 2024 21:37:05 +0100"                        2024-10-31T21:37+01:00
 *     "Thu Oct 31 2024 21:37:05 GMT+0100 (Central European …)"  2024-10-31T21:37+01:00
 *     "20241031203705", "2024-10-31T20:37:05Z"                 2024-10-31T20:37Z
 * [Reference] RFC 5322, 3.3 and 4.3 (two figures of a year, names of zones); ECMA-262, Date.prototype.toString. No guess: a time without a zone has none.
 */
import { dayOf, instantOf, isDay, isoInstant } from '../../../text/calendar.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ZONES: Readonly<Record<string, string>> = {
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d\d)(?::\d\d(?:[.,]\d{1,9})?)?`
const ZONE = String.raw`\s{0,3}(?<zone>(?:GMT|UTC)?[+-]\d\d:?\d\d|[A-Z]{1,4}\b)?`
const FORMS = [
  new RegExp(String.raw`\b(?<day>\d{1,2})[\s-]{1,3}(?<month>[A-Z][a-z]{2,8})[\s-]{1,3}(?<year>\d{4}|\d\d),?\s{1,3}${CLOCK}${ZONE}`, 'i'),
  new RegExp(String.raw`\b(?<month>[A-Z][a-z]{2}),?\s{1,3}(?<day>\d{1,2}),?\s{1,3}(?<year>\d{4})\s{1,3}${CLOCK}${ZONE}`, 'i'),
  new RegExp(String.raw`\b(?<month>[A-Z][a-z]{2})\s{1,3}(?<day>\d{1,2})\s{1,3}${CLOCK}\s{1,3}(?<year>\d{4})\b`, 'i'),
  new RegExp(String.raw`^\s{0,9}${CLOCK}\s{1,3}(?<month>[A-Z][a-z]{2})\s{1,3}(?<day>\d{1,2}),\s{1,3}(?<year>\d{4})(?<zone>Z)?`, 'i'),
  new RegExp(String.raw`(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[T ]${CLOCK}${ZONE}`, 'i'),
  /(?<!\d)(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?<hour>\d\d)(?<minute>\d\d)\d\d(?:\d{3})?(?!\d)(?<zone>)/,
]

interface Written {
  readonly day: number
  readonly hour: number
  readonly minute: number
  /** "+01:00", "Z", or "" where none is written. */
  readonly zone: string
}

/** With the zone as it is written; null where no whole instant is. */
export function writtenInstant(text: string): string | null {
  const found = readInstant(text)
  return found ? `${isoInstant(instantOf(found.day, found.hour, found.minute))}${found.zone}` : null
}

/** In UTC; a time that names no zone is taken as UTC. */
export function utcInstant(text: string): string | null {
  const found = readInstant(text)
  if (!found) return null
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(found.zone) ?? []
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  return `${isoInstant(instantOf(found.day, found.hour, found.minute) - offset)}Z`
}

function readInstant(text: string): Written | null {
  const written = text.slice(0, 200)
  for (const form of FORMS) {
    const found = form.exec(written)?.groups
    const read = found ? instantIn(found) : null
    if (read) return read
  }
  return null
}

function instantIn(groups: Readonly<Record<string, string | undefined>>): Written | null {
  const [day, hour, minute] = [Number(groups['day']), Number(groups['hour']), Number(groups['minute'])]
  const year = fullYear(groups['year'] ?? '')
  const month = monthOf(groups['month'] ?? '')
  if (!isDay(year, month, day) || hour > 23 || minute > 59) return null
  return { day: dayOf(year, month, day), hour, minute, zone: offsetOf(groups['zone'] ?? '') }
}

const monthOf = (written: string): number => (/^\d+$/.test(written) ? Number(written) : MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1)

/** RFC 5322, 4.3: two figures from 50 on are of the last century. */
const fullYear = (written: string): number => (written.length > 2 ? Number(written) : Number(written) + (Number(written) < 50 ? 2000 : 1900))

function offsetOf(written: string): string {
  const zone = written.toLowerCase().replace(/^(?:gmt|utc)(?=[+-])/, '')
  const [, sign, hours = '', minutes = ''] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? []
  if (sign !== undefined) return hours === '00' && minutes === '00' ? 'Z' : `${sign}${hours}:${minutes}`
  return /^(?:gmt|utc|ut|z)$/.test(zone) ? 'Z' : (ZONES[zone] ?? '')
}
