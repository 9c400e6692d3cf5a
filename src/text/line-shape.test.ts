import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endsInCredit, isByline } from './line-shape.ts'

for (const line of ['By Ada Quill', 'by Ada Quill, Orlo Daily', 'ByAda Quill', 'Written by: Ada Quill'])
  test(`line-shape: "${line}" is a byline`, () => assert.ok(isByline(line)))

for (const line of ['By the bridge stood Ada Quill.', 'By Tuesday the ferry ran again.', 'Byline', 'Bypass roads were closed', ''])
  test(`line-shape: "${line}" is no byline`, () => assert.ok(!isByline(line)))

for (const line of [
  'The pier of Orlo Bay at dawn.Ada Quill/Orlo Daily',
  'Fog is likely on Sunday.HarbourCast',
  'The pier of Orlo Bay. | Image credit: Ada Quill / Orlo Daily',
  'A map of the bay. Photo: Ada Quill',
])
  test(`line-shape: "${line}" ends in a credit`, () => assert.ok(endsInCredit(line)))

for (const line of [
  'The pier was reopened by Ada Quill.',
  'She held up a photo: the pier, in spring.',
  'The ferry ran again. Tom Fenn was there.',
  'Prices rose to 3.1 million.',
  'Opened in the U.S.',
  '',
])
  test(`line-shape: "${line}" ends in none`, () => assert.ok(!endsInCredit(line)))

test('line-shape: a long line of stops costs no time', () => {
  const line = 'aa.Bb '.repeat(100_000)
  const start = performance.now()
  endsInCredit(line)
  isByline(line)
  assert.ok(performance.now() - start < 200)
})
