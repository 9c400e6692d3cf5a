import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openProgress } from './progress.ts'

/** Shows ten steps, a number of milliseconds apart. */
function written(terminal: boolean, apart: number, quiet = false): string {
  let clock = 0
  let out = ''
  const line = openProgress({
    quiet,
    terminal,
    now: () => clock,
    write: (text) => {
      out += text
    },
  })
  for (let step = 1; step <= 10; step++) {
    clock += apart
    line.show(`${step} of 10 pages`, step / 10)
  }
  line.end()
  return out
}

test('progress: a bar that draws over itself and is wiped away', () => {
  const out = written(true, 100)
  assert.ok(out.startsWith('\r\u001b[K[##··················] 1 of 10 pages\r'))
  assert.ok(out.endsWith('[####################] 10 of 10 pages\r\u001b[K'))
})

test('progress: no more than ten drawings a second', () => assert.equal(written(true, 50).match(/of 10/g)?.length, 5))

test('progress: in a log, a line every ten seconds and no sign of a terminal', () => {
  assert.equal(written(false, 5000), '2 of 10 pages\n4 of 10 pages\n6 of 10 pages\n8 of 10 pages\n10 of 10 pages\n')
})

test('progress: what is soon done says nothing in a log', () => assert.equal(written(false, 100), ''))

test('progress: quiet is quiet', () => assert.equal(written(true, 100, true), ''))
