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

const folder = new URL('../examples/harbour-fire/', import.meta.url)
const truth = JSON.parse(readFileSync(new URL('truth.json', folder), 'utf8')) as Truth
const pages = readdirSync(folder).filter((file) => /\.(?:html|txt)$/.test(file))
const shown = (file: string): string => readFileSync(new URL(file, folder), 'utf8').replace(/<[^>]*>/g, '')

test('examples: every page stands in one story and one origin', () => {
  assert.deepEqual(truth.stories.flatMap(({ articles }) => articles).sort(), pages)
  assert.deepEqual(truth.origins.flatMap(({ articles }) => articles).sort(), pages)
})

for (const { article, exact } of truth.differences.flatMap(({ sides }) => sides)) {
  test(`examples: ${article} holds "${exact}"`, () => assert.ok(shown(article).includes(exact)))
}

test('examples: the manifest speaks of every text dump and nothing else', () => {
  const rows = readFileSync(new URL('manifest.csv', folder), 'utf8').trim().split('\n').slice(1)
  assert.deepEqual(
    rows.map((row) => row.split(',')[0] ?? '').sort(),
    pages.filter((file) => file.endsWith('.txt')),
  )
})
