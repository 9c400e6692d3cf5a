/**
 * The sample pages and their truth belong together: every passage that truth.json names stands in its page, every page is named.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

interface Truth {
  readonly stories: readonly { readonly articles: readonly string[] }[]
  readonly origins: readonly { readonly articles: readonly string[] }[]
  readonly differences: readonly { readonly sides: readonly { readonly article: string; readonly exact: string }[] }[]
}

const examples = new URL('../examples/', import.meta.url)
const folders = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory())

test('examples: there is one at least', () => assert.ok(folders.length > 0))

for (const { name } of folders) {
  const folder = new URL(`${name}/`, examples)
  const truth = JSON.parse(readFileSync(new URL('truth.json', folder), 'utf8')) as Truth
  const pages = readdirSync(folder).filter((file) => /\.(?:html|txt)$/.test(file))
  const shown = (file: string): string => readFileSync(new URL(file, folder), 'utf8').replace(/<[^>]*>/g, '')

  test(`${name}: every page stands in one story and one origin`, () => {
    assert.deepEqual(truth.stories.flatMap(({ articles }) => articles).sort(), pages)
    assert.deepEqual(truth.origins.flatMap(({ articles }) => articles).sort(), pages)
  })

  for (const { article, exact } of truth.differences.flatMap(({ sides }) => sides)) {
    test(`${name}: ${article} holds "${exact}"`, () => assert.ok(shown(article).includes(exact)))
  }

  test(`${name}: the manifest speaks of every text dump and nothing else`, () => {
    const rows = readFileSync(new URL('manifest.csv', folder), 'utf8').trim().split('\n').slice(1)
    const files = rows.map((row) => row.split(',')[0] ?? '').sort()
    assert.deepEqual(
      files,
      pages.filter((file) => file.endsWith('.txt')),
    )
  })
}
