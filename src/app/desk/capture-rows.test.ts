import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Capture } from '../../model/capture.ts'
import type { ArticleId } from '../../model/ids.ts'
import { captureOfLine, captureRow } from './capture-rows.ts'

const capture: Capture = {
  bytes: Uint8Array.from([0, 255, 60, 112, 62, 0xe2, 0x82]),
  path: 'saved/fire.html',
  url: 'https://harbourpost.example/fire',
  mediaType: 'text/html',
  via: 'file',
  capturedAt: null,
  given: { outlet: 'Harbour Post', date: '2031-05-03' },
}
const line = JSON.stringify(captureRow(capture, 'a1b2' as ArticleId, '2031-05-03T09:00:00.000Z'))

test('capture rows: a capture is read back as it was, whatever its bytes', () => {
  const read = captureOfLine(line, 'store.jsonl', 1)
  assert.ok('capture' in read)
  assert.deepEqual({ ...read.capture, bytes: [...read.capture.bytes] }, { ...capture, bytes: [...capture.bytes] })
  assert.equal(read.row.article, 'a1b2')
})

for (const [what, changed] of [
  ['bytes that are not those of the hash', line.replace('AP88', 'AP89')],
  [
    'no row of a store',
    '{"schema":"crosswire.change/1","kind":"page-added","story":"s","at":"t","subject":"a","text":null,"before":null,"after":null}',
  ],
  ['a line that is cut off', line.slice(0, 80)],
] as const)
  test(`capture rows: ${what} are a problem that names the line`, () => {
    const read = captureOfLine(changed, 'store.jsonl', 7)
    assert.ok('code' in read)
    assert.equal(read.code, 'object-invalid')
    assert.match(read.message, /store\.jsonl:7/)
  })
