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

test('outside: a page that tells what a later page tells is its sibling under a text that nobody names', () => {
  const retold = `# Old paper mill at Orm still burning
For a third night fire crews pumped Orm canal water into the old paper mill on Thursday, and smoke drifted over the allotments.
Forty families from Sluice Lane have left home; those with nowhere else to go sleep in the swimming hall.
The heaps of pulp will glow for another week whatever the crews do, fire officer Greta Vang said.
The dealer in waste paper from Karsund who owns the mill, closed in 2019, has not been seen at its gates since Monday.
Farmers downstream must keep their cattle from the canal until the county laboratory has tested the water.
Councillor Tomas Brink has called a Sunday afternoon meeting to learn why the sprinklers were sold in the spring.`
  const more = `Bread for the families came by boat from Karsund, where the baker Ida Lohm had kept her ovens lit since four in the morning.
The allotment society lost eleven sheds, two greenhouses and a hive, and its treasurer, a retired pilot, is drawing up a list for the insurers.
Trains between Orm and Tarn ran at walking pace past the bend, and the evening express was turned round at Lisk with two hundred people aboard.
The swimming hall ran short of blankets; a lorry of them, left over from the winter of 2026, was found in a barn of the county roads office.
A film crew that had rented the drying floor for June has asked for its deposit back, which the dealer's lawyer says was never paid.`
  const early = pageOf(retold, { id: 'early', published: '2031-07-04' })
  const late = pageOf(`${HEAD}\n${TAIL}\n${more}`, { id: 'late', published: '2031-07-06' })
  const other = pageOf(
    `# Farmers demand answers on canal water
Nobody at the county laboratory picked up the telephone on Friday when Arne Holt, who keeps sixty cows below the Orm lock, asked about his well.
His neighbours have hired a tanker from Tarn, at nine crowns for each animal, and mean to send the bill to whoever owns the ruin upstream.`,
    { id: 'other', published: '2031-07-04' },
  )
  const { edges, origins } = link(early, late, other)
  assert.deepEqual(
    [edges, origins],
    [
      [],
      [
        ['early late', null],
        ['other', 'other'],
      ],
    ],
  )
})
