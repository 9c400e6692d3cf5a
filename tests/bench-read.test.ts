/**
 * The benchmark `read`: what is made of the answers of rivals before they are scored.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundIn } from '../bench/read-found.ts'
import { READERS, readOrNothing, silently, type Told } from '../bench/read-readers.ts'
import { scoreCells } from '../bench/read-score.ts'
import type { Lexicon } from '../src/lexicon/lexicon.ts'

/** Rivals need none. */
const NO_TABLES = {} as Lexicon
const NOTHING: Told = { title: null, author: null, date: null, content: null }
const found = (told: Partial<Told>) => foundIn({ told: { ...NOTHING, ...told } })

const STORY = '<p>The <b>ferry</b> sailed.<br>It came <i>back</i>.</p><script>track()</script><ul><li>One &amp; two</li></ul>'

test('bench read: stories of rivals are text, a line for each block; names and days are read kindly', () => {
  // Found
  assert.equal(found({ content: STORY }).body, 'The ferry sailed.\nIt came back.\nOne & two')
  assert.deepEqual(found({ author: 'By Ada Oak and Ben Elm' }).authors.at(-1), ['Ada Oak', 'Ben Elm'])
  assert.equal(found({ date: '2024-05-02T23:50:00-07:00' }).date, '2024-05-02')
  assert.equal(found({ date: 'May 2, 2024 10:00' }).date, '2024-05-02')
  // Passed over
  assert.deepEqual(found({}), { body: '', title: null, authors: [[]], date: null })
  assert.equal(found({ date: 'last week' }).date, null)
})

test('bench read: what fits the gold counts, and only where the gold says', () => {
  const row = { id: 'a', url: null, file: 'a.html', title: 'Ferry back', date: '2024-05-02', with: null, without: null }
  const told = found({ content: '<p>The ferry sailed and came back.</p>', title: 'ferry back', author: 'Ada Oak, Ben Elm', date: '2024-05-03' })
  // Found
  const full = { ...row, body: 'The ferry sailed and came back.', authors: ['Ben Elm', 'Ada Oak'] }
  const valuesOf = (cells: ReturnType<typeof scoreCells>) => cells.map((cell) => cell?.value ?? null)
  assert.deepEqual(valuesOf(scoreCells([{ row: full, found: told }])), [1, 1, 1, 0, 0])
  // Passed over
  assert.deepEqual(valuesOf(scoreCells([{ row: { ...row, title: null, date: null, body: null, authors: null }, found: told }])), [
    null,
    null,
    null,
    null,
    0,
  ])
})

test('bench read: rivals that fail have found nothing', async () => {
  const markup = `<html><head><title>Ferry back</title></head><body><article>${STORY.repeat(30)}</article></body></html>`
  const page = { name: 'a.html', mediaType: 'text/html' as const, markup }
  // Found
  for (const reader of READERS.slice(1))
    assert.match(foundIn(await silently(() => readOrNothing(reader, page, NO_TABLES))).body, /The ferry sailed\.\nIt came back\./, reader.name)
  // Laws
  const failing = { name: 'none', read: () => Promise.reject(new Error('no')) }
  assert.equal(foundIn(await readOrNothing(failing, page, NO_TABLES)).body, '')
})
