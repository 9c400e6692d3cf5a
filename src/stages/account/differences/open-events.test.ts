import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf } from '../../../testing/differing-pages.ts'

// Found

for (const [what, mine, theirs, severity] of [
  [
    'what is weighed',
    ['The Norvik shipping line is weighing a lawsuit over the two tugs that sank.'],
    ['The Norvik shipping line has filed a lawsuit over the two tugs that sank.'],
    'medium',
  ],
  [
    'what is looked into',
    ['Detectives are looking into whether the captain of the ferry had been drinking.'],
    ['The captain of the ferry had been drinking, detectives said.'],
    'medium',
  ],
  [
    'what may have been',
    ['The sluice gate may have been left open by a painter, the lock keeper told the hearing.'],
    ['The sluice gate had been left open by a painter, the hearing at the lock was told.'],
    'medium',
  ],
  [
    'what is denied',
    ['The mayor denied that divers had been sent home before the search ended.'],
    ['Divers were sent home before the search ended.'],
    'high',
  ],
] as const)
  test(`differences: a derived page that tells ${what} as a fact is certainty of ${severity} severity`, () =>
    assert.deepEqual(shapeOf(drift(mine, theirs)), [`certainty drift ${severity}`]))

// Passed over

for (const [what, mine, theirs] of [
  [
    'another word that leaves it open',
    ['The Norvik shipping line is weighing a lawsuit over the two tugs that sank.'],
    ['A lawsuit over the two tugs that sank is possible, said the Norvik shipping line.'],
  ],
  [
    'what a parent also tells as a fact',
    ['The mayor denied that divers had been sent home before the search ended. Divers were sent home before the search ended, a log shows.'],
    ['Divers were sent home before the search ended.'],
  ],
  [
    'an opinion',
    ['The mayor considers the harbour bridge unsafe for heavy lorries.'],
    ['The harbour bridge is unsafe for heavy lorries, the mayor said.'],
  ],
  [
    'a question',
    ['Detectives are looking into whether the captain of the ferry had been drinking.'],
    ['Had the captain of the ferry been drinking?'],
  ],
  [
    'other words of the passage',
    ['The harbour board, which is weighing a bid for the yard, met in Norvik on Tuesday with two ministers.'],
    ['The harbour board met in Norvik on Tuesday with two ministers.'],
  ],
] as const)
  test(`differences: a derived page with ${what} raises nothing`, () => assert.deepEqual(alarms(mine, theirs), []))
