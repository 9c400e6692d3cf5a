import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActRow } from '../../model/act-row.ts'
import type { Capture } from '../../model/capture.ts'
import type { ArticleId, LastingId, StoryId } from '../../model/ids.ts'
import type { NameRow } from '../../model/name-row.ts'
import { captureOf, captureRow, movingRow } from './moving-rows.ts'

const capture: Capture = {
  bytes: Uint8Array.from([0, 255, 60, 112, 62, 0xe2, 0x82]),
  path: 'saved/fire.html',
  url: 'https://harbourpost.example/fire',
  mediaType: 'text/html',
  via: 'file',
  capturedAt: null,
  given: { outlet: 'Harbour Post', date: '2031-05-03' },
}
const AT = '2031-05-03T09:00:00.000Z'
const line = JSON.stringify(captureRow(capture, 'a1b2' as ArticleId, AT))

const story = { id: '7e' as StoryId, input: '9f', lastChanged: AT, articles: ['a1b2' as ArticleId] }
const name: NameRow = { schema: 'crosswire.name/1', name: '5f0c' as LastingId, leadsTo: null, firstSeen: AT, story, changes: [] }
const act: ActRow = {
  schema: 'crosswire.act/1',
  act: {
    kind: 'outlet',
    page: 'a1b2' as ArticleId,
    value: 'Harbour Evening Post',
    act: { by: 'A. Weiss', reason: 'its own imprint', at: null },
  },
  at: AT,
  undone: false,
}

test('moving rows: a capture is read back as it was, whatever its bytes', () => {
  const read = movingRow(line, 'store.jsonl', 1)
  assert.ok('schema' in read && read.schema === 'crosswire.capture/1')
  const back = captureOf(read)
  assert.deepEqual({ ...back, bytes: [...back.bytes] }, { ...capture, bytes: [...capture.bytes] })
  assert.equal(read.article, 'a1b2')
})

for (const row of [name, act, { schema: 'crosswire.succession/1', old: 'c1', claim: 'c2' }])
  test(`moving rows: a ${row.schema} is read back letter by letter`, () =>
    assert.equal(JSON.stringify(movingRow(JSON.stringify(row), 'store.jsonl', 1)), JSON.stringify(row)))

const withoutEnd = (text: string): string => text.slice(0, 80)
for (const [what, changed, advice] of [
  ['bytes that are not those of the hash', line.replace('AP88', 'AP89'), /left out.*export the store again/],
  [
    'no row of a store',
    '{"schema":"crosswire.change/1","kind":"page-added","story":"s","at":"t","subject":"a","text":null,"before":null,"after":null}',
    /left out.*export the store again/,
  ],
  ['a line that is cut off', withoutEnd(line), /left out.*export the store again/],
  ['a name that is no id', JSON.stringify({ ...name, name: 'x'.repeat(9000) }), /left out.*export the store again/],
  ['a moment that is none', JSON.stringify({ ...name, firstSeen: 'long ago' }), /left out.*export the store again/],
  [
    'a text that no database keeps',
    JSON.stringify({ ...name, changes: [{ kind: 'claim-gone', at: AT, subject: 'c1', text: 'a\0b', before: null, after: null }] }),
    /left out.*export the store again/,
  ],
  ['a correction of no kind', JSON.stringify({ ...act, act: { ...act.act, kind: 'weather' } }), /left out.*export the store again/],
  ['a row of a later version', '{"schema":"crosswire.weather/1"}', /left out; import the file with the version/],
] as const)
  test(`moving rows: ${what}: a problem that names the line and what to do`, () => {
    const read = movingRow(changed, 'store.jsonl', 7)
    assert.ok('code' in read)
    assert.equal(read.code, 'object-invalid')
    assert.match(read.message, /store\.jsonl:7/)
    assert.match(read.message, advice)
  })
