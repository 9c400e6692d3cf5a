import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { schemas } from '../formats/wire.ts'
import type { Article } from '../model/article.ts'
import type { Diff } from '../model/diff.ts'
import { articleOf } from '../testing/articles.ts'
import { diffArticles } from './diff-articles.ts'

const WIRE = `# Mill at Lisk burns down
The old mill at Lisk burned down on Friday night after lightning struck its wooden tower, fire chief Orla Venn said.
Forty firefighters pumped water from the river until dawn, and nobody was hurt.
The mill, built in 1781, held about 300 tonnes of barley, its owner Tamsin Crewe said.
Insurers expect damage of about €2 million.`
const COPY = `# Lightning destroys mill
The old mill at Lisk burned down on Friday night after lightning struck its wooden tower, fire chief Orla Venn said.
- - This story was first published by the Lisk Courier.
Forty firefighters pumped water from the river until dawn, and nobody was hurt.
The mill, built in 1781, held 900 tonnes of barley, its owner Tamsin Crewe said.
A collection for the owner has raised €12,000.`
const OTHER = `# Council votes on trams
Councillors in Norvik voted on Monday to extend the tram to the harbour by 2031, at a cost of 90 million kroner.`

const wire = articleOf(WIRE, { id: 'a1', outlet: 'Lisk Courier', published: '2024-05-03' })
const copy = articleOf(COPY, { id: 'b1', outlet: 'Norvik Echo', published: '2024-05-04' })
const other = articleOf(OTHER, { id: 'c1' })

const swapped = (diff: Diff): Diff => ({
  ...diff,
  a: diff.b,
  b: diff.a,
  runs: [...diff.runs].map((run) => ({ ...run, a: run.b, b: run.a })).sort((x, y) => x.a.start - y.a.start),
  steps: diff.steps.map(({ kind, a, b }) => ({ kind: kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind, a: b, b: a })),
  pairs: [...diff.pairs].map(({ a, b, score }) => ({ a: b, b: a, score })).sort((x, y) => x.a.start - y.a.start),
})
const told = ({ steps }: Diff): readonly string[] =>
  steps.flatMap(({ kind, a, b }) =>
    kind === 'same' ? [] : [`${a.map(({ exact }) => exact).join(' | ')} → ${b.map(({ exact }) => exact).join(' | ')}`],
  )

// Found

test('diff: runs, changes, points, and what each page has alone', () => {
  const diff = diffArticles(wire, copy)
  assert.deepEqual(schemas['crosswire.diff/1'].parse(diff), diff)
  assert.deepEqual(told(diff), ['about 300 → 900', 'Insurers expect damage of about €2 million. → A collection for the owner has raised €12,000.'])
  assert.deepEqual([diff.a.points, diff.a.shared, diff.a.order], [4, 3, 'same'])
  assert.deepEqual(
    [diff.a.only, diff.b.only].map((only) => only.map(({ exact }) => exact)),
    [['Insurers expect damage of about €2 million.'], ['A collection for the owner has raised €12,000.']],
  )
  assert.equal(diff.a.inRuns, diff.b.inRuns)
})

test('diff: which page may stand on the other, and why', () => {
  const { lineage, oneStory } = diffArticles(wire, copy)
  assert.equal(oneStory, true)
  assert.deepEqual(
    lineage.map(({ from, to }) => [from, to]),
    [['a1', 'b1']],
  )
})

test('diff: a figure that differs is told with both passages', () => {
  const found = diffArticles(wire, copy).differences.filter(({ sides }) => sides.some(({ exact }) => exact.includes('900 tonnes')))
  assert.ok(found.length > 0)
  assert.ok(found.every(({ claim }) => claim === null))
})

test('diff: --words is the least a run has', () => {
  const least = (words: number): number => Math.min(...diffArticles(wire, copy, { words }).runs.map((run) => run.words))
  assert.ok(least(20) >= 20)
  assert.ok(diffArticles(wire, other, { words: 1 }).runs.length > 0)
})

test('diff: no run goes over a line that is no body', () => {
  for (const { a, b } of diffArticles(wire, copy).runs) {
    assert.doesNotMatch(a.exact, /first published/)
    assert.doesNotMatch(b.exact, /first published/)
  }
  assert.equal(diffArticles(copy, copy).runs.length, 2)
})

test('diff: a run goes on over a line end that a dump has and a page has not', () => {
  const broken = articleOf(WIRE.replace('after lightning', 'after\nlightning'), { id: 'd1' })
  assert.ok(diffArticles(wire, broken).runs.some(({ a }) => /Friday night after lightning struck/.test(a.exact)))
})

// Passed over

test('diff: two events are told apart, and compared all the same', () => {
  const diff = diffArticles(wire, other)
  assert.deepEqual([diff.oneStory, diff.lineage, diff.runs, diff.pairs], [false, [], [], []])
  assert.equal(diff.a.only.length, diff.a.points)
})

test('diff: a page and itself differ in nothing', () => {
  const diff = diffArticles(wire, wire)
  assert.deepEqual([told(diff), diff.a.only, diff.lineage, diff.differences], [[], [], [], []])
  assert.equal(diff.a.shared, diff.a.points)
})

test('diff: pages without a body have no words', () => {
  const empty = articleOf('# Only a headline', { id: 'e1' })
  assert.deepEqual([diffArticles(empty, wire).a.words, diffArticles(empty, wire).runs], [0, []])
  assert.equal(diffArticles(empty, { ...empty, id: 'e2' as Article['id'] }).steps.length, 0)
})

test('diff: in another language runs and words are compared', () => {
  const german = (id: string, text: string): Article => ({ ...articleOf(text, { id }), language: 'de' })
  const diff = diffArticles(german('g1', 'Die alte Mühle am Fluss brannte am Freitag.'), german('g2', 'Die alte Mühle am Fluss brannte am Montag.'))
  assert.deepEqual([diff.runs.map(({ words }) => words), told(diff), diff.a.points], [[7], ['Freitag. → Montag.'], 0])
})

test('diff: no words at all are no run', () => {
  for (const words of [0, 1.5, Number.NaN]) assert.throws(() => diffArticles(wire, copy, { words }), RangeError)
})

// Laws

const sentence = fc.constantFrom(...WIRE.split('\n').slice(1), ...COPY.split('\n').slice(3), ...OTHER.split('\n').slice(1), '“So it is,” said Venn.')
const body = fc.array(sentence, { maxLength: 6 })

test('law: two pages that change places give the same diff', () => {
  fc.assert(
    fc.property(body, body, (first, second) => {
      const [a, b] = [articleOf(first.join('\n'), { id: 'x1' }), articleOf(second.join('\n'), { id: 'y1' })]
      assert.deepEqual(swapped(diffArticles(b, a)), diffArticles(a, b))
    }),
    { numRuns: 40 },
  )
})

test('law: what stays and what comes in, in order, is the whole second body', () => {
  fc.assert(
    fc.property(body, body, (first, second) => {
      const [a, b] = [articleOf(first.join('\n'), { id: 'x1' }), articleOf(second.join('\n'), { id: 'y1' })]
      const { steps } = diffArticles(a, b)
      const words = (text: string): readonly string[] => text.match(/[^\s—]+/g) ?? []
      assert.deepEqual(
        steps.flatMap((step) => step.b.flatMap(({ exact }) => words(exact))),
        words(b.text),
      )
      assert.deepEqual(
        steps.flatMap((step) => step.a.flatMap(({ exact }) => words(exact))),
        words(a.text),
      )
    }),
    { numRuns: 40 },
  )
})
