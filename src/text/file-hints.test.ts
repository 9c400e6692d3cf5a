import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FileHints } from '../model/reading.ts'
import { withFileHints } from './file-hints.ts'
import { NO_HINTS } from './no-hints.ts'
import { webAddress } from './web-address.ts'

const stated = (some: Partial<FileHints>): FileHints => ({
  url: null,
  title: null,
  outlet: null,
  authors: [],
  published: null,
  savedAt: null,
  ...some,
})
const told = (value: string, how = 'mail header'): { value: string; how: string } => ({ value, how })

// Found

test('file hints: of a mail the subject leads, but not before the title that is given', () => {
  const hints = { ...NO_HINTS, titles: [told('Ours', 'given'), told('Newsletter', 'title')] }
  const mail = stated({ title: told('Ferry back'), published: told('2024-10-31T20:37Z'), outlet: told('Lisk Courier') })
  const found = withFileHints(hints, mail)
  assert.deepEqual(
    found.titles.map(({ value }) => value),
    ['Ours', 'Ferry back', 'Newsletter'],
  )
  assert.deepEqual([found.published, found.outlets], [[told('2024-10-31T20:37Z')], [told('Lisk Courier')]])
})

test('file hints: of a web archive the title comes last, and its address where the page has none', () => {
  const archive = stated({ title: told('Ferry back | Lisk Courier', 'archive header'), url: 'https://courier.example/ferry' })
  const found = withFileHints({ ...NO_HINTS, titles: [told('Ferry back', 'og:title')] }, archive)
  assert.deepEqual(
    found.titles.map(({ how }) => how),
    ['og:title', 'archive header'],
  )
  assert.equal(found.canonicalUrl, 'https://courier.example/ferry')
  assert.equal(withFileHints({ ...NO_HINTS, canonicalUrl: 'https://courier.example/own' }, archive).canonicalUrl, 'https://courier.example/own')
})

test('file hints: a person who signs a list is its writer', () => {
  const found = withFileHints(NO_HINTS, stated({ outlet: told('Ada Quill') }), (name) => name === 'Ada Quill')
  assert.deepEqual([found.outlets, found.authors], [[], [{ name: 'Ada Quill', how: 'mail header' }]])
})

for (const [written, address] of [
  ['view-source:https://courier.example/ferry', 'https://courier.example/ferry'],
  ['https://web.archive.org/web/20241031203705id_/https://courier.example/ferry', 'https://courier.example/ferry'],
  ['https://archive.ph/o/Ab1/https://courier.example/ferry', 'https://courier.example/ferry'],
] as const)
  test(`web address: "${written}" is of the page`, () => assert.equal(webAddress(written), address))

// Passed over

test('file hints: a file that states nothing changes nothing', () => assert.deepEqual(withFileHints(NO_HINTS, undefined), NO_HINTS))

for (const written of ['file:///C:/ferry.htm', 'cid:frame-1@mhtml.blink', 'about:internet', 'https://', ''])
  test(`web address: passes over "${written}"`, () => assert.equal(webAddress(written), null))
