/** Days as almanacs and governments have published them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, isoInstant, weekdayOf } from '../calendar.ts'
import { chineseDay, solarTermDay } from './chinese.ts'
import { hebrewDay, hebrewNewYear } from './hebrew.ts'
import { hinduDay, onamDay, sankrantiDay } from './hindu.ts'
import { islamicDay, islamicYearOf } from './islamic.ts'
import { julianDay, julianEaster } from './julian.ts'
import { nowruzDay, parsiNewYear } from './persian.ts'
import { momentApart, momentOfSun } from './sky.ts'

// Found.
const days: readonly (readonly [string, number, string])[] = [
  ['Yom Kippur 5734', hebrewDay(5734, 7, 10), '1973-10-06'],
  ['Rosh Hashanah 5785', hebrewDay(5785, 7, 1), '2024-10-03'],
  ['first day of Passover 5784', hebrewDay(5784, 1, 15), '2024-04-23'],
  ['first candle of Hanukkah 5784', hebrewDay(5784, 9, 25) - 1, '2023-12-07'],
  ['1 Ramadan 1445', islamicDay(1445, 9, 1), '2024-03-11'],
  ['Eid al-Fitr 1444', islamicDay(1444, 10, 1), '2023-04-21'],
  ['Eid al-Adha 1444', islamicDay(1444, 12, 10), '2023-06-28'],
  ['Eid al-Fitr 1410', islamicDay(1410, 10, 1), '1990-04-26'],
  ['Chinese New Year 2023', chineseDay(2023, 1, 1), '2023-01-22'],
  ['Chinese New Year 1985', chineseDay(1985, 1, 1), '1985-02-20'],
  ['Mid-Autumn 2020, after a leap month', chineseDay(2020, 8, 15), '2020-10-01'],
  ['Dragon Boat 2023', chineseDay(2023, 5, 5), '2023-06-22'],
  ['Qingming 2023', solarTermDay(2023, 15), '2023-04-05'],
  ['Diwali 2022', hinduDay(2022, 7, 30, 19), '2022-10-24'],
  ['Diwali 2020, after a leap month', hinduDay(2020, 7, 30, 19), '2020-11-14'],
  ['Ram Navami 2024', hinduDay(2024, 1, 9, 12), '2024-04-17'],
  ['Ganesh Chaturthi 2023', hinduDay(2023, 6, 4, 12), '2023-09-19'],
  ['Maha Shivaratri 2023', hinduDay(2022, 11, 29, 24), '2023-02-18'],
  ['Makar Sankranti 2024', sankrantiDay(2024, 9), '2024-01-15'],
  ['Onam 2023', onamDay(2023), '2023-08-29'],
  ['Onam 2024', onamDay(2024), '2024-09-15'],
  ['Orthodox Easter 2021', julianEaster(2021), '2021-05-02'],
  ['Julian Christmas 1917', julianDay(1917, 12, 25), '1918-01-07'],
  ['Nowruz 1396', nowruzDay(2017), '2017-03-21'],
  ['Parsi New Year 2024', parsiNewYear(2024), '2024-08-15'],
]
for (const [name, day, iso] of days) test(`calendars: ${name} is ${iso}`, () => assert.equal(isoDay(day), iso))

const minutes = (moment: number): string => isoInstant(Math.round(moment * 1440))
const near = (found: number, iso: string, most: number): void => {
  const wanted = Date.parse(`${iso}Z`) / 86_400_000
  assert.ok(Math.abs(found - wanted) * 1440 <= most, `${minutes(found)} is not within ${most} minutes of ${iso}`)
}
test('sky: the new moon of the eclipse of April 2024', () => near(momentApart(0, momentOfSun(19, 19821)), '2024-04-08T18:21', 3))
test('sky: a full moon', () => near(momentApart(180, 19807), '2024-03-25T07:00', 3))
test('sky: a solstice', () => near(momentOfSun(270, 18617), '2020-12-21T10:02', 15))

// Laws.
test('calendars: Islamic months have 29 or 30 days', () => {
  for (let month = 0; month < 600; month++) {
    const [here, next] = [month, month + 1].map((count) => islamicDay(1400 + Math.floor(count / 12), (count % 12) + 1, 1)) as [number, number]
    assert.ok(next - here === 29 || next - here === 30, `month ${month}`)
  }
})
test('calendars: Hebrew years have one of six lengths and begin on no Sunday, Wednesday or Friday', () => {
  for (let year = 5600; year < 5900; year++) {
    assert.ok([353, 354, 355, 383, 384, 385].includes(hebrewNewYear(year + 1) - hebrewNewYear(year)))
    assert.ok(![7, 3, 5].includes(weekdayOf(hebrewNewYear(year))))
  }
})
test('calendars: the Chinese new year lies between 20 January and 22 February', () => {
  for (let year = 1900; year < 2100; year++) {
    const written = isoDay(chineseDay(year, 1, 1)).slice(5)
    assert.ok(written >= '01-20' && written <= '02-22', `${year}-${written}`)
  }
})
test('calendars: a Gregorian year begins in the Islamic year that is said', () => {
  for (let year = 1900; year < 2100; year++) {
    const own = islamicYearOf(year)
    assert.ok(isoDay(islamicDay(own + 3, 1, 1)) > `${year}-12-31` && isoDay(islamicDay(own, 1, 1)) <= `${year}-12-31`, `${year}`)
  }
})
