/**
 * The docs say what is so: links lead somewhere, every command and option is told, every data file has its source and licence.
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { programOf } from '../src/cli/program.ts'
import { facesOf } from '../src/testing/faces-of.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const SKIPPED = /(^|\/)(node_modules|dist|\.git)(\/|$)/
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => !SKIPPED.test(path))
const pages = files.filter((path) => path.endsWith('.md'))

/** Targets of Markdown links that lead into the repository. */
function linksOf(page: string): readonly string[] {
  const prose = read(page).replace(/```[\s\S]*?```/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '').filter((target) => !/^[a-z]+:/.test(target))
}

test('docs: there are pages, and links in them', () => {
  assert.ok(pages.length > 20)
  assert.ok(pages.flatMap(linksOf).length > 20)
})

test('docs: every link leads to a file', () => {
  const broken = pages.flatMap((page) =>
    linksOf(page)
      .map((target) => target.replace(/#.*$/, ''))
      .filter((target) => target !== '' && !existsSync(join(root, dirname(page), target)))
      .map((target) => `${page} → ${target}`),
  )
  assert.deepEqual(broken, [])
})

/** Told once for all commands, at the head of the page or of its part on stores. */
const SHARED = ['--store', '--format', '--json', '--output', '--quiet', '--no-color', '--manifest', '--corrections']

for (const command of programOf(() => {}, facesOf(null)).commands)
  test(`docs: docs/cli.md has a part on crosswire ${command.name()}, and tells there of its own options`, () => {
    const parts = read('docs/cli.md')
      .split('\n## ')
      .filter((part) => new RegExp(`^\`crosswire ${command.name()}[ \`]`).test(part))
    assert.ok(parts.length > 0, `docs/cli.md has no heading "## \`crosswire ${command.name()}"`)
    const told = parts.join('\n')
    const own = command.options.flatMap(({ long }) => long ?? []).filter((option) => !SHARED.includes(option))
    assert.deepEqual(
      own.filter((option) => !told.includes(option)),
      [],
    )
  })

test('docs: docs/cli.md tells of the options that all commands share', () => {
  const told = read('docs/cli.md')
  assert.deepEqual(
    SHARED.filter((option) => !told.includes(option)),
    [],
  )
})

test('docs: data/README.md names every file of data/', () => {
  const told = read('data/README.md')
  const tables = files.filter((path) => /^data\/.+\.(tsv|json)$/.test(path)).map((path) => path.slice('data/'.length))
  assert.ok(tables.length > 20)
  assert.deepEqual(
    tables.filter((table) => !told.includes(table)),
    [],
  )
})

test('docs: every model has its card', () => {
  const models = files.filter((path) => /^data\/models\/.+\.json$/.test(path))
  assert.ok(models.length > 2)
  assert.deepEqual(
    models.filter((model) => !existsSync(join(root, model.replace(/\.json$/, '.md')))),
    [],
  )
})
