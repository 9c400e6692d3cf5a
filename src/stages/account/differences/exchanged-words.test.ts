import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, type Sketch, shapeOf } from '../../../testing/differing-pages.ts'

const people = ['Vera Lund', 'Ola Berg']

// Found

for (const [what, mine, theirs, expected] of [
  [
    'a number',
    ['The ferry was certified for 200 persons in March, said the office.'],
    ['The ferry was certified for 600 persons in March, said the office.'],
    'figure',
  ],
  [
    'a number in words',
    ['Norvik play two divisions higher than the harbour club this year.'],
    ['Norvik play one division higher than the harbour club this year.'],
    'figure',
  ],
  [
    'an ordinal',
    ['A substitute scored for Norvik in the 88th minute of the cup match.'],
    ['A substitute scored for Norvik in the 78th minute of the cup match.'],
    'figure',
  ],
] as const)
  test(`differences: ${what} exchanged in a copy is a ${expected} of high severity`, () =>
    assert.deepEqual(shapeOf(drift(mine, theirs)), [`${expected} drift high`]))

const said = (words: string): Sketch => [`“${words},” said Vera Lund.`, { people: ['Vera Lund'], said: [{ by: 'Vera Lund', words }] }]

for (const [was, is] of [
  ['We have so far found nothing that helps us', 'We have so far found something that helps us'],
  ['We moved all of them before the sea could', 'We moved all of them after the sea could'],
] as const)
  test(`differences: “${is}” for “${was}” is a quotation altered`, () => assert.deepEqual(shapeOf(drift(said(was), said(is))), ['quote drift high']))

const letter = (what: string): Sketch => [`Vera Lund wrote a long letter about ${what}, and nobody replied to her.`]

test('differences: a place for another inside a longer name is a place of high severity', () =>
  assert.deepEqual(shapeOf(drift(letter('the Arizona sheriff'), letter('the Virginia sheriff'))), ['place drift high']))

test('differences: a person for another in the words of a copy', () => {
  const [found] = drift(
    ['Vera Lund and Ola Berg met, and Vera Lund was seen to leave the harbour office by boat.', { people }],
    ['Vera Lund and Ola Berg met, and Ola Berg was seen to leave the harbour office by boat.', { people }],
  )
  assert.deepEqual([found?.severity, found?.note], ['high', '“Vera Lund” in the parent, “Ola Berg” here.'])
})

// Passed over

for (const [what, mine, theirs] of [
  [
    'another word',
    ['The ferry was big enough for the whole of the school, said the office.'],
    ['The ferry was large enough for the whole of the school, said the office.'],
  ],
  [
    'another first name before the surname',
    ['After the vote Vera Lund was seen to leave the harbour office by boat.', { people: ['Vera Lund'] }],
    ['After the vote Veronica Lund was seen to leave the harbour office by boat.', { people: ['Veronica Lund'] }],
  ],
  [
    'a name that the parent has for the same person',
    ['Vera Lund, whom all know as Skipper, left the harbour office by boat after the vote.', { people: ['Vera Lund'] }],
    ['Vera Lund, whom all know as Skipper, left the harbour office by boat after the vote.', { people: ['Vera Lund'] }],
  ],
  ['a town that is a word', letter('the Lyon Gazette'), letter('the Nice Gazette')],
  [
    'a number in words of its own',
    ['The ferry was certified for 200 persons in March, said the office.'],
    ['Last spring an office in the capital let her carry 600 people, or so it was said.'],
  ],
] as const)
  test(`differences: ${what} is no exchange`, () => assert.deepEqual(alarms(mine, theirs), []))
