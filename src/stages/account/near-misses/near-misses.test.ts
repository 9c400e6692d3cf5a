import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { NearMiss } from '../../../model/near-miss.ts'
import type { Page } from '../../../model/page.ts'
import { pageOf } from '../../../testing/pages.ts'
import { claimOf, says } from '../../../testing/reports.ts'
import { mergeEntities } from '../entities/entities.ts'
import { findNearMisses } from './near-misses.ts'

const lexicon = loadLexicon()

/** Every sentence a claim of its own. */
function find(...pages: Page[]): NearMiss[] {
  const claims = pages.flatMap(({ article, marks }) =>
    marks.sentences.map(({ id, start, end }) => claimOf(`${article.id}-${id}`, [says(article, article.text.slice(start, end))])),
  )
  return findNearMisses({ pages, entities: mergeEntities(pages), claims, lexicon })
}

/** "Three dozen workers / 36 people lost": the first three words of both, by page. */
const shape = (found: readonly NearMiss[]): string[] =>
  found.map(({ first, second }) =>
    [first, second]
      .sort((a, b) => (a.article < b.article ? -1 : 1))
      .map(({ exact }) => exact.split(' ').slice(0, 3).join(' '))
      .join(' / '),
  )

const dozen = pageOf('Three dozen workers were shown the door at the looms. The weavers want a new hall.', {
  id: 'a',
  figures: [{ exact: 'Three dozen', low: 36 }],
})

// found
test('near misses: a figure in common is enough where words are not', () => {
  const jobs = pageOf('The mill made 36 people redundant. Rain fell on Lisk.', { id: 'b', figures: [{ exact: '36', low: 36 }] })
  assert.deepEqual(shape(find(dozen, jobs)), ['Three dozen workers / The mill made'])
})

test('near misses: a name or a place in common is enough, a day alone is not', () => {
  const one = pageOf('Vera Lund left the council for good. Storms battered Norvik. Divers rested ashore on Monday.', {
    id: 'a',
    people: ['Vera Lund'],
    places: [{ exact: 'Norvik' }],
    days: [{ exact: 'Monday', value: '2025-03-10' }],
  })
  const other = pageOf('Nobody steers the harbour as Vera Lund did. Roofs flew about Norvik. The search halted again on 10 March.', {
    id: 'b',
    people: ['Vera Lund'],
    places: [{ exact: 'Norvik' }],
    days: [{ exact: '10 March', value: '2025-03-10' }],
  })
  assert.deepEqual(shape(find(one, other)).sort(), ['Storms battered Norvik. / Roofs flew about', 'Vera Lund left / Nobody steers the'])
})

// passed over
test('near misses: passes over passages that share nothing', () => {
  assert.deepEqual(find(dozen, pageOf('Rain fell on Lisk. Buses stood still.', { id: 'b' })), [])
})

test('near misses: passes over claims that one page tells both of', () => {
  const both = pageOf('The looms stand still. The looms were sold.', { id: 'a' })
  const later = pageOf('The looms stand idle.', { id: 'b' })
  const claims = [
    claimOf('c1', [says(both.article, 'The looms stand still.'), says(later.article, 'The looms stand idle.')]),
    claimOf('c2', [says(both.article, 'The looms were sold.')]),
  ]
  assert.deepEqual(findNearMisses({ pages: [both, later], entities: [], claims, lexicon }), [])
})

// laws
test('near misses, law: the order of the pages changes nothing, and the nearest come first', () => {
  const jobs = pageOf('The mill made 36 people redundant. Rain leaks on weavers daily.', { id: 'b', figures: [{ exact: '36', low: 36 }] })
  const found = find(dozen, jobs)
  assert.ok(found.length > 1)
  assert.deepEqual(find(jobs, dozen), found)
  assert.deepEqual(
    [...found].sort((a, b) => b.likeness - a.likeness),
    found,
  )
})

test('near misses, law: no claim stands in more than three pairs', () => {
  const pages = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
    pageOf(`The word ${id.repeat(4)} is about 36 ${id.repeat(3)}.`, { id, figures: [{ exact: '36', low: 36 }] }),
  )
  const claims = pages.map(({ article }, at) => claimOf(`c${at}`, [says(article, article.text)]))
  const found = findNearMisses({ pages, entities: [], claims, lexicon })
  assert.ok(found.length > 3)
  for (const { id } of claims) assert.ok(found.filter((pair) => pair.claim === id || pair.with === id).length <= 3)
})
