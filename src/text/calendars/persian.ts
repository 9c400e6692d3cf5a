/**
 * New years of Iran and of the Parsis.
 *     nowruzDay(2021) → 2021-03-20      parsiNewYear(2022) → 2022-08-16
 * Nowruz is the day of the spring equinox, the next one where that comes after noon in Tehran. The Parsis' Shahanshahi year has 365 days, no leap year.
 * [Reference] Reingold and Dershowitz, Calendrical Calculations, "The Persian Calendar", "The Zoroastrian calendar".
 */
import { civilOf, dayOf } from '../calendar.ts'
import { momentOfSun } from './sky.ts'

/** Tehran's clock is three and a half hours ahead. */
const AHEAD = 3.5 / 24
const AFTER_NOON_ON = 0.5

export const nowruzDay = (year: number): number => Math.floor(momentOfSun(0, dayOf(year, 3, 20)) + AHEAD + AFTER_NOON_ON)

/** A year's first day that is known: 17 August 2018. */
const KNOWN = dayOf(2018, 8, 17)
const KNOWN_YEAR = 2018

export function parsiNewYear(year: number): number {
  const day = KNOWN + (year - KNOWN_YEAR) * 365
  const away = year - civilOf(day).year
  return day + away * 365
}
