import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf } from '../../../testing/differing-pages.ts'

// Found

for (const [what, mine, theirs] of [
  ['a request', ['The prosecutor asked for four years in jail for the walrus thief.'], ['The walrus thief will spend four years in jail.']],
  ['talk', ['Norvik was full of talk that the mayor would resign over the ferry.'], ['The mayor of Norvik will resign over the ferry.']],
  [
    'what could be under a condition',
    ['The mayor could lose his seat in Norvik if the ferry sinks.'],
    ['The mayor would lose his seat in Norvik if the ferry sinks.'],
  ],
] as const)
  test(`differences: a derived page that makes ${what} certain is certainty of medium severity`, () =>
    assert.deepEqual(shapeOf(drift(mine, theirs)), ['certainty drift medium']))

// Passed over

for (const [what, mine, theirs] of [
  [
    'a request kept as one',
    ['The prosecutor asked for four years in jail for the walrus thief.'],
    ['The walrus thief will spend four years in jail if the prosecutor has her way.'],
  ],
  [
    'a request beside a "will"',
    ['The prosecutor asked for four years in jail for the walrus thief, who will appeal.'],
    ['The walrus thief will appeal against four years in jail.'],
  ],
  ['what has happened since', ['The shipping line is expected to sell its yard.'], ['The shipping line sold its yard.']],
] as const)
  test(`differences: a derived page with ${what} raises nothing`, () => assert.deepEqual(alarms(mine, theirs), []))
