import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asWritten } from './quote-changes.ts'

test('as written: words as they stand in the quotation', () => {
  assert.equal(asWritten('Nobody in Lisk slept', ['lisk']), 'Lisk')
  assert.equal(asWritten('the Al-Ras gate', ['al', 'ras']), 'Al-Ras')
  assert.equal(asWritten('We, the people, know', ['the', 'people', 'know']), 'the people, know')
})

test('as written: words that do not stand there stay as they are', () => {
  assert.equal(asWritten('Nobody slept', ['lisk']), 'lisk')
  assert.equal(asWritten('Nobody slept', []), '')
})
