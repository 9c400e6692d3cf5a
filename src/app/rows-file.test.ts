import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { CrosswireError } from '../model/error.ts'
import type { Page } from '../model/page.ts'
import { linkPageOf } from '../testing/linked-pages.ts'
import { type RowsOfSet, rowsOfSet, rowTexts, rowTextsOf } from './link-rows.ts'
import { openRowsFile } from './rows-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'crosswire-rows-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'rows.jsonl')

const MILL = 'The old mill at Lisk burned down on Friday night after lightning struck its wooden tower, fire chief Orla Venn said — “все”.'
const page = (id: string, text: string): Page => linkPageOf(text, { id })
const pages = [
  page('a1', MILL),
  page('a2', MILL),
  page('b1', 'Councillors in Norvik voted on Monday to extend the tram to the harbour by 2031, at a cost of 90 million kroner.'),
  page('c1', 'A rare albatross was seen above the lighthouse of Tolm on Sunday morning by three birdwatchers from Orlo.'),
]
const whole = (rows: RowsOfSet): string => [...rowTexts(rows)].join('')

/** Opens the file as it stands and writes what is missing; how many stories were there. */
function resume(rows: RowsOfSet): number {
  const opened = openRowsFile(file, rows.set, rows.stories)
  for (const story of rows.stories.slice(opened.kept)) opened.write([...rowTextsOf(rows, story)].join(''))
  opened.close()
  return opened.kept
}

const rows = rowsOfSet(pages)
const expected = Buffer.from(whole(rows))

// Found

test('rows file: wherever it was cut off, the end is the same', () => {
  assert.equal(rows.stories.length, 3)
  const kept = new Set<number>()
  for (let cut = 0; cut <= expected.length; cut++) {
    writeFileSync(file, expected.subarray(0, cut))
    kept.add(resume(rows))
    assert.deepEqual(readFileSync(file), expected, `cut at ${cut}`)
  }
  assert.deepEqual([...kept].sort(), [0, 1, 2, 3])
})

test('rows file: a file that is not there is made', () => {
  rmSync(file, { force: true })
  assert.equal(resume(rows), 0)
  assert.deepEqual(readFileSync(file), expected)
})

test('rows file: what a stop left behind the last line, zeros or half a line, is cut off', () => {
  for (const rest of ['\u0000\u0000\u0000', '{"schema":"crosswire.link-row/1","kind":"st', '\n\n', '{"other":1}\n']) {
    writeFileSync(file, `${expected.subarray(0, expected.lastIndexOf(10, -2) + 1)}${rest}`)
    resume(rows)
    assert.deepEqual(readFileSync(file), expected)
  }
})

test('rows: each part of the text is of one story, so that a story is written when it is done', () => {
  const [, ...parts] = [...rowTexts(rows)]
  assert.deepEqual(
    parts.map((part) => part.match(/"kind":"story"/g)?.length),
    [1, 1, 1],
  )
})

test('rows: the order of the pages makes no difference', () => {
  assert.equal(whole(rowsOfSet(pages.toReversed())), expected.toString())
})

// Passed over

const refused: readonly (readonly [string, string | Buffer])[] = [
  ['the rows of other pages', whole(rowsOfSet(pages.slice(1)))],
  [
    'the rows of the same pages marked otherwise',
    whole(rowsOfSet(pages.map(({ article, marks }) => ({ article, marks: { ...marks, sentences: marks.sentences.slice(1) } })))),
  ],
  ['something else', 'Dear diary\n'],
  ['something else without a line end', 'Dear diary'],
  ['rows that somebody put in another order', swappedStories()],
]
for (const [what, content] of refused)
  test(`rows file: ${what} ${what.startsWith('the rows') ? 'are' : 'is'} refused and left as it is`, () => {
    writeFileSync(file, content)
    assert.throws(
      () => openRowsFile(file, rows.set, rows.stories),
      (error) => error instanceof CrosswireError && error.code === 'resume-mismatch' && /move this one away/.test(error.message),
    )
    assert.deepEqual(readFileSync(file), Buffer.from(content))
  })

function swappedStories(): string {
  const stories = rowsOfSet(pages).stories.toReversed()
  return whole({ ...rowsOfSet(pages), stories })
}

test('rows file: one that cannot be written says so', () => {
  assert.throws(
    () => openRowsFile(join(folder, 'none', 'rows.jsonl'), rows.set, rows.stories),
    (error) => error instanceof CrosswireError && error.code === 'output-not-written',
  )
})
