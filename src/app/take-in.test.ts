import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Capture, Taken } from '../model/capture.ts'
import type { ArticleId } from '../model/ids.ts'
import type { CaptureOrProblem } from './captures.ts'
import type { AddOptions } from './desk/desk.ts'
import { takeIn } from './take-in.ts'

const capture = (path: string, size = 10): CaptureOrProblem => ({
  capture: { bytes: new Uint8Array(size), path, url: null, mediaType: 'text/plain', via: 'file', capturedAt: null, given: {} },
})
const problem: CaptureOrProblem = { problem: { code: 'empty-file', severity: 'error', message: 'b.txt is empty.' } }

async function* stream(all: readonly CaptureOrProblem[]): AsyncGenerator<CaptureOrProblem> {
  yield* all
}

/** Remembers the batches; a path that came before is known. */
function remembering() {
  const batches: number[] = []
  const seen = new Set<string>()
  const options: (AddOptions | undefined)[] = []
  const addPages = async (captures: readonly Capture[], how?: AddOptions): Promise<readonly Taken[]> => {
    batches.push(captures.length)
    options.push(how)
    return captures.map(({ path }) => {
      const outcome = seen.has(path ?? '') ? 'known' : 'added'
      seen.add(path ?? '')
      return { article: path as unknown as ArticleId, outcome }
    })
  }
  return { desk: { addPages }, batches, options }
}

test('take in: batches of two hundred pages, and of sixteen megabytes', async () => {
  const { desk, batches } = remembering()
  const many = Array.from({ length: 450 }, (_, at) => capture(`${at}.txt`))
  const large = Array.from({ length: 3 }, (_, at) => capture(`large-${at}.txt`, 9 * 1024 * 1024))
  const { outcomes } = await takeIn(desk, stream([...many, ...large]))
  assert.deepEqual(batches, [200, 200, 51, 1, 1])
  assert.deepEqual(outcomes, { added: 453, known: 0, version: 0, skipped: 0, left: 0 })
})

test('take in: what is known is counted apart, and a bad page stops nothing', async () => {
  const { desk } = remembering()
  const told: string[] = []
  const given = [capture('a.txt'), problem, capture('a.txt'), capture('c.txt')]
  const { outcomes, serious } = await takeIn(desk, stream(given), {
    problem: ({ code }) => told.push(code),
    taken: ({ outcome }) => told.push(outcome),
  })
  assert.deepEqual(outcomes, { added: 2, known: 1, version: 0, skipped: 0, left: 0 })
  assert.equal(serious, 1)
  assert.deepEqual(told, ['empty-file', 'added', 'known', 'added'])
})

test('take in: nothing at all asks the store for nothing; what to do with the known is passed on', async () => {
  const { desk, batches, options } = remembering()
  await takeIn(desk, stream([]))
  assert.deepEqual(batches, [])
  await takeIn(desk, stream([capture('a.txt')]), { known: 'skip' })
  assert.deepEqual(options, [{ known: 'skip' }])
})
