/**
 * The sample pages and their truth belong together: every passage that truth.json names stands in its page once, and what it says is consistent.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { visibleText } from '../evals/examples-text.ts'
import { EXAMPLES, exampleNames, readTruth, type Truth } from '../evals/examples-truth.ts'
import type { DifferenceKind, DifferenceRelation } from '../src/model/difference.ts'

const KINDS: Readonly<Record<DifferenceKind, true>> = {
  figure: true,
  scope: true,
  hedge: true,
  attribution: true,
  'attribution-lost': true,
  quote: true,
  place: true,
  time: true,
  certainty: true,
  detail: true,
}
const RELATIONS: Readonly<Record<DifferenceRelation, true>> = {
  contradiction: true,
  drift: true,
  variance: true,
  'change-over-time': true,
  undetermined: true,
  compatible: true,
}
const STATUSES = ['agreed', 'changed', 'differs', 'disputed', 'one-text', 'single-source', 'withdrawn']
const ROLES = ['brief', 'correction', 'cut', 'follow-up', 'fusion', 'original', 'paraphrase', 'repost', 'second-hand', 'summary']

const sorted = (words: Iterable<string>): readonly string[] => [...new Set(words)].sort()
const passagesOf = ({ claims, differences, checks }: Truth) => [
  ...claims.flatMap(({ statements }) => statements),
  ...differences.flatMap(({ sides, inherited = [] }) => [...sides, ...inherited]),
  ...checks.flatMap(({ from }) => from),
]
/** Every page that a page goes back to. Runs forever on a circle unless `seen` stops it. */
function ancestors({ lineage }: Truth, page: string, seen: ReadonlySet<string> = new Set()): readonly string[] {
  const parents = lineage.flatMap(({ from, to }) => (to === page && typeof from === 'string' && !seen.has(from) ? [from] : []))
  return parents.flatMap((parent) => [parent, ...ancestors({ lineage } as Truth, parent, new Set([...seen, parent]))])
}

describe('examples: the main story', () => {
  const truth = readTruth('harbour-fire')
  test('twelve outlets at least, half dumps and half HTML', () => {
    assert.ok(new Set(truth.pages.map(({ outlet }) => outlet)).size >= 12)
    const pages = truth.pages.filter(({ file }) => file.endsWith('.html')).length
    assert.ok(Math.abs(2 * pages - truth.pages.length) <= 1)
  })
  test('a page of every role', () => assert.deepEqual(sorted(truth.pages.map(({ role }) => role)), ROLES))
  test('a difference of every kind', () => assert.deepEqual(sorted(truth.differences.map(({ kind }) => kind)), Object.keys(KINDS).sort()))
  test('a difference of every relation', () =>
    assert.deepEqual(sorted(truth.differences.map(({ relation }) => relation)), Object.keys(RELATIONS).sort()))
  test('a claim of every status', () => assert.deepEqual(sorted(truth.claims.map(({ status }) => status)), STATUSES))
  test('a sum that adds up, and one that does not', () => assert.deepEqual(sorted(truth.checks.map(({ holds }) => String(holds))), ['false', 'true']))
  test('a page in an older character set', () => {
    const bytes = readFileSync(join(EXAMPLES, 'harbour-fire/limfjord-tidende.html'))
    assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    assert.ok(visibleText(join(EXAMPLES, 'harbour-fire/limfjord-tidende.html')).includes('about €45 million'))
  })
})

test('examples: four stories, one with an original that is not held', () => {
  assert.equal(exampleNames().length, 4)
  assert.ok(exampleNames().some((name) => readTruth(name).origins.some(({ root }) => root !== null && typeof root === 'object')))
})

