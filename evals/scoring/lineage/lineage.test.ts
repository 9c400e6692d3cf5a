import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId, OriginId, StoryId } from '../../../src/model/ids.ts'
import type { Derivation, Lineage } from '../../../src/model/lineage.ts'
import type { Links } from '../../../src/model/links.ts'
import { scoreControls } from '../controls.ts'
import { closure } from './ancestry.ts'
import { firstParent } from './first-parent.ts'
import type { LineageStory } from './gold.ts'
import { scoreLineage } from './score-lineage.ts'

/** A wire report, its copy, a summary of the copy; an independent report. */
const STORY: LineageStory = {
  id: 'harbour',
  pages: ['wire', 'copy', 'brief', 'own'].map((id) => ({ id, dump: id, kind: id === 'own' || id === 'wire' ? 'original' : 'derived', later: false })),
  lineage: [
    { from: 'wire', to: 'copy', how: 'copy' },
    { from: 'copy', to: 'brief', how: 'summary', accept: ['summary', 'rewrite'] },
  ],
  origins: [
    { id: 'wire', kind: 'independent', root: 'wire', pages: ['wire', 'copy', 'brief'] },
    { id: 'own', kind: 'independent', root: 'own', pages: ['own'] },
  ],
  drifts: [],
  inherited: [],
  facts: [],
}

const edge = (from: string, to: string, how: Derivation = 'copy', rest: Partial<Lineage> = {}): Lineage => ({
  from: from as ArticleId,
  to: to as ArticleId,
  how,
  confidence: 0.9,
  directed: true,
  or: [],
  because: [],
  ...rest,
})

function linksOf(lineage: readonly Lineage[], origins: readonly (readonly string[])[] = []): Links {
  const all = origins.map((pages, at) => ({
    id: `o${at}` as OriginId,
    story: 's' as StoryId,
    articles: pages as readonly ArticleId[],
    root: null,
    joins: [],
  }))
  return { schema: 'crosswire.links/1', stories: [], origins: all, lineage, relations: [] }
}

const valuesOf = (links: Links, story = STORY) =>
  new Map(scoreLineage([story], { articles: [], links: [links] }).metrics.map(({ metric, value }) => [metric, value]))

test('lineage: the truth scores 1 throughout, and holds nobody for kin', () => {
  const truth = linksOf([edge('wire', 'copy'), edge('copy', 'brief', 'rewrite')], [['wire', 'copy', 'brief'], ['own']])
  const values = valuesOf(truth)
  assert.equal(values.get('false-lineage'), 0)
  values.delete('false-lineage')
  assert.deepEqual(
    [...values.values()],
    Array.from(values.keys(), () => 1),
  )
})

test('lineage: an ancestor for a parent is related, not direct', () => {
  const values = valuesOf(linksOf([edge('wire', 'copy'), edge('wire', 'brief')]))
  assert.equal(values.get('edges-f1'), 0.5)
  assert.equal(values.get('related-f1'), 0.8)
  assert.equal(values.get('first-parent'), 0.5)
})

test('lineage: a turned edge is found, in the wrong direction', () => {
  const values = valuesOf(linksOf([edge('copy', 'wire')]))
  assert.equal(values.get('direction-accuracy'), 0)
  assert.equal(values.get('edges-f1'), 2 / 3)
  assert.equal(values.get('first-parent'), 0)
})

test('lineage: independents in one origin, or with an edge, are held for kin', () => {
  assert.equal(valuesOf(linksOf([], [['wire', 'own']])).get('false-lineage'), 1)
  assert.equal(valuesOf(linksOf([edge('wire', 'own')])).get('false-lineage'), 1)
})

test('lineage: a credited reprint between originals is neither asked for nor wrong', () => {
  const story = { ...STORY, reprints: [{ from: 'wire', to: 'own' }] }
  assert.equal(valuesOf(linksOf([edge('wire', 'own'), edge('wire', 'copy'), edge('copy', 'brief')]), story).get('edges-f1'), 1)
})

test('first parent: a choice counts its share, no direction counts half, the stronger edge is asked', () => {
  const named = (rest: object) => [{ from: 'wire', to: 'copy', how: 'copy', directed: true, confidence: 0.5, or: [], ...rest }]
  assert.equal(firstParent('copy', ['wire'], named({})), 1)
  assert.equal(firstParent('copy', ['wire'], named({ or: ['own'] })), 0.5)
  assert.equal(firstParent('copy', ['wire'], named({ directed: false })), 0.5)
  assert.equal(firstParent('wire', ['copy'], named({ directed: false })), 0.5)
  assert.equal(firstParent('copy', ['wire'], [...named({}), ...named({ from: 'own', confidence: 0.9 })]), 0)
  assert.equal(firstParent('copy', ['wire'], []), 0)
})

test('ancestry: runs through parents, and ends where edges run in a circle', () => {
  assert.equal(
    closure(
      ['a', 'b', 'c'],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
      ],
    ).size,
    3,
  )
  assert.equal(
    closure(
      ['a', 'b'],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    ).size,
    1,
  )
})

const PAGES = ['x', 'y', 'z'].map((id) => ({ id, dump: id }))
const controls = (row: object, links: Links) => scoreControls([{ id: 'row', pages: PAGES, ...row }], { articles: [], links: [links] }).metrics

test('controls: pairs joined by an edge or an origin, those excused left out', () => {
  assert.deepEqual(controls({}, linksOf([edge('x', 'y')], [['x', 'z']])), [{ metric: 'false-joins', value: 2 / 3, n: 3 }])
  assert.deepEqual(controls({ shares: [{ a: 'y', b: 'x' }] }, linksOf([edge('x', 'y')])), [{ metric: 'false-joins', value: 0, n: 2 }])
})

test('controls: of a cut report only its own pairs are asked', () => {
  assert.deepEqual(controls({ brief: 'x', cut: 120 }, linksOf([edge('y', 'z'), edge('x', 'z')])), [{ metric: 'false-joins/120', value: 0.5, n: 2 }])
})

test('controls: a family is kept by its origin alone', () => {
  const family = { family: ['x', 'y'], others: ['z'] }
  const kept = { metric: 'family-kept', value: 1, n: 1 }
  assert.deepEqual(controls(family, linksOf([], [['x', 'y']])), [kept, { metric: 'family-false', value: 0, n: 2 }])
  assert.deepEqual(controls(family, linksOf([edge('x', 'y'), edge('x', 'z')])), [
    { ...kept, value: 0 },
    { metric: 'family-false', value: 0.5, n: 2 },
  ])
})
