/**
 * What must hold of every story with a truth.json, as tests: each passage stands in its page once, and what is said of the pages is consistent.
 *     "put the damage at €54 million" twice in one page      refused: which one is meant?
 *     a drift from one original to another                   refused: a drift runs from a page to one that derives from it
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { visibleText } from './examples-text.ts'
import { readTruth, type Truth } from './examples-truth.ts'

const KINDS = ['attribution', 'attribution-lost', 'certainty', 'detail', 'figure', 'hedge', 'place', 'quote', 'scope', 'time']
const RELATIONS = ['change-over-time', 'compatible', 'contradiction', 'drift', 'undetermined', 'variance']
const STATUSES = ['agreed', 'changed', 'differs', 'disputed', 'one-text', 'single-source', 'withdrawn']

/** Every page that a page goes back to. `seen` stops it on a circle. */
function ancestors({ lineage }: Pick<Truth, 'lineage'>, page: string, seen: ReadonlySet<string> = new Set()): readonly string[] {
  const parents = lineage.flatMap(({ from, to }) => (to === page && typeof from === 'string' && !seen.has(from) ? [from] : []))
  return parents.flatMap((parent) => [parent, ...ancestors({ lineage }, parent, new Set([...seen, parent]))])
}

/** The tests of one story, for a test file to call. */
export function describeTruth(folder: string, name: string): void {
  const truth = readTruth(name, folder)
  const files = readdirSync(join(folder, name)).filter((file) => /\.(?:html|txt)$/.test(file))
  const texts = new Map(files.map((file) => [file, visibleText(join(folder, name, file))]))
  describe(`stories: ${name}`, () => {
    pagesHold(truth, texts)
    lineageHolds(truth)
    countsHold(truth)
    test('the manifest speaks of every text dump and nothing else', () => {
      const rows = readFileSync(join(folder, name, 'manifest.csv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
      assert.deepEqual(rows.map((row) => row.split(',')[0] ?? '').sort(), [...texts.keys()].filter((file) => file.endsWith('.txt')).sort())
    })
  })
}

function pagesHold(truth: Truth, texts: ReadonlyMap<string, string>): void {
  test('every page is there, in one story and one origin, with its title and its credit', () => {
    const files = [...texts.keys()].sort()
    assert.deepEqual(truth.pages.map(({ file }) => file).sort(), files)
    assert.deepEqual(truth.stories.flatMap(({ articles }) => articles).sort(), files)
    assert.deepEqual(truth.origins.flatMap(({ articles }) => articles).sort(), files)
    for (const { file, title, credit } of truth.pages)
      for (const words of [title, credit ?? '']) assert.ok(texts.get(file)?.includes(words), `${file}: ${words}`)
  })
  test('every passage stands in its page once', () => {
    const passages = [
      ...truth.claims.flatMap(({ statements }) => statements),
      ...truth.differences.flatMap(({ sides, inherited = [] }) => [...sides, ...inherited]),
    ]
    assert.ok(passages.length > 0)
    assert.deepEqual(
      passages.filter(({ article, exact }) => texts.get(article)?.split(exact).length !== 2),
      [],
    )
  })
  test('kinds, relations and statuses are those of the formats, ids are unique', () => {
    for (const { id, kind, relation } of truth.differences) assert.ok(KINDS.includes(kind) && RELATIONS.includes(relation), id)
    for (const { id, status } of truth.claims) assert.ok(STATUSES.includes(status), id)
    for (const list of [truth.claims, truth.differences, truth.origins]) assert.equal(new Set(list.map(({ id }) => id)).size, list.length)
  })
}

function lineageHolds(truth: Truth): void {
  const originOf = (page: string) => truth.origins.find(({ articles }) => articles.includes(page))
  test('a derived page is of its parent’s origin, a fusion joins theirs, and nobody is its own ancestor', () => {
    for (const { from, to, how } of truth.lineage) {
      assert.ok(!ancestors(truth, to).includes(to), to)
      if (typeof from === 'object') assert.deepEqual(originOf(to)?.root, from)
      else if (how === 'fusion') assert.ok(originOf(to)?.joins.includes(originOf(from)?.id ?? ''), to)
      else assert.equal(originOf(to), originOf(from), to)
    }
  })
  test('a drift runs from a page to one that derives from it, a contradiction stands between origins', () => {
    for (const { id, relation, sides } of truth.differences) {
      const [parent, child] = ['parent', 'child'].map((role) => sides.find((side) => side.role === role)?.article ?? '')
      if (relation === 'drift') assert.ok(ancestors(truth, child ?? '').includes(parent ?? ''), id)
      if (relation === 'contradiction') assert.equal(new Set(sides.map(({ article }) => originOf(article))).size, sides.length, id)
    }
  })
}

function countsHold(truth: Truth): void {
  test('texts are counted as origins whose own pages assert the claim', () => {
    const first = new Set(truth.stories.filter(({ follows }) => follows.length === 0).flatMap(({ articles }) => articles))
    for (const { id, statements, texts, textsWithLater = texts } of truth.claims) {
      const asserting = new Set(statements.filter(({ stance }) => stance !== 'differs').map(({ article }) => article))
      const roots = truth.origins.filter(({ root }) => root !== null).map(({ articles }) => articles.filter((page) => asserting.has(page)))
      assert.equal(roots.filter((pages) => pages.some((page) => first.has(page))).length, texts, id)
      assert.equal(roots.filter((pages) => pages.length > 0).length, textsWithLater, id)
    }
  })
}
