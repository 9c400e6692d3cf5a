/**
 * The programs in examples/ run against the built package, as they would where it is installed.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
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

test('example programs: link-pages prints lineage, points and runs', () => {
  const pages = ['wexcombe-echo.html', 'daily-blare.html'].map((name) => `examples/club-treasurer/${name}`)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['examples/link-pages.mjs', ...pages], { encoding: 'utf8', cwd: fromRoot('.') })
  assert.deepEqual([status, stderr], [0, ''])
  assert.match(
    stdout,
    /^2 pages, 1 stories\nexamples\/club-treasurer\/daily-blare\.html may stand on examples\/club-treasurer\/wexcombe-echo\.html: rewrite, 0\.\d+\n/,
  )
  assert.match(stdout, /\n\d+ of \d+ points shared, \d+ runs, \d+ changes\n/)
  assert.match(stdout, /\n5 words: The old mill burned down \/ the old mill burned down\.\n$/)
})

test('example programs: the library page shows what link-pages does', () => {
  const told = readFileSync(fromRoot('docs/library.md'), 'utf8')
  const program = readFileSync(fromRoot('examples/link-pages.mjs'), 'utf8')
  for (const call of [
    'linkArticles(articles)',
    'readArticle(readFileSync(path), { path })',
    "sharedRuns('The old mill burned down on Friday.', 'On Friday, the old mill burned down.')",
  ])
    for (const [where, text] of Object.entries({ told, program })) assert.ok(text.includes(call), `${where}: ${call}`)
})
