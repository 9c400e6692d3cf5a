/**
 * One process for every pure test: imports each *.test.ts beside the code (src/, evals/) and in tests/, so that loading is paid once.
 * Tests that need a process of their own stand in tests/isolated, those that need a browser in tests/browser.
 * `CROSSWIRE_ONLY=stages/mark npm test` runs the files whose path holds that text.
 */
import { readdirSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const only = process.env['CROSSWIRE_ONLY'] ?? ''

const filesBeside = ['src', 'evals'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
)
const filesHere = readdirSync(new URL('tests/', root), { encoding: 'utf8' }).map((path) => `tests/${path}`)
const files = [...filesBeside, ...filesHere]
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.test.ts') && path !== 'tests/all.test.ts' && path.includes(only))
  .sort()

if (files.length === 0) throw new Error(`No test file holds "${only}" in its path.`)
for (const file of files) await import(new URL(file, root).href)
