import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counterOf, creditLineOf, cueOf, isSectionLabel, loadLines, saidOf } from './lines.ts'
import { loadOutlets, outletOfHost } from './outlets.ts'
import { readData, readRows } from './tables.ts'

const lines = loadLines(readData)

for (const [kind, pattern, example = ''] of readRows(readData, 'cues/credit-lines.tsv', 3)) {
  test(`credit lines: "${example}" is found by its pattern and its origin is named`, () => {
    const match = new RegExp(pattern ?? '', 'diu').exec(example)
    assert.ok(match?.groups?.['name'] ?? match?.groups?.['initials'] ?? match?.groups?.['titled'] ?? match?.groups?.['brand'])
    assert.equal(creditLineOf(example, lines)?.kind, kind)
  })
}

for (const text of [
  'They appeared first on Thursday near the dam.',
  'The source: nobody knows it, and nobody asks any more who it may have been that told them of the wreck in the first place.',
  'With inputs from farms falling, bread will cost more, the miller said.',
  'Credit: Orlo Bay Museum',
  '(and/or)',
  '(laughs) —',
  '(Laughs out loud) —',
  '(Breaking News) —',
  '(Orlo Bay)',
  'The harbour office contributed to this pier in 1962.',
  '| Orlo Daily',
  '(laughing)',
  'via Twitter',
  'Via Ferrata climbers, rescued.',
  'from our reporter',
  'According to the mayor',
  'Media and press freedom',
  '',
]) {
  test(`credit lines: passes over "${text}"`, () => assert.equal(creditLineOf(text, lines), null))
}

const cues: readonly (readonly [string, string])[] = [
  ['Share this:', 'share'],
  ['You May Also Like', 'related'],
  ['ADVERTISEMENT', 'advert'],
  ['© 2024 Orlo Daily. All Rights Reserved.', 'legal'],
  ['Orlo Daily © 2024. Kopieren nur mit Erlaubnis.', 'legal'],
  ['Also in this issue', 'related'],
  ['Read more: Ferry fares rise', 'read-also'],
  ['The pier at dusk. Photo: Tom Fenn/Getty Images', 'caption'],
  ['Published', 'date-label'],
  ['Leave a comment', 'comments'],
]
for (const [text, kind] of cues) test(`line cues: "${text}" is ${kind}`, () => assert.equal(cueOf(saidOf(text), lines), kind))

for (const text of [
  'Also in this room: a barge clock of 1891, and its log.',
  'Related costs rose by a tenth last year, the council said.',
  'More on the wreck will be known by Friday, the harbour office said.',
  'The share of walkers has doubled since the bridge closed.',
  'Home owners on the far bank said they had been cut off for two years.',
]) {
  test(`line cues: passes over "${text}"`, () => assert.equal(cueOf(saidOf(text), lines), null))
}

const counters: readonly (readonly [string, string | null])[] = [
  ['Updated 3 hours ago', 'date-label'],
  ['14:05', 'date-label'],
  ['9.30 pm GMT', 'date-label'],
  ['1.2k shares', 'share'],
  ['12 Comments', 'share'],
  ['At 14:05 the bridge was shut again.', null],
  ['12 comments came in on the first day, the council said.', null],
  ['2024', null],
  ['Three hours ago', null],
]
for (const [text, kind] of counters) test(`counters: "${text}" is ${kind ?? 'none'}`, () => assert.equal(counterOf(saidOf(text)), kind))

test('section labels: a name of a section alone is one, in a sentence it is none', () => {
  assert.equal(isSectionLabel(saidOf('World'), lines), true)
  assert.equal(isSectionLabel(saidOf('World leaders meet'), lines), false)
})

test('outlets: the longest known domain names the host', () => {
  const outlets = {
    names: new Map([
      ['orlo.example', 'Orlo Daily'],
      ['sport.orlo.example', 'Orlo Sport'],
    ]),
    months: new Map(),
  }
  assert.deepEqual(outletOfHost('www.sport.orlo.example', outlets), { name: 'Orlo Sport', domain: 'sport.orlo.example' })
  assert.equal(outletOfHost('orlo.invalid', outlets), null)
})

test('outlets: every month has its number', () => {
  assert.deepEqual(
    [...new Set(loadOutlets(readData).months.values())].sort((a, b) => a - b),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  )
})

test('line tables: no wording stands twice', () => {
  const words = readRows(readData, 'cues/boilerplate-lines.tsv', 4).map(([, match, text]) => `${match} ${text}`)
  assert.equal(new Set(words).size, words.length)
})
