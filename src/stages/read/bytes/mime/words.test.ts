import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { base64, bytesOf, quotedPrintable } from '../../../../testing/saved-files.ts'
import { fromBase64, fromQuotedPrintable } from './transfer.ts'
import { fieldWords } from './words.ts'

const FIELDS: readonly (readonly [string, string])[] = [
  ['=?utf-8?B?Q2Fmw6k=?= =?utf-8?Q?_noir?=', 'Café noir'],
  ['=?UTF-8?B?Q2Fmww==?=\r\n =?UTF-8?B?qQ==?= in Lisk', 'Café in Lisk'],
  ['=?iso-8859-1*en?Q?=D8rsta?= and =?koi8-r?Q?=C1?=', 'Ørsta and а'],
  ['Ferry back\r\n\tin Lisk', 'Ferry back in Lisk'],
  ['\u00c3\u0098rsta', 'Ørsta'],
  ['Caf\u00e9', 'Café'],
  ['Is 2 =? 3, or =?utf-8?Z?x?= ?', 'Is 2 =? 3, or =?utf-8?Z?x?= ?'],
]
for (const [written, words] of FIELDS) test(`words: "${written}" is "${words}"`, () => assert.equal(fieldWords(written), words))

test('transfer: what is no code stays, and lines broken for the way are joined', () => {
  const read = (text: string): string => String.fromCharCode(...fromQuotedPrintable(bytesOf(text)))
  assert.equal(read('1 = 1, =zz =3D=3d a=  \r\nb=\nc='), '1 = 1, =zz == abc')
  assert.equal(String.fromCharCode(...fromBase64(bytesOf('Rm Vy\r\ncnk=!RmVycnk'))), 'FerryFerry')
})

test('transfer: what was packed comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const plain = text.replace(/\n/g, '')
      const sent = new TextEncoder().encode(plain)
      assert.deepEqual(fromBase64(bytesOf(base64(plain))), sent)
      assert.deepEqual(fromQuotedPrintable(bytesOf(quotedPrintable(plain))), sent)
    }),
    { numRuns: 40 },
  )
})
