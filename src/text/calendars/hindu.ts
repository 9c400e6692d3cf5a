/**
 * Hindu lunisolar months and days of the moon (tithi), by true places of sun and moon, Lahiri's zero point and the clock of India.
 *     hinduDay(2019, 7, 30, 19) → 2019-10-27, Diwali: the thirtieth tithi of Ashvin at nightfall      sankrantiDay(2018, 0) → 2018-04-14
 * Months are counted from Chaitra (1) and end with the new moon (amanta); tithis are counted from 1 to 30, the full moon's is 15. Each festival asks
 * which tithi rules at its own hour: sunrise (6) for most, noon, nightfall or midnight for others.
 * [Reference] Reingold and Dershowitz, Calendrical Calculations, "Modern Hindu Calendars"; Report of the Calendar Reform Committee (1955) for the zero point.
 * Leaves open: local sunrise (6 in the morning is taken), and the rules by which panchangs differ from each other.
 */
import { dayOf } from '../calendar.ts'
import { LUNATION, momentApart, momentOfSun, moonAt, sunAt } from './sky.ts'

/** India's clock is five and a half hours ahead. */
const AHEAD = 5.5 / 24
const ZERO_POINT = 23.853
const ZERO_POINT_A_YEAR = 0.0139697
const zeroPoint = (moment: number): number => ZERO_POINT + ((moment - 10957.5) / 365.25) * ZERO_POINT_A_YEAR

const signAt = (moment: number): number => Math.floor((((sunAt(moment) - zeroPoint(moment)) % 360) + 360) / 30) % 12

/** Whole days that a lunation's beginning may lie from where the mean sun puts it. */
const CHAITRA_NEAR = 80

/** The day of a lunar month's tithi that begins in a Gregorian year: the first day at whose hour it rules. */
export function hinduDay(year: number, month: number, tithi: number, hour: number): number {
  const newMoon = monthStart(year, month)
  const begins = momentApart((tithi - 1) * 12, newMoon + ((tithi - 1) / 30) * LUNATION)
  const ends = momentApart((tithi * 12) % 360, newMoon + (tithi / 30) * LUNATION)
  const day = Math.ceil(begins + AHEAD - hour / 24)
  // A short tithi may rule at no such hour: its festival falls on the day it begins.
  return day + hour / 24 - AHEAD < ends ? day : Math.floor(begins + AHEAD)
}

/** The new moon that begins a month, the one of its name that is no leap month: in that one the sun enters the next sign. */
function monthStart(year: number, month: number): number {
  let start = momentApart(0, dayOf(year, 1, CHAITRA_NEAR) + (month - 1) * 30.437)
  const wanted = (month + 10) % 12
  for (let step = 0; step < 3 && !begins(start, wanted); step++) start = nextMoon(start, wanted)
  return start
}

const begins = (start: number, wanted: number): boolean => signAt(start) === wanted && signAt(momentApart(0, start + LUNATION)) !== wanted

function nextMoon(start: number, wanted: number): number {
  const off = (wanted - signAt(start) + 18) % 12
  return momentApart(0, start + (off < 6 ? -LUNATION : LUNATION))
}

/** The day in India on which the sun enters a sidereal sign (0 is Mesha); what comes after the hour is kept on the next day. */
export function sankrantiDay(year: number, sign: number, hour = 18): number {
  const near = dayOf(year, 4, 14) + (sign < 9 ? sign : sign - 12) * 30.437
  const moment = momentOfSun((sign * 30 + zeroPoint(near)) % 360, near)
  return Math.floor(moment + AHEAD + (24 - hour) / 24)
}

const SIMHA = 4
const SHRAVANA_BEGINS = 280
const SHRAVANA_ENDS = 280 + 40 / 3
const SUNRISE = 6 / 24

/** Thiruvonam: the day of Chingam (the sun in Simha) at whose sunrise the moon is in Shravana; the last such day. */
export function onamDay(year: number): number {
  const first = sankrantiDay(year, SIMHA)
  const days = Array.from({ length: 31 }, (_, index) => first + index)
  return days.findLast((day) => isInShravana(day + SUNRISE - AHEAD)) ?? first
}

function isInShravana(moment: number): boolean {
  const moon = (moonAt(moment).longitude - zeroPoint(moment) + 360) % 360
  return moon >= SHRAVANA_BEGINS && moon < SHRAVANA_ENDS
}
