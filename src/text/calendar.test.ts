import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addMonths, civilOf, dayOf, dayOfIso, easterOf, instantOf, isDay, isoDay, isoInstant, isoWeek, nthWeekday, weekdayOf } from './calendar.ts'

const iso = (written: string): number => dayOfIso(written) ?? Number.NaN

test('calendar: a day has its number, name and weekday', () => {
  assert.equal(dayOf(1970, 1, 1), 0)
  assert.equal(isoDay(dayOf(2024, 2, 29)), '2024-02-29')
  assert.equal(weekdayOf(iso('2024-10-31')), 4)
  assert.equal(isoInstant(instantOf(iso('2024-10-31'), 21, 37)), '2024-10-31T21:37')
})

test('calendar: months are added and cut to the last day there is', () => {
  assert.equal(isoDay(addMonths(iso('2024-03-31'), -1)), '2024-02-29')
  assert.equal(isoDay(addMonths(iso('2024-10-31'), -30)), '2022-04-30')
  assert.equal(isoDay(addMonths(iso('2023-12-15'), 1)), '2024-01-15')
})

test('calendar: weeks belong to the year of their Thursday', () => {
  assert.equal(isoWeek(iso('2021-01-03')), '2020-W53')
  assert.equal(isoWeek(iso('2024-12-30')), '2025-W01')
})

test('calendar: movable days', () => {
  assert.equal(isoDay(easterOf(2024)), '2024-03-31')
  assert.equal(isoDay(easterOf(2019)), '2019-04-21')
  assert.equal(isoDay(nthWeekday(2024, 11, 4, 4)), '2024-11-28')
  assert.equal(isoDay(nthWeekday(2024, 5, 1, -1)), '2024-05-27')
})

test('calendar: passes over days that are not', () => {
  for (const written of ['2023-02-29', '2024-13-01', '2024-00-10', 'Thursday', '2024-10']) assert.equal(dayOfIso(written), null, written)
  assert.equal(isDay(2024, 2, 30), false)
})

test('calendar: every day number comes back (law)', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_500_000, max: 1_500_000 }), (day) => {
      const { year, month, day: date } = civilOf(day)
      assert.equal(dayOf(year, month, date), day)
      assert.equal(weekdayOf(day + 7), weekdayOf(day))
    }),
  )
})
