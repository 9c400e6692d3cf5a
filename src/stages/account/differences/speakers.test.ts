import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drift, type Sketch, says, shapeOf, WORDS } from '../../../testing/differing-pages.ts'

const LONG = `${WORDS}, and the quay with it. It is over now for all of us here`
const REMARK = 'It is over now for all of us'

/** One word in quotation marks inside reported speech. */
const felt = (name: string, word: string): Sketch => [
  `${name} told them: “${word}” was how that felt.`,
  { people: [name], said: [{ by: name, words: word }] },
]

// Found

for (const [what, mine, theirs] of [
  ['another speaker of the same words', says('Vera Lund', WORDS), says('Ola Berg', WORDS)],
  ['another speaker of one remark out of several', says('Vera Lund', LONG), says('Ola Berg', REMARK)],
  ['another speaker of one rare word', felt('Vera Lund', 'whipsawed'), felt('Ola Berg', 'whipsawed')],
] as const)
  test(`differences: ${what}`, () => assert.ok(shapeOf(drift(mine, theirs)).includes('attribution drift high')))

// Passed over

for (const [what, mine, theirs] of [
  ['the same speaker by first name', says('Vera Lund', LONG), felt('Vera', REMARK)],
  ['another speaker of one common word', felt('Vera Lund', 'good'), felt('Ola Berg', 'good')],
] as const)
  test(`differences: ${what} changes no speaker`, () => assert.ok(!shapeOf(drift(mine, theirs)).includes('attribution drift high')))
