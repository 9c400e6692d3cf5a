import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { type ArchiveColumns, archiveCaptures } from './archive.ts'
import type { CaptureOrProblem } from './captures.ts'

async function read(name: string, content: string | null, columns: ArchiveColumns): Promise<readonly CaptureOrProblem[]> {
  const folder = mkdtempSync(join(tmpdir(), 'crosswire-archive-'))
  try {
    const path = join(folder, name)
    if (content !== null) writeFileSync(path, content)
    const found: CaptureOrProblem[] = []
    for await (const one of archiveCaptures(path, columns)) found.push(one)
    return found
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const words = (one: CaptureOrProblem | undefined): string => (one && 'capture' in one ? Buffer.from(one.capture.bytes).toString() : '')
const message = (one: CaptureOrProblem | undefined): string => (one && 'problem' in one ? one.problem.message : '')

const CSV = `Id,Title,Publication,Date,Content
73471,Ferry returns,Harbour Post,2031-05-03 00:00:00,"The ferry came back on Monday.
It was late."
73472,,Harbour Post,soon,"Harbour shut."
73473,Nothing,Harbour Post,2031-05-03,
`
const COLUMNS: ArchiveColumns = { text: 'content', outlet: 'publication' }

test('archive: a row of CSV is a page, with its title on it and what the row says of it', async () => {
  const [first] = await read('news.csv', CSV, COLUMNS)
  assert.equal(words(first), 'Ferry returns\n\nThe ferry came back on Monday.\nIt was late.')
  assert.ok(first && 'capture' in first)
  assert.match(first.capture.path ?? '', /news\.csv#73471$/)
  assert.deepEqual(first.capture.given, { outlet: 'Harbour Post', date: '2031-05-03', title: 'Ferry returns' })
  assert.equal(first.capture.via, 'archive')
  assert.equal(first.capture.mediaType, 'text/plain')
})

test('archive: a date that is none is told, and the page kept without it; a row without text is left out', async () => {
  const [, told, kept, left, ...others] = await read('news.csv', CSV, COLUMNS)
  assert.match(message(told), /row 2 has a date that is none \("soon"\)\. The page is kept without it\./)
  assert.equal(words(kept), 'Harbour shut.')
  assert.ok(kept && 'capture' in kept && !('date' in kept.capture.given))
  assert.match(message(left), /row 3 has nothing in the column "content"\. The row is left out\./)
  assert.deepEqual(others, [])
})

test('archive: JSON Lines, a broken line among them, and pages in HTML as they are', async () => {
  const html = '<!doctype html><title>Ferry</title><p>The ferry came back.'
  const lines = [JSON.stringify({ text: html, title: 'Ferry', url: 'https://harbourpost.example/ferry' }), '{"text": ', '[1]', '']
  const [page, broken, list, ...others] = await read('news.jsonl', lines.join('\n'), { text: 'text' })
  assert.equal(words(page), html)
  assert.ok(page && 'capture' in page)
  assert.equal(page.capture.mediaType, 'text/html')
  assert.match(page.capture.path ?? '', /#1$/)
  assert.match(message(broken), /row 2 is no JSON object/)
  assert.match(message(list), /row 3 is no JSON object/)
  assert.deepEqual(others, [])
})

test('archive: a title with which the text begins is not said twice', async () => {
  const [page] = await read('news.jsonl', JSON.stringify({ text: 'Ferry returns\nIt came back.', title: 'Ferry returns' }), { text: 'text' })
  assert.equal(words(page), 'Ferry returns\nIt came back.')
})

test('archive: a file that is not there is one problem', async () => {
  const found = await read('news.csv', null, COLUMNS)
  assert.equal(found.length, 1)
  assert.match(message(found[0]), /news\.csv cannot be read \(no such file or directory\)/)
})

test('archive: quotation marks that are never closed break off the rest, and say so', async () => {
  const found = await read('news.csv', 'id,content\n1,"The ferry came\n2,back\n', { text: 'content' })
  assert.match(message(found.at(-1)), /row \d+ breaks off the file/)
})
