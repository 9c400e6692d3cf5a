/**
 * The pool of workers: a page that does not end in time is given up, and the next one is read by a new worker.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { openPagePool as Open } from '../../src/app/page-pool.ts'
import type { PageTask } from '../../src/app/page-worker.ts'
import type { SourceId } from '../../src/model/ids.ts'

const built: string = new URL('../../dist/app/page-pool.js', import.meta.url).href
const { openPagePool } = (await import(built)) as { openPagePool: typeof Open }

function taskOf(text: string): PageTask {
  const bytes = new TextEncoder().encode(text)
  const source = {
    id: 's1' as SourceId,
    path: 'ferry.txt',
    url: null,
    mediaType: 'text/plain',
    bytes: bytes.length,
    sha256: 'f'.repeat(64),
    capturedAt: null,
    via: 'memory' as const,
  }
  return { source, bytes, given: {} }
}

const PAGE = 'Ferry back at Tolm\n\nThe ferry came back to Tolm on Monday with 240 people, the harbour office said after three days of storm.\n'

test('page pool: a page is read and marked', async () => {
  const pool = openPagePool(1)
  const page = await pool.run(taskOf(PAGE))
  await pool.close()
  assert.ok('article' in page && page.marks.quantities.some(({ exact }) => exact.startsWith('240')))
})

test('page pool: what takes too long becomes a problem, and the pool goes on', { timeout: 60_000 }, async () => {
  const pool = openPagePool(1, 1)
  const slow = await pool.run(taskOf(PAGE.repeat(200)))
  assert.equal('code' in slow && slow.code, 'reading-took-too-long')
  await pool.close()
  const next = openPagePool(1)
  assert.ok('article' in (await next.run(taskOf(PAGE))))
  await next.close()
})
