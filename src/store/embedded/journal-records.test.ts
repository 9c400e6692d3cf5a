import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry } from '../entry.ts'
import { decodeEntries, encodeEntry } from './journal-records.ts'

const entry = (path: string, bytes: Uint8Array): Entry => ({
  capture: { bytes, path, url: null, mediaType: 'text/html', via: 'file', capturedAt: null, given: { outlet: 'Harbour Post' } },
  at: '2026-03-01T08:00:00.000Z',
  known: 'update',
})
const entries = [
  entry('fire.html', new Uint8Array([0, 255, 10, 13, 67, 87, 74, 49])),
  entry('é “ \u2028.html', new Uint8Array(0)),
  entry('flood.html', new TextEncoder().encode('<p>Water</p>')),
]
const records = entries.map(encodeEntry)
const file = Buffer.concat(records)
const ends = records.map((_, index) => Buffer.concat(records.slice(0, index + 1)).length)

test('journal records: what goes in comes out, byte for byte', () => {
  assert.deepEqual(decodeEntries(file), { entries, whole: true })
})

test('journal records: of a file cut at any byte, the whole records before the cut are good and nothing else is', () => {
  for (let cut = 0; cut < file.length; cut += 1) {
    const good = ends.filter((end) => end <= cut).length
    assert.deepEqual(
      decodeEntries(file.subarray(0, cut)),
      { entries: entries.slice(0, good), whole: cut === 0 || ends.includes(cut) },
      `cut at ${cut}`,
    )
  }
})

test('journal records: one changed byte anywhere ends the reading before its record', () => {
  for (let at = 0; at < file.length; at += 1) {
    const changed = Buffer.from(file)
    changed.writeUInt8(file.readUInt8(at) ^ 0x20, at)
    const good = ends.filter((end) => end <= at).length
    assert.deepEqual(decodeEntries(changed), { entries: entries.slice(0, good), whole: false }, `changed at ${at}`)
  }
})
