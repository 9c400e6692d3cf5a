/**
 * The programs in examples/ run against the built package, as they would where it is installed.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const PROGRAM = fromRoot('examples/read-one-page.mjs')

test('example programs: read-one-page prints headline, outlet, date and body', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, fromRoot('examples/harbour-fire/coastal-wire.html')], { encoding: 'utf8' })
  assert.deepEqual([status, stderr], [0, ''])
  const [headline, known, blank, lead] = stdout.split('\n')
  assert.equal(headline, 'Fire guts pellet warehouse in Danish port of Korsvig, 1,200 evacuated')
  assert.match(known ?? '', /^Coastal Wire, 2025-03-13T13:20\+01:00 \(.+\)$/)
  assert.deepEqual([blank, lead?.slice(0, 34)], ['', 'A fire destroyed a warehouse full '])
})
