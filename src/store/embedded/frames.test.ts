import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFrames } from './frames.ts'

const message = (letter: string, body: string): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(4 + Buffer.byteLength(body))
  return Buffer.concat([Buffer.from(letter), length, Buffer.from(body)])
}
const startUp = message('', '\0\x03\0\0user\0ida\0\0')
const query = message('Q', 'select 1\0')
const large = message('B', 'x'.repeat(300))
const sync = message('S', '')

test('frames: messages come out whole, wherever they are cut', () => {
  const sent = Buffer.concat([query, large, sync])
  for (let cut = 0; cut <= sent.length; cut += 1) {
    const frames = openFrames()
    frames.started()
    const parts = [sent.subarray(0, cut), sent.subarray(cut)].flatMap((chunk) => frames.push(chunk))
    assert.deepEqual(parts.map(String), [query, large, sync].map(String), `cut at ${cut}`)
  }
})

test('frames: byte by byte is no different', () => {
  const frames = openFrames()
  frames.started()
  const parts = [...Buffer.concat([large, sync])].flatMap((byte) => frames.push(Buffer.from([byte])))
  assert.deepEqual(parts.map(String), [large, sync].map(String))
})

test('frames: the first message has no letter', () => {
  const frames = openFrames()
  assert.deepEqual(frames.push(startUp.subarray(0, 6)), [])
  assert.deepEqual(frames.push(startUp.subarray(6)).map(String), [String(startUp)])
  frames.started()
  assert.deepEqual(frames.push(query).map(String), [String(query)])
})

for (const length of [0, 3, 0xffffffff])
  test(`frames: a length of ${length} is no message`, () => {
    const frames = openFrames()
    frames.started()
    const wrong = Buffer.from('Q....')
    wrong.writeUInt32BE(length, 1)
    assert.throws(() => frames.push(wrong), RangeError)
  })
