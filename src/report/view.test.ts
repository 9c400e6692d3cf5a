import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StoryId } from '../model/ids.ts'
import type { Report } from '../model/report.ts'
import { bridgeReport } from '../testing/bridge-report.ts'
import { emptyReport } from '../testing/reports.ts'
import { checkFirst, compatibleCount, disputedCount } from './check-first.ts'
import { claimGroups } from './claim-groups.ts'
import { notCompared } from './limits-seen.ts'
import { viewOf } from './view.ts'

const view = viewOf(bridgeReport)
const [storyline] = view.storylines
assert.ok(storyline)

test('view: a story stands after the one it follows', () => {
  const [first, second] = bridgeReport.links.stories
  assert.ok(first && second)
  const turned: Report = {
    ...bridgeReport,
    links: {
      ...bridgeReport.links,
      stories: [
        { ...first, follows: [second.id] },
        { ...second, follows: [] },
      ],
    },
  }
  const [line] = viewOf(turned).storylines
  assert.deepEqual(
    line?.stories.map(({ story }) => story.id),
    [second.id, first.id],
  )
  assert.deepEqual(
    line?.stories.map(({ follows }) => follows),
    [[], [1]],
  )
})

test('view: stories that follow each other in a circle are all shown', () => {
  const [first, second] = bridgeReport.links.stories
  assert.ok(first && second)
  const round: Report = {
    ...bridgeReport,
    links: {
      ...bridgeReport.links,
      stories: [
        { ...first, follows: [second.id] },
        { ...second, follows: [first.id] },
      ],
    },
  }
  assert.equal(viewOf(round).storylines[0]?.stories.length, 2)
})

test('view: pages of one text stand together, the one nearest the root first', () => {
  assert.deepEqual(
    storyline.stories[0]?.sources.map(({ letter }) => letter),
    ['A', 'B', 'C'],
  )
})

test('view: a page that is in no story is kept apart', () => {
  const stories = bridgeReport.links.stories.filter(({ id }) => id !== ('5702' as StoryId))
  const apart = viewOf({ ...bridgeReport, links: { ...bridgeReport.links, stories } }).apart
  assert.deepEqual(
    apart.map(({ letter }) => letter),
    ['D'],
  )
})

test('view: a report with nothing in it has no storylines', () => assert.deepEqual(viewOf(emptyReport).storylines, []))

test('check first: high before medium before low, what fits together left out', () => {
  const found = checkFirst(storyline, view.letters)
  assert.deepEqual(
    found.map(({ difference }) => difference.id as string),
    ['d2', 'd9', 'd3', 'd1'],
  )
  assert.equal(compatibleCount(storyline), 1)
  assert.equal(disputedCount(storyline), 0)
})

test('check first, law: the order of the differences that came in does not matter', () => {
  const turned = { ...storyline, accounts: storyline.accounts.map((account) => ({ ...account, differences: [...account.differences].reverse() })) }
  assert.deepEqual(
    checkFirst(turned, view.letters).map(({ difference }) => difference.id),
    checkFirst(storyline, view.letters).map(({ difference }) => difference.id),
  )
})

test('claim groups: what several texts carry stands before what one page has', () => {
  const [account] = storyline.accounts
  assert.ok(account)
  assert.deepEqual(
    claimGroups(account).map(({ words, claims }) => `${words}: ${claims.map(({ id }) => id as string)}`),
    ['Same in 2 texts, several speakers: f2', 'Same in 2 texts, one speaker: f1', 'One text, 2 pages: f3', 'One page: f4'],
  )
})

test('not compared: undated pages and lone pages are named', () => {
  const lines = notCompared(view, storyline).join('\n')
  assert.match(lines, /^B: no day of publication/m)
  assert.match(lines, /^D: the one page of story 2/m)
})
