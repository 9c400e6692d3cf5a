import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodePage } from './decode.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const codes = (bytes: Uint8Array, given: string | null = null): readonly string[] => decodePage(bytes, given).problems.map(({ code }) => code)
const PAGE = 'Der Bürgermeister von Orlau öffnete die Brücke für Fußgänger. Später kamen Händler über den Fluß.'

test('decode: UTF-8 needs no declaration', () => {
  assert.deepEqual(decodePage(new TextEncoder().encode(PAGE), null), { text: PAGE, charset: 'utf-8', problems: [] })
})

test('decode: what the page or the caller declares is believed', () => {
  assert.equal(decodePage(latin(`<meta charset="iso-8859-1">${PAGE}`), null).text.slice(-PAGE.length), PAGE)
  assert.equal(decodePage(latin(PAGE), 'iso-8859-1').text, PAGE)
  assert.equal(decodePage(latin(`<!--${' '.repeat(3000)}--><meta charset="iso-8859-1">${PAGE}`), null).text.slice(-PAGE.length), PAGE)
})

test('decode: the signs of windows-1252 that Latin 1 lacks are read', () => {
  const bytes = Uint8Array.of(0x93, 0x4f, 0x6b, 0x94, 0x20, 0x80, 0x35, 0x85)
  for (const label of ['windows-1252', 'iso-8859-1', 'latin1']) assert.equal(decodePage(bytes, label).text, '“Ok” €5…')
  assert.equal(decodePage(bytes, null).text, '“Ok” €5…')
})

test('decode: a byte order mark decides', () => {
  assert.equal(decodePage(Uint8Array.of(0xff, 0xfe, 0x4f, 0, 0x6b, 0), 'utf-8').text, 'Ok')
})

test('decode: UTF-8 that declares something else is read as UTF-8, and noted', () => {
  const bytes = new TextEncoder().encode(`<meta charset="iso-8859-1">${PAGE}`)
  assert.ok(decodePage(bytes, null).text.endsWith(PAGE))
  assert.deepEqual(codes(bytes), ['charset-guessed'])
})

test('decode: a guess is noted', () => {
  assert.equal(decodePage(latin(PAGE), null).text, PAGE)
  assert.deepEqual(codes(latin(PAGE)), ['charset-guessed'])
})

test('decode: a declaration that the bytes deny is warned of, a missing one is noted', () => {
  const severities = (bytes: Uint8Array): readonly string[] => decodePage(bytes, null).problems.map(({ severity }) => severity)
  assert.deepEqual(severities(latin(`<meta charset="utf-8">${PAGE}`)), ['warning'])
  assert.deepEqual(severities(new TextEncoder().encode(`<meta charset="iso-8859-1">${PAGE}`)), ['warning'])
  assert.deepEqual(severities(latin(PAGE)), ['note'])
})

test('decode: broken UTF-8 is read, and the damage is noted', () => {
  const bytes = Uint8Array.of(...new TextEncoder().encode(PAGE), 0xff, 0x41)
  assert.deepEqual(codes(bytes, 'utf-8'), ['charset-damaged'])
  assert.deepEqual(codes(bytes, 'no-such-charset').length > 0, true)
})

test('decode: a declaration that is cut in its middle declares nothing', () => {
  for (const cut of ['charset', 'charset=', 'charset ', 'charset= ']) {
    const page = `<meta http-equiv="Content-Type" content="text/html; ${cut}">${PAGE}`
    assert.ok(decodePage(new TextEncoder().encode(page), null).text.endsWith(PAGE), cut)
  }
})
