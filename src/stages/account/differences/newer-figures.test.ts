import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Page } from '../../../model/page.ts'
import { originsOf, pageOf } from '../../../testing/pages.ts'
import { ancestryOf } from '../../../text/ancestry.ts'
import { viewsOf } from './comparison.ts'
import { newerFigures } from './newer-figures.ts'

const lexicon = loadLexicon()

const euros = (exact: string, low: number) => ({ exact, low, kind: 'money', unit: 'EUR' }) as const

const first = pageOf('Berg put the damage at €3 million.', { id: 'a', published: '2024-05-06', figures: [euros('€3 million', 3e6)] })

const second = (sentence: string, published: string): Page =>
  pageOf(`Berg first put the damage at €3 million. ${sentence}`, {
    id: 'b',
    published,
    figures: [euros('€3 million', 3e6), euros('€5 million', 5e6)],
  })

const found = (...pages: Page[]): string[] =>
  newerFigures(viewsOf(pages, lexicon.words), ancestryOf([], originsOf(...pages.map(({ article }) => [article.id]))), lexicon).map(
    ({ relation, sides }) => `${relation} ${sides.map(({ role, value }) => `${role} ${value}`).join(', ')}`,
  )

test('newer figures: a later page gives the old figure and the new one', () =>
  assert.deepEqual(found(first, second('The insurer now expects €5 million.', '2024-05-20')), [
    'change-over-time earlier €3 million, later €5 million',
  ]))

test('newer figures: a correction gives the right figure after the wrong one', () =>
  assert.deepEqual(found(first, second('The correct figure is €5 million.', '2024-05-20')), [
    'change-over-time earlier €3 million, later €5 million',
  ]))

test('newer figures: passes over a figure that nothing sets against the old one', () =>
  assert.deepEqual(found(first, second('A crane costs €5 million.', '2024-05-20')), []))

test('newer figures: passes over pages of one day', () =>
  assert.deepEqual(found(first, second('The insurer now expects €5 million.', '2024-05-06')), []))

test('newer figures: passes over a figure that earlier pages have for another thing', () => {
  const other = pageOf('The school roof cost €3 million.', { id: 'a', published: '2024-05-06', figures: [euros('€3 million', 3e6)] })
  assert.deepEqual(found(other, second('The insurer now expects €5 million.', '2024-05-20')), [])
})
