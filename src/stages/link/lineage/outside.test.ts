import assert from 'node:assert/strict'
import test from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { StoryId, StorylineId } from '../../../model/ids.ts'
import type { Page } from '../../../model/page.ts'
import { linkPageOf as pageOf } from '../../../testing/linked-pages.ts'
import { findNearCopies } from '../near-copies/near-copies.ts'
import { findLineage } from './lineage.ts'

const lexicon = loadLexicon()

const HEAD = `# Mill at Orm burns for a third night
Fire crews pumped water from the Orm canal into the old paper mill for a third night on Thursday while smoke drifted across the allotments.
Forty families have left their homes on Sluice Lane, and the swimming hall has taken in those who have nowhere else to go.
Fire officer Greta Vang said the heaps of pulp would glow for another week whatever her crews did.`
const TAIL = `The mill, which closed in 2019, belongs to a dealer in waste paper from Karsund who has not been seen at the gates since Monday.
Farmers downstream were told to keep their cattle from the canal until the water has been tested by the county laboratory.
Councillor Tomas Brink wants to know why the sprinklers were sold in the spring, and has called a meeting for Sunday afternoon.`

const agency = (origin: string) => ({ kind: 'agency', origin }) as const
const whole = (sketch: Parameters<typeof pageOf>[1]): Page => pageOf(`${HEAD}\n${TAIL}\n${sketch?.credit?.origin ?? ''}`, { id: 'whole', ...sketch })
const part = (sketch: Parameters<typeof pageOf>[1]): Page => pageOf(`${HEAD}\n${sketch?.credit?.origin ?? ''}`, { id: 'part', ...sketch })

function link(...pages: readonly Page[]) {
  const story = {
    id: 's' as StoryId,
    articles: pages.map(({ article }) => article.id).sort(),
    label: null,
    storyline: 'l' as StorylineId,
    follows: [],
  }
  const { lineage, origins } = findLineage(pages, [story], findNearCopies(pages), lexicon)
  return { edges: lineage.map(({ from, to, how }) => [from, to, how]), origins: origins.map(({ articles, root }) => [articles.join(' '), root]) }
}

const external = 'Norvik News Agency'
const siblings = {
  edges: [
    [{ external }, 'part', 'cut'],
    [{ external }, 'whole', 'copy'],
  ],
  origins: [['part whole', { external }]],
}

test('outside: finds siblings of one agency text that both credit, also by its initials, and no child among them', () => {
  for (const short of [external, 'NNA'])
    assert.deepEqual(link(whole({ outlet: 'Orm Post', credit: agency(external) }), part({ outlet: 'Lisk Globe', credit: agency(short) })), siblings)
})

test('outside: a page that holds the same words without a credit is a sibling', () => {
  assert.deepEqual(link(whole({ outlet: 'Orm Post' }), part({ outlet: 'Lisk Globe', credit: agency(external) })), siblings)
  assert.deepEqual(link(whole({ outlet: 'Orm Post', credit: agency(external) }), part({ outlet: 'Lisk Globe' })).origins, siblings.origins)
})

test('outside: passes over a credit to an outlet of the story, and over a holder whose outlet nobody knows', () => {
  const inside = link(whole({ outlet: 'Orm Post' }), part({ outlet: 'Lisk Globe', credit: { kind: 'republished', origin: 'Orm Post' } }))
  assert.deepEqual(inside.edges, [['whole', 'part', 'cut']])
  assert.deepEqual(link(whole({}), part({ outlet: 'Lisk Globe', credit: agency(external) })).edges, [['whole', 'part', 'cut']])
})
