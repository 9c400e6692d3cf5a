import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../model/claim.ts'
import { slotWords } from './slot-words.ts'

const wordsOf = (slot: string | null, rest: Partial<Claim> = {}): string | null => slotWords({ slot, forecast: false, kind: 'event', ...rest })

// found
for (const [slot, rest, words] of [
  ['when', {}, 'When it happened'],
  ['when', { forecast: true }, 'When it is to happen'],
  ['where', {}, 'Where it happened'],
  ['where', { kind: 'state' }, 'Where it is'],
  ['how much the money is', {}, 'How much money it is'],
  ['how many tonnes of gravel', {}, 'How many tonnes of gravel'],
  ['what Vera Lund said', {}, 'What Vera Lund said'],
  ['constructor', {}, 'Constructor'],
] as const)
  test(`slot words: ${slot} ${JSON.stringify(rest)} is headed ${words}`, () => assert.equal(wordsOf(slot, rest), words))

// passed over
test('slot words: a claim over which no page differs has no such heading', () => assert.equal(wordsOf(null), null))
