import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { ParentCorrection } from '../../../model/correction.ts'
import type { ArticleId, StoryId, StorylineId } from '../../../model/ids.ts'
import type { NearCopy } from '../../../model/near-copy.ts'
import type { Page } from '../../../model/page.ts'
import type { Story } from '../../../model/story.ts'
import { linkPageOf as pageOf } from '../../../testing/linked-pages.ts'
import { type Found, findLineage } from './lineage.ts'
import { settleParents } from './set-parents.ts'

const lexicon = loadLexicon()

const REPORT = `# Lisk harbour bridge to close for nine weeks
The Lisk harbour bridge will close for nine weeks from Monday after divers found cracks in two of its granite piers, the port authority announced.
About 14,000 vehicles a day will be sent over the Orm valley road, which adds forty minutes to the drive between the docks and the motorway.
Authority director Hanna Brek blamed salt and a collision with the barge Petrel in 2029 for the damage to the piers.
Fishing crews complained that nobody had warned them and feared that ice for their catch would arrive too late in the morning.
Repairs are expected to cost 3.2 million crowns, of which the region has promised a third.`

const OWN = `# Hauliers call for second crossing at Lisk
Lorry owners in Lisk demanded a second river crossing on Friday, hours after engineers shut the ageing harbour bridge.
Tomas Wend, who runs a haulage yard with thirty drivers, reckons each detour costs him the price of a tank of diesel.
Opposition councillor Mira Sool wants a tunnel and has asked for a vote before midsummer, a plan the mayor calls unaffordable.
A ferry captain, Olaf Rinn, offered to carry bicycles and walkers free of charge until the piers are mended.`

const first = pageOf(REPORT, { id: 'first', published: '2031-05-02' })
const copy = pageOf(REPORT, { id: 'copy', published: '2031-05-02' })
const cut = pageOf(REPORT.split('\n').slice(0, 4).join('\n'), { id: 'cut', published: '2031-05-03' })
const own = pageOf(OWN, { id: 'own', published: '2031-05-04' })
const pages = [copy, cut, first, own]
const story: Story = {
  id: 's' as StoryId,
  articles: ['copy', 'cut', 'first', 'own'] as ArticleId[],
  label: null,
  storyline: 'l' as StorylineId,
  follows: [],
}
const nearCopy = (a: string, b: string, containmentOfA: number, containmentOfB: number): NearCopy => ({
  a: a as ArticleId,
  b: b as ArticleId,
  containmentOfA,
  containmentOfB,
  jaccard: 0,
})
const nearCopies = [nearCopy('copy', 'first', 1, 1), nearCopy('copy', 'cut', 0.5, 1), nearCopy('cut', 'first', 1, 0.5)]

const act = { by: 'A. Weiss', reason: 'asked the editor', at: null }
const set = (page: string, parent: string | null | { external: string }): ParentCorrection => ({
  kind: 'parent',
  page: page as ArticleId,
  parent: parent as ParentCorrection['parent'],
  act,
})
const link = (...corrections: ParentCorrection[]): Found => findLineage(pages, [story], nearCopies, lexicon, corrections)
const edges = ({ lineage }: Found): string[] =>
  lineage.map(({ from, to, how }) => `${to} ← ${typeof from === 'string' ? from : from.external} (${how})`)
const texts = ({ origins }: Found): string[] => origins.map(({ articles }) => articles.join(' '))
const settle = (...corrections: ParentCorrection[]): string[] =>
  settleParents(
    corrections,
    pages.map(({ article }: Page) => article),
    [story],
  ).refused.map(({ code, why }) => `${code}: ${why}`)

// found
test('set parents: without any the machine has its say', () => {
  assert.deepEqual(edges(link()), ['cut ← copy (cut)', 'first ← copy (copy)'])
  assert.deepEqual(texts(link()), ['copy cut first', 'own'])
})

test('set parents: no parent at all, and the origins follow', () => {
  const found = link(set('first', null))
  assert.deepEqual(edges(found), ['cut ← copy (cut)'])
  assert.deepEqual(texts(found), ['copy cut', 'first', 'own'])
})

test('set parents: the other way round, the machine’s edge gives way', () => {
  const found = link(set('copy', 'first'))
  assert.deepEqual(edges(found), ['copy ← first (copy)', 'cut ← copy (cut)'])
  assert.deepEqual(texts(found), ['copy cut first', 'own'])
  assert.equal(found.origins[0]?.root, 'first')
})

test('set parents: no page stays a possible parent of its own ancestor', () => {
  for (const { to, or } of link(set('copy', 'cut')).lineage) assert.ok(!or.includes(to))
})

test('set parents: a page that the machine took for another text, with name and reason before what the pages show', () => {
  const [edge] = link(set('own', 'first')).lineage.filter(({ to }) => to === 'own')
  assert.deepEqual([edge?.from, edge?.confidence, edge?.directed, edge?.or], ['first', 1, true, []])
  assert.deepEqual(edge?.because[0], { kind: 'correction', note: 'set by A. Weiss: asked the editor', a: null, b: null })
})

test('set parents: what the machine saw of the same edge stays', () => {
  const found = link(set('cut', 'copy')).lineage.find(({ to }) => to === 'cut')
  const machine = link().lineage.find(({ to }) => to === 'cut')
  assert.deepEqual([found?.how, found?.because.slice(1)], [machine?.how, machine?.because])
})

test('set parents: a text that is not held; the pages that have it are one text', () => {
  const found = link(set('first', { external: 'Northern Wire' }), set('copy', { external: 'Northern Wire' }))
  assert.deepEqual(edges(found), ['copy ← Northern Wire (copy)', 'cut ← copy (cut)', 'first ← Northern Wire (copy)'])
  assert.deepEqual(texts(found), ['copy cut first', 'own'])
  assert.deepEqual(found.origins[0]?.root, { external: 'Northern Wire' })
})

test('set parents: two persons of one mind are both named', () => {
  const other = { ...set('own', 'first'), act: { ...act, by: 'B. Lind', at: '2031-06-01' } }
  const notes = link(set('own', 'first'), other).lineage.flatMap(({ because }) => because.filter(({ kind }) => kind === 'correction'))
  assert.deepEqual(
    notes.map(({ note }) => note),
    ['set by A. Weiss: asked the editor', 'set by B. Lind on 2031-06-01: asked the editor'],
  )
})

// passed over
test('set parents: what fits is not refused', () =>
  assert.deepEqual(settle(set('cut', 'first'), set('first', null), set('own', { external: 'NW' })), []))

for (const [what, corrections, refusal] of [
  ['a page as its own parent', [set('cut', 'cut')], /^correction-impossible: A page is not its own/],
  ['a later page', [set('first', 'cut')], /^correction-impossible: The parent is dated later/],
  ['a page of another story', [set('first', 'elsewhere')], /^correction-impossible: The parent stands in another story/],
  ['the parent of a page in no story', [set('elsewhere', 'first')], /^correction-impossible: The page stands in no story/],
  ['a ring', [set('first', 'copy'), set('copy', 'first')], /^correction-contradicted: .* ring/],
] as const)
  test(`set parents: ${what} is refused`, () => {
    const refused = settle(...corrections)
    assert.equal(refused.length, corrections.length)
    for (const one of refused) assert.match(one, refusal)
  })
