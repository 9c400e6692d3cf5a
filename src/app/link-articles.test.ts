import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { schemas } from '../formats/wire.ts'
import type { LinkRow } from '../model/link-row.ts'
import type { Page } from '../model/page.ts'
import { markArticle } from '../pipeline/mark.ts'
import { articleOf } from '../testing/articles.ts'
import { findNearCopies, linkArticles, linkRows, sharedRuns } from './link-articles.ts'
import { readArticle } from './read-article.ts'
import { tables } from './tables.ts'

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))
const pages: readonly Page[] = ['club-treasurer', 'valley-flood'].flatMap((name) =>
  readdirSync(join(examples, name))
    .filter((file) => /\.(?:html|txt)$/.test(file))
    .map((file) => {
      const article = readArticle(readFileSync(join(examples, name, file)), { path: join(name, file) })
      return { article, marks: markArticle(article, tables()) }
    }),
)
const links = linkArticles(pages)
const rows = [...linkRows(pages)]

/** The rows of one kind without what makes them rows. */
function plain(kind: LinkRow['kind']): readonly object[] {
  return rows
    .filter((row) => row.kind === kind)
    .map((row) => {
      const {
        schema: _schema,
        kind: _kind,
        story,
        rows: _rows,
        relation,
        ...rest
      } = row as LinkRow & { story?: string; rows?: number; relation?: string }
      return { ...(kind === 'origin' ? { story } : {}), ...(relation === undefined ? {} : { kind: relation }), ...rest }
    })
}

// Found

test('links of articles: the examples have stories, texts, lineage and a text that is not held', () => {
  assert.ok(links.stories.length >= 3 && links.lineage.length >= 4)
  assert.ok(links.lineage.some(({ from }) => typeof from !== 'string'))
})

test('links of articles: marks are made where none came', () => {
  const club = pages.filter(({ article }) => article.source.path?.startsWith('club'))
  assert.deepEqual(linkArticles(club.map(({ article }) => article)), linkArticles(club))
})

test('near copies: a page and its cut', () => {
  const long =
    'The old mill at Lisk burned down on Friday night after lightning struck its wooden tower, fire chief Orla Venn said in the market hall.'
  const [pair] = findNearCopies([articleOf(`${long}\nForty firefighters pumped water.`, { id: 'a' }), articleOf(long, { id: 'b' })])
  assert.deepEqual([pair?.a, pair?.b, pair?.containmentOfB], ['a', 'b', 1])
})

test('shared runs: offsets into both texts', () => {
  const [a, b] = ['On Friday the OLD mill burned down.', '“The old mill burned down” on Friday']
  const [first, second] = sharedRuns(a, b, { words: 2 })
  assert.deepEqual([first?.a.exact, first?.b.exact, first?.words], ['On Friday', 'on Friday', 2])
  assert.deepEqual([second?.a.exact, second?.b.exact, second?.words], ['the OLD mill burned down.', '“The old mill burned down”', 5])
  for (const { a: inA, b: inB } of sharedRuns(a, b, { words: 2 }))
    assert.deepEqual([a.slice(inA.start, inA.end), b.slice(inB.start, inB.end)], [inA.exact, inB.exact])
})

// Passed over

test('links of nothing are nothing, and its rows one', () => {
  assert.deepEqual(linkArticles([]).stories, [])
  assert.deepEqual(
    [...linkRows([])].map(({ kind }) => kind),
    ['set'],
  )
  assert.throws(() => sharedRuns('a', 'a', { words: 0 }), RangeError)
})

// Laws

test('law: the rows are the links, story by story, and each says how many are its own', () => {
  for (const row of rows) assert.deepEqual(schemas['crosswire.link-row/1'].parse(row), row)
  assert.deepEqual(plain('story'), links.stories)
  for (const [kind, found] of [
    ['origin', links.origins],
    ['lineage', links.lineage],
    ['relation', links.relations],
  ] as const)
    assert.deepEqual(plain(kind), found)
  assert.equal(plain('near-copy').length, findNearCopies(pages.map(({ article }) => article)).length)
  for (const [at, row] of rows.entries())
    if (row.kind === 'story') assert.ok(rows[at + row.rows + 1] === undefined || rows[at + row.rows + 1]?.kind === 'story')
})