for (const name of exampleNames()) {
  const truth = readTruth(name)
  const folder = join(EXAMPLES, name)
  const pages = readdirSync(folder).filter((file) => /\.(?:html|txt)$/.test(file))
  const texts = new Map(pages.map((file) => [file, visibleText(join(folder, file))]))

  describe(`examples: ${name}`, () => {
    test('every page has its role, its story and its origin', () => {
      assert.deepEqual(truth.pages.map(({ file }) => file).sort(), pages)
      assert.deepEqual(truth.stories.flatMap(({ articles }) => articles).sort(), pages)
      assert.deepEqual(truth.origins.flatMap(({ articles }) => articles).sort(), pages)
    })
    test('every page shows its title and its credit, and is neither a line nor a book', () => {
      for (const { file, title, credit } of truth.pages) {
        const text = texts.get(file) ?? ''
        assert.ok(text.includes(title), `${file}: ${title}`)
        assert.ok(text.includes(credit ?? ''), `${file}: ${credit}`)
        const words = text.split(/\s+/).length
        assert.ok(words >= 150 && words <= 650, `${file} has ${words} words`)
      }
    })
    test('every passage stands in its page once', () => {
      const wrong = passagesOf(truth).filter(({ article, exact }) => texts.get(article)?.split(exact).length !== 2)
      assert.deepEqual(wrong, [])
    })
    test('no page goes back to itself', () => {
      for (const { file } of truth.pages) assert.ok(!ancestors(truth, file).includes(file), file)
    })
    test('a derived page is of its parent’s origin, a fusion joins theirs', () => {
      const originOf = (page: string) => truth.origins.find(({ articles }) => articles.includes(page))
      for (const { from, to, how } of truth.lineage) {
        const origin = originOf(to)
        if (typeof from === 'object') assert.deepEqual(origin?.root, from)
        else if (how === 'fusion') assert.ok(origin?.joins.includes(originOf(from)?.id ?? ''))
        else assert.equal(origin, originOf(from))
      }
    })
    test('roots are pages of their origin', () => {
      for (const { id, root, articles, joins } of truth.origins) {
        if (root === null) assert.ok(joins.length > 1, id)
        else if (typeof root === 'string') assert.ok(articles.includes(root), id)
      }
    })
    test('ids are unique', () => {
      for (const ids of [truth.claims, truth.differences, truth.origins].map((list) => list.map(({ id }) => id)))
        assert.equal(new Set(ids).size, ids.length)
    })
    test('a drift runs from a page to one that derives from it', () => {
      for (const { id, relation, sides } of truth.differences) {
        if (relation !== 'drift') continue
        const [parent, child] = ['parent', 'child'].map((role) => sides.find((side) => side.role === role)?.article ?? '')
        assert.ok(ancestors(truth, child ?? '').includes(parent ?? ''), id)
      }
    })
    test('a contradiction stands between texts with no shared parent', () => {
      const originOf = (page: string) => truth.origins.find(({ articles }) => articles.includes(page))?.id
      for (const { id, relation, sides } of truth.differences)
        if (relation === 'contradiction') assert.equal(new Set(sides.map(({ article }) => originOf(article))).size, sides.length, id)
    })
    test('texts are counted as origins whose own pages assert the claim', () => {
      const first = new Set(truth.stories.filter(({ follows }) => follows.length === 0).flatMap(({ articles }) => articles))
      for (const { id, statements, texts, textsWithLater = texts } of truth.claims) {
        const asserting = statements.filter(({ stance }) => stance !== 'differs').map(({ article }) => article)
        const independent = (kept: (page: string) => boolean): number =>
          truth.origins.filter(({ root, articles }) => root !== null && articles.some((page) => kept(page) && asserting.includes(page))).length
        assert.equal(
          independent((page) => first.has(page)),
          texts,
          id,
        )
        assert.equal(
          independent(() => true),
          textsWithLater,
          id,
        )
      }
    })
    test('the manifest speaks of every text dump and nothing else', () => {
      const rows = readFileSync(join(folder, 'manifest.csv'), 'utf8').trim().split('\n').slice(1)
      assert.deepEqual(
        rows.map((row) => row.split(',')[0] ?? '').sort(),
        pages.filter((file) => file.endsWith('.txt')),
      )
    })
  })
}
