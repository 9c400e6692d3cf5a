import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readBytes } from './bytes.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const format = (text: string, mediaType = 'text/plain'): string => readBytes(bytesOf(text), mediaType, null).format
const codes = (bytes: Uint8Array): readonly string[] => readBytes(bytes, 'text/html', null).problems.map(({ code }) => code)

// Found

test('bytes: the content decides what a page is, whatever its name', () => {
  assert.equal(format('<!doctype html><p>The ferry came back.'), 'html')
  assert.equal(format('\n<!-- saved --><html><body>The ferry came back.'), 'html')
  assert.equal(format('Share\n\nThe ferry came back.', 'text/html'), 'text')
  assert.equal(format('The ferry <p>came</p> back.', 'text/html'), 'html')
})

const FILES: readonly (readonly [string, Uint8Array, string])[] = [
  ['no bytes', new Uint8Array(0), 'empty-file'],
  ['a PDF file', bytesOf('%PDF-1.7 …'), 'binary-file'],
  ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0x41), 'binary-file'],
  ['zeros', new Uint8Array(500), 'binary-file'],
]
for (const [what, bytes, code] of FILES) test(`bytes: ${what} is ${code}`, () => assert.deepEqual(codes(bytes), [code]))

// Passed over

test('bytes: UTF-16 is text, though every second byte is zero', () => {
  const wide = Uint8Array.from([...'The ferry came back to Lisk on Monday.'].flatMap((sign) => [sign.charCodeAt(0), 0]))
  assert.equal(readBytes(wide, 'text/plain', null).text, 'The ferry came back to Lisk on Monday.')
})

test('bytes: a text that speaks of tags is no page', () => {
  assert.equal(format('Write <p> before and </p> after each paragraph of the letter.'), 'text')
})

// Laws

test('bytes: any bytes give a text or an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { text, problems } = readBytes(bytes, 'text/html', null)
      assert.ok(text !== '' || problems.length > 0)
    }),
    { numRuns: 100 },
  )
})
