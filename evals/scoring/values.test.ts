import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyFit, meanFit, wordF1 } from './body.ts'
import { kilometres } from './distance.ts'
import { dayOf, sameAuthors, sameTitle, squeezed } from './metadata.ts'
import { sameFigure, sameUnit } from './quantity-values.ts'
import { isSaying } from './say-cues.ts'
import { coversHalf, isHalf, joined, sameSpans } from './span-sets.ts'
import { normalTime, sameTime } from './time-values.ts'

const said = (value: string | null, from: string | null = null, to: string | null = null) => ({ value, from, to })

test('times: one value in several spellings is one', () => {
  for (const [one, other] of [
    ['2011-05-03T08:00:00Z', '2011-05-03T08:00'],
    ['2011-05-03 08', '2011-05-03T08:00'],
    ['P2W', 'P14D'],
    ['P1CE', 'P100Y'],
    ['PT2Q', 'P6M'],
    ['2011-XX-XX', '2011'],
    ['BC0044', '-0044'],
  ] as const)
    assert.equal(normalTime(one), normalTime(other), one)
})

test('times: what the gold leaves open may be anything, what it says may not', () => {
  assert.ok(sameTime({ value: 'XXXX-WXX-4' }, said('2011-W18-4')))
  assert.ok(!sameTime({ value: 'XXXX-WXX-4' }, said('2011-W18-5')))
  assert.ok(sameTime({ value: '2011-05', acceptable: ['2010-05'] }, said('2010-05')))
  assert.ok(sameTime({ value: 'X', from: '2011-05-01', to: '2011-06-01' }, said(null, '2011-05-01T00:00', '2011-06-01')))
  assert.ok(sameTime({ value: '2011-05-01/2011-05-04' }, said('P3D', '2011-05-01', '2011-05-04')))
  assert.ok(!sameTime({ value: '2011' }, said(null)))
})

const figure = (low: number | null, high: number | null, unit: string | null) => ({ low, high, unit })

test('figures: the value counts after conversion', () => {
  assert.ok(sameFigure({ value: 2, unit: 'kilometres' }, figure(2000, 2000, 'm')))
  assert.ok(sameFigure({ value: 12, unit: null }, figure(1, 1, 'dozen')))
  assert.ok(sameFigure({ low: 3, high: 5, unit: 'percent' }, figure(3, 5, '%')))
  assert.ok(!sameFigure({ low: 3, high: 5, unit: 'percent' }, figure(3, 4, '%')))
  assert.ok(!sameFigure({ value: 2, unit: 'kilometre' }, figure(2, 9, 'kilometre')))
  assert.ok(sameFigure({ value: 2, unit: 'kilometre', bound: 'at least' }, figure(2, 9, 'kilometre')))
})

test('figures: units of one dimension are one unit, counted nouns are none', () => {
  assert.ok(sameUnit('square miles', 'hectare'))
  assert.ok(!sameUnit('euro', 'USD'))
  assert.ok(sameUnit(null, 'lanterns'))
  assert.ok(sameUnit('voters', 'people'))
  assert.ok(!sameUnit(null, 'km'))
  assert.ok(!sameUnit('franc', 'CHF'), 'a bare franc is no Swiss one')
})

test('cues: verbs of saying in all forms, and no others', () => {
  for (const cue of ['said', 'replies', 'denied', 'admitting', 'stressed', 'wrote', 'according to', 'pointing out', 'has conceded'])
    assert.ok(isSaying(cue), cue)
  for (const cue of ['believes', 'hopes', 'wants', 'essay', 'address']) assert.ok(!isSaying(cue), cue)
})

test('passages: a saying broken by its cue is the whole of its parts', () => {
  const text = '"We will," she said, "be back."'
  const parts = [
    { start: 1, end: 9 },
    { start: 22, end: 30 },
  ]
  assert.deepEqual(
    joined([
      { start: 4, end: 9 },
      { start: 1, end: 5 },
    ]),
    [{ start: 1, end: 9 }],
  )
  assert.ok(
    sameSpans(text, parts, [
      { start: 0, end: 10 },
      { start: 21, end: 31 },
    ]),
  )
  assert.ok(isHalf(parts, [{ start: 1, end: 9 }]))
  assert.ok(!isHalf(parts, [{ start: 1, end: 4 }]))
  assert.ok(coversHalf(parts, [{ start: 1, end: 4 }]))
})

test('bodies: what was left out costs recall, what was added precision', () => {
  const gold = 'one two three four five six seven eight'
  assert.deepEqual(meanFit([bodyFit(gold, gold)]), { f1: 1, precision: 1, recall: 1 })
  assert.deepEqual(bodyFit(gold, 'one two three four').recall, 0.2)
  assert.equal(bodyFit(gold, `${gold} nine ten eleven twelve thirteen`).precision, 0.5)
  assert.deepEqual(meanFit([bodyFit(gold, ''), bodyFit(gold, gold)]), { f1: 2 / 3, precision: 1, recall: 0.5 })
  assert.equal(wordF1('One two', 'two one'), 1)
})

test('metadata: case, blanks, quotation marks and degrees are no difference', () => {
  assert.ok(sameTitle('“Orlo’s” ferry', '"orlo\'s"  FERRY'))
  assert.ok(!sameTitle('Orlo ferry', 'Orlo ferry | Fjord Post'))
  assert.ok(sameAuthors(['Ada Quill, PhD', 'Bo Lind'], ['bo lind', 'By Ada Quill']))
  assert.ok(!sameAuthors(['Ada Quill'], ['Ada Quill', 'Staff']))
  assert.equal(dayOf('2024-10-31T21:37Z'), '2024-10-31')
  assert.equal(dayOf('2024-10'), null)
  assert.equal(squeezed('a b\nc'), 'abc')
})

test('places: a hundred miles are 161 kilometres', () => {
  assert.ok(Math.abs(kilometres({ lat: 0, lon: 0 }, { lat: 1, lon: 0 }) - 111.19) < 0.01)
})
