import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FigureSeries } from '../../../model/account.ts'
import type { Claim } from '../../../model/claim.ts'
import type { Difference } from '../../../model/difference.ts'
import type { ArticleId, StoryId, StorylineId } from '../../../model/ids.ts'
import type { Story } from '../../../model/story.ts'
import { writeStoryline } from './storyline.ts'

const story = (id: string, ...articles: string[]): Story => ({
  id: id as StoryId,
  articles: articles as ArticleId[],
  label: null,
  storyline: 'line' as StorylineId,
  follows: [],
})

const series = (subject: string, ...articles: string[]): FigureSeries => ({
  subject,
  unit: null,
  scope: null,
  points: articles.map((article) => ({
    article: article as ArticleId,
    start: 0,
    end: 1,
    exact: '9',
    line: 1,
    low: 9,
    high: 9,
    bound: 'exactly',
    at: null,
  })),
  checks: [],
})

const stories = [story('monday', 'a', 'b'), story('thursday', 'c')]
const write = (...figures: FigureSeries[]): string[] =>
  writeStoryline({ stories, claims: [], differences: [], quotes: [], figures }).figures.map(({ subject }) => subject)

test('storyline: keeps what pages of two stories share', () => assert.deepEqual(write(series('homes', 'a', 'c')), ['homes']))

test('storyline: passes over what one story says to itself', () => assert.deepEqual(write(series('boats', 'a', 'b')), []))

test('storyline: passes over pages of no story', () => assert.deepEqual(write(series('trees', 'a', 'z')), []))

test('storyline: keeps a claim that a later story borrows, and passes over one that an earlier story disputes in itself', () => {
  const claim = (id: string): Claim => ({ id, statements: [{ article: 'a' }, { article: 'c' }] }) as unknown as Claim
  const dispute = { claim: 'own', sides: [{ article: 'a' }, { article: 'b' }] } as unknown as Difference
  const facts = { stories, claims: [claim('borrowed'), claim('own')], differences: [dispute], quotes: [], figures: [] }
  assert.deepEqual(
    writeStoryline(facts).claims.map(({ id }) => id as string),
    ['borrowed'],
  )
})
