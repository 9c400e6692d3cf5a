/**
 * The Islamic calendar as Umm al-Qura reckons it, worked out from the sky: a month begins the day after the first evening on which the new moon is
 * born before sunset at Mecca and sets after the sun; until 1419 AH the day after the new moon's day in universal time.
 *     islamicDay(1439, 10, 1) → 2018-06-15, Eid al-Fitr
 * [Reference] van Gent, "The Umm al-Qura Calendar of Saudi Arabia": https://webspace.science.uu.nl/~gent0113/islam/ummalqura.htm
 * Many countries wait until the crescent is seen: what they announce may be a day later.
 */
import { remembered } from '../remembered.ts'
import { heightAt, LUNATION, momentApart, moonAt, sunAt } from './sky.ts'

const MECCA = { north: 21.4225, east: 39.8262 }
/** 1 Muharram 1 in the tabular calendar: 16 July 622 (Julian). */
const EPOCH = -492148
const SUNSET_RULE_MONTHS = 1419 * 12
/** The day before the month's first that its mean new moon falls on. */
const CONJUNCTION_LEAD = 1.4

const monthStart = remembered((months: string): number => startOf(Number(months)))

export const islamicDay = (year: number, month: number, day: number): number => monthStart(String((year - 1) * 12 + month - 1)) + day - 1

/** The Islamic year in which a Gregorian one begins. */
export const islamicYearOf = (year: number): number => Math.floor((year - 622) * 1.0307)

function startOf(months: number): number {
  const born = momentApart(0, EPOCH + months * LUNATION - CONJUNCTION_LEAD)
  if (months < SUNSET_RULE_MONTHS) return Math.floor(born) + 1
  const day = Math.floor(born + MECCA.east / 360)
  return isNewAt(born, sunsetAtMecca(day)) ? day + 1 : day + 2
}

/** Height of a body's middle at its setting: refraction and half its width; for the moon also what its nearness does. */
const SUN_SETS = -0.833
const MOON_SETS = 0.125

function isNewAt(born: number, sunset: number): boolean {
  return born < sunset && heightAt(sunset, moonAt(sunset), MECCA) > MOON_SETS
}

/** In the afternoon of the day the sun's height falls steadily: the moment is found by halving. */
function sunsetAtMecca(day: number): number {
  let [early, late] = [0.5, 0.9].map((part) => day + part - MECCA.east / 360) as [number, number]
  for (let step = 0; step < 16; step++) {
    const middle = (early + late) / 2
    const height = heightAt(middle, { longitude: sunAt(middle), latitude: 0 }, MECCA)
    if (height > SUN_SETS) early = middle
    else late = middle
  }
  return late
}
