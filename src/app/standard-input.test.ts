import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linesOfBytes, openPiped } from './standard-input.ts'

const LINES = ['{"schema":"crosswire.article/1","text":"Mühle – “火事” 🔥"}', '', '{"schema":"crosswire.marks/1"}']
const bytes = Buffer.from(`\ufeff${LINES.join('\n')}\n`)

async function collected(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const all: string[] = []
  for await (const line of lines) all.push(line)
  return all
}
const inChunks = (whole: Buffer, size: number): readonly Buffer[] =>
  Array.from({ length: Math.ceil(whole.length / size) }, (_, at) => whole.subarray(at * size, (at + 1) * size))

// Found

test('standard input: lines are whole wherever the bytes were parted', async () => {
  for (let size = 1; size <= bytes.length; size++) assert.deepEqual(await collected(linesOfBytes(inChunks(bytes, size))), LINES)
})

test('standard input: what a verb printed is lines, and nothing of it is lost by the look at its head', async () => {
  const long = Buffer.from(`${JSON.stringify({ schema: 'crosswire.article/1', text: 'x'.repeat(9000) })}\n${LINES[2]}`)
  for (const size of [7, 4096, 100_000]) {
    const piped = await openPiped(inChunks(long, size))
    assert.equal(piped.kind, 'lines')
    const lines = piped.kind === 'lines' ? await collected(piped.lines) : []
    assert.equal(`${lines.join('\n')}`, long.toString())
  }
})

test('standard input: anything else is a page, whole', async () => {
  for (const page of ['<html>{"schema":1}</html>', '', 'A mill burned.\n{"schema":"crosswire.article/1"}']) {
    const piped = await openPiped(inChunks(Buffer.from(page), 5))
    assert.equal(piped.kind === 'page' ? Buffer.from(piped.bytes).toString() : 'lines', page)
  }
})

// Laws

test('law: lines joined by line ends are the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('a', '\n', 'é', '\r', '🔥', ' ')), fc.integer({ min: 1, max: 5 }), async (signs, size) => {
      const text = signs.join('')
      const lines = await collected(linesOfBytes(inChunks(Buffer.from(text), size)))
      assert.equal(lines.join('\n'), text.endsWith('\n') ? text.slice(0, -1) : text)
    }),
  )
})
