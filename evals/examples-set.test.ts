/**
 * Our own stories as gold: every row is sound, and the truth itself would get full marks.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { exampleSets, exampleStory, lineageStories, SEALED, STORIES } from './examples-set.ts'
import { EXAMPLES, exampleNames, pageId, readTruth } from './examples-truth.ts'

const stories = [EXAMPLES, STORIES, SEALED].flatMap((folder) => exampleNames(folder).map((name) => ({ folder, ...exampleStory(name, folder) })))
const main = exampleStory('harbour-fire')

describe('examples as gold: found', () => {
  test('three sets stand for the tasks on lineage', () => {
    for (const task of ['link/lineage', 'account/lineage'])
      assert.deepEqual(exampleSets(task), [
        { task, name: 'examples', path: EXAMPLES },
        { task, name: 'stories', path: STORIES },
        { task, name: 'stories-sealed', path: SEALED },
      ])
    assert.deepEqual(exampleSets('mark/quotes'), [])
  })
  test('a row a folder', () => {
    assert.deepEqual(
      lineageStories({ task: 'link/lineage', name: 'examples', path: EXAMPLES }).map(({ id }) => id),
      exampleNames(),
    )
  })
  test('a lost attribution is a drift of attribution, a wrong day one of date', () => {
    const types = new Map(main.drifts.map(({ id, type }) => [id, type]))
    assert.equal(types.get('inspections'), 'attribution')
    assert.equal(types.get('tuesday'), 'date')
  })
  test('a fusion has no root and asserts with its parents', () => {
    assert.deepEqual(
      main.origins.filter(({ kind }) => kind === 'fusion').map(({ root }) => root),
      [null],
    )
  })
  test('an original that is not held is known by a page of its origin', () => {
    const flood = exampleStory('valley-flood')
    assert.ok(flood.origins.some(({ id, root }) => id === 'karst' && root === 'europa-digest'))
    assert.equal(flood.lineage.length, 1)
  })
  test('a page of a following story is later', () => {
    assert.deepEqual(
      main.pages.filter(({ later }) => later).map(({ id }) => id),
      ['port-monitor'],
    )
  })
})

describe('examples as gold: passed over', () => {
  test('what is compatible, undetermined or only trimmed must alarm nobody', () => {
    const words = (main.faithful ?? []).map(({ text }) => text)
    for (const exact of [
      '30 cubic metres of water a minute',
      'Nine people are in hospital',
      'We had twenty minutes to decide, and we decided to let the roof go,',
    ])
      assert.ok(words.includes(exact), exact)
    assert.ok(!main.drifts.some(({ id }) => id === 'tanks'))
  })
})

describe('examples as gold: laws', () => {
  test('page ids are unique over all stories', () => {
    const ids = stories.flatMap(({ pages }) => pages.map(({ id }) => id))
    assert.equal(new Set(ids).size, ids.length)
  })
  test('every span holds its words', () => {
    for (const { pages, drifts, inherited, faithful = [] } of stories)
      for (const { page, start, end, text } of [...drifts, ...inherited, ...faithful])
        assert.equal(pages.find(({ id }) => id === page)?.dump.slice(start, end), text)
  })
  test('every page stands to every fact', () => {
    for (const { pages, facts } of stories)
      for (const fact of facts)
        assert.deepEqual(
          Object.keys(fact.in),
          pages.map(({ id }) => id),
        )
  })
  test('as many facts and edges as the truth has', () => {
    for (const { id, folder, facts, lineage } of stories) {
      const truth = readTruth(id, folder)
      assert.equal(facts.length, truth.claims.length)
      assert.deepEqual(
        lineage.map(({ to }) => to),
        truth.lineage.filter(({ from }) => typeof from === 'string').map(({ to }) => pageId(to)),
      )
    }
  })
})
