/**
 * The Chinese lunisolar calendar: months begin on the day of the new moon in China; the winter solstice lies in the eleventh month; where thirteen
 * months lie between two of them, the first without a principal term of the sun is a leap month.
 *     chineseDay(2018, 1, 1) → 2018-02-16, the new year      solarTermDay(2018, 15) → 2018-04-05, Qingming
 * [Reference] Aslaksen, "The Mathematics of the Chinese Calendar" (2010); Reingold and Dershowitz, Calendrical Calculations, ch. "The Chinese Calendar".
 */
import { dayOf } from '../calendar.ts'
import { remembered } from '../remembered.ts'
import { LUNATION, momentApart, momentOfSun, sunAt } from './sky.ts'

/** China's clock is eight hours ahead. */
const AHEAD = 8 / 24
const dayIn = (moment: number): number => Math.floor(moment + AHEAD)

/** The day in China on which the sun comes to a longitude, in a Gregorian year. */
export function solarTermDay(year: number, longitude: number): number {
  const daysFromEquinox = ((longitude + 360 - 280) % 360) * 1.0146
  return dayIn(momentOfSun(longitude, dayOf(year, 1, 1) + daysFromEquinox))
}

const newMoonNear = (day: number): number => dayIn(momentApart(0, day))

/** The last new moon's day on or before a day. */
function newMoonUpTo(day: number): number {
  const near = newMoonNear(day)
  return near > day ? newMoonNear(near - LUNATION) : near
}

/** First days of the months from the one that holds the solstice before the year, twelve or thirteen, leap ones left out. */
const monthsOf = remembered((year: string): readonly number[] => regularMonths(Number(year)))

function regularMonths(year: number): readonly number[] {
  const first = newMoonUpTo(solarTermDay(year - 1, 270))
  const end = newMoonUpTo(solarTermDay(year, 270))
  const starts = [first]
  while ((starts.at(-1) ?? end) < end - 20) starts.push(newMoonNear((starts.at(-1) ?? end) + LUNATION))
  const months = starts.slice(0, -1)
  const leap = months.length === 13 ? starts.findIndex((start, index) => index > 0 && termIn(start) === termIn(starts[index + 1] ?? end)) : -1
  return months.filter((_, index) => index !== leap)
}

/** The twelfth of the sun's way that it is in when a day of China begins. */
const termIn = (day: number): number => Math.floor(sunAt(day - AHEAD) / 30)

/** The months eleven and twelve are those at the year's beginning that belong to the calendar's year before. */
export function chineseDay(year: number, month: number, day: number): number {
  const months = monthsOf(String(month > 10 ? year + 1 : year))
  return (months[(month + 1) % 12] ?? Number.NaN) + day - 1
}
