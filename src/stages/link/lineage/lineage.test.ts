import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Attribution } from '../../../model/attribution.ts'
import type { ArticleId, StoryId, StorylineId } from '../../../model/ids.ts'
import type { NearCopy } from '../../../model/near-copy.ts'
import type { Page } from '../../../model/page.ts'
import type { Story } from '../../../model/story.ts'
import { linkPageOf as pageOf } from '../../../testing/linked-pages.ts'
import { containment, shingleHashes } from '../../../text/shingles.ts'
import { evidence } from '../../../text/spans.ts'
import { wordsOf } from '../../../text/words.ts'
import { findLineage } from './lineage.ts'

const lexicon = loadLexicon()

const ORIGINAL = `# Lisk harbour bridge to close for nine weeks
The Lisk harbour bridge will close for nine weeks from Monday after divers found cracks in two of its granite piers, the port authority announced.
About 14,000 vehicles a day will be sent over the Orm valley road, which adds forty minutes to the drive between the docks and the motorway.
Authority director Hanna Brek blamed salt and a collision with the barge Petrel in 2029 for the damage to the piers.
"We would rather close it now than wait for a winter storm to do it for us," Brek told reporters at the quay.
Fishing crews complained that nobody had warned them and feared that ice for their catch would arrive too late in the morning.
Repairs are expected to cost 3.2 million crowns, of which the region has promised a third.`

const REWRITE = `# Bridge shut for nine weeks as piers crack
Cracks discovered by divers in two granite piers will shut the harbour bridge at Lisk for nine weeks, starting Monday, according to the port authority.
The 14,000 vehicles that cross it every day must take the Orm valley road, adding forty minutes between docks and motorway.
Salt and a 2029 collision with the barge Petrel damaged the piers, said Hanna Brek, who directs the authority.
Crews of the fishing fleet complained they had no warning and fear their morning ice will come too late.
The repairs should cost 3.2 million crowns; the region will pay a third.`

const OWN = `# Hauliers call for second crossing at Lisk
Lorry owners in Lisk demanded a second river crossing on Friday, hours after engineers shut the ageing harbour bridge.
"We would rather close it now than wait for a winter storm to do it for us," Hanna Brek of the port authority had said.
Tomas Wend, who runs a haulage yard with thirty drivers, reckons each detour costs him the price of a tank of diesel.
Opposition councillor Mira Sool wants a tunnel and has asked for a vote before midsummer, a plan the mayor calls unaffordable.
A ferry captain, Olaf Rinn, offered to carry bicycles and walkers free of charge until the piers are mended.`

const MORE = `Schoolchildren from the island of Fenn will travel by minibus, and head teacher Ida Korr has moved the first lesson to ten.
Bakery owner Samir Hald plans to deliver bread by rowing boat, as his grandfather did during the flood of 1953.
Insurance assessors from Meridian Mutual photographed the barge's dented bow and declined to speak of liability.
A choir will sing on the empty roadway on Sunday, and anglers hope for herring between the closed spans.
Engineer Pia Moltke compared the piers with those of the Karsund viaduct, rebuilt after an earthquake in 1988.`

const story = (pages: readonly Page[]): Story => ({
  id: 's' as StoryId,
  articles: pages.map(({ article }) => article.id).sort(),
  label: null,
  storyline: 'l' as StorylineId,
  follows: [],
})

function nearCopiesOf(pages: readonly Page[]): NearCopy[] {
  const runs = new Map(
    pages.map(({ article }) => [
      article.id,
      new Set(
        shingleHashes(
          wordsOf(article.text).map(({ lower }) => lower),
          5,
        ),
      ),
    ]),
  )
  const sorted = [...runs].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.flatMap(([a, x], at) =>
    sorted.slice(at + 1).map(([b, y]) => ({ a, b, containmentOfA: containment(x, y), containmentOfB: containment(y, x), jaccard: 0 })),
  )
}

const link = (...pages: readonly Page[]) => findLineage(pages, [story(pages)], nearCopiesOf(pages), lexicon)
const edges = (found: ReturnType<typeof link>) => found.lineage.map(({ from, to, how }) => [from, to, how])
const original = pageOf(ORIGINAL, { id: 'original', outlet: 'Norvik Herald', published: '2031-05-02' })
const own = pageOf(OWN, { id: 'own', outlet: 'Lisk Post', published: '2031-05-02' })

test('lineage: finds a whole copy, its direction by date, and quotes the shared passages', () => {
  const found = link(original, pageOf(ORIGINAL, { id: 'copy', outlet: 'Orm Courier', published: '2031-05-03' }), own)
  assert.deepEqual(edges(found), [['original', 'copy', 'copy']])
  assert.ok(found.lineage[0]?.directed)
  assert.deepEqual(
    found.lineage[0]?.because.map(({ note }) => note).filter((note) => note.startsWith('dated')),
    ['dated 2031-05-03, after 2031-05-02'],
  )
  for (const { a, b } of found.lineage[0]?.because ?? []) if (a && b) assert.equal(a.exact, b.exact)
})

test('lineage: finds a cut', () => {
  const cut = pageOf(ORIGINAL.split('\n').slice(0, 4).join('\n'), { id: 'cut', outlet: 'Orm Courier' })
  assert.deepEqual(edges(link(original, cut, own)), [['original', 'cut', 'cut']])
})

test('lineage: two like pages without a word on their order keep the direction open, and no root is named', () => {
  const found = link(pageOf(ORIGINAL, { id: 'x' }), pageOf(ORIGINAL, { id: 'y' }))
  assert.equal(found.lineage[0]?.directed, false)
  assert.deepEqual(
    found.origins.map(({ articles, root }) => [articles, root]),
    [[['x', 'y'], null]],
  )
})

test('lineage: finds a reworded page and says how many points it shares', () => {
  const found = link(original, pageOf(REWRITE, { id: 'rewrite', outlet: 'Orm Courier', published: '2031-05-03' }), own)
  assert.deepEqual(edges(found), [['original', 'rewrite', 'rewrite']])
  assert.match(found.lineage[0]?.because.find(({ kind }) => kind === 'points')?.note ?? '', /^\d of 5 points, in the same order$/)
  assert.deepEqual(
    found.origins.map(({ articles }) => articles),
    [['original', 'rewrite'], ['own']],
  )
})

test('lineage: a copy dated after the reworded page is no other possible parent, one dated before is', () => {
  const reworded = pageOf(REWRITE, { id: 'rewrite', outlet: 'Orm Courier', published: '2031-05-03' })
  const copy = (published: string) =>
    pageOf(ORIGINAL, { id: 'reprint', outlet: 'Lisk Globe', published, credit: { kind: 'republished', origin: 'Norvik Herald' } })
  const others = (published: string) => link(original, copy(published), reworded, own).lineage.find(({ to }) => to === 'rewrite')?.or
  assert.deepEqual(others('2031-05-04'), [])
  assert.deepEqual(others('2031-05-02'), ['reprint'])
})

test('lineage: a page of few words made from a longer one is a summary, one hardly shorter a rewrite', () => {
  const long = pageOf(`${ORIGINAL}\n${MORE}`, { id: 'long', published: '2031-05-02' })
  assert.deepEqual(edges(link(long, pageOf(REWRITE, { id: 'short', published: '2031-05-03' }), own)), [['long', 'short', 'summary']])
  assert.deepEqual(edges(link(original, pageOf(REWRITE, { id: 'short', published: '2031-05-03' }), own)), [['original', 'short', 'rewrite']])
})

test('lineage: a credit to an outlet that is not in the set stands as an outside root', () => {
  const credited = pageOf(`${ORIGINAL}\n- - First published by Harbour News Agency`, {
    id: 'credited',
    outlet: 'Orm Courier',
    credit: { kind: 'republished', origin: 'Harbour News Agency' },
  })
  const found = link(credited, pageOf(REWRITE, { id: 'rewrite' }), own)
  assert.deepEqual(edges(found), [
    [{ external: 'Harbour News Agency' }, 'credited', 'copy'],
    ['credited', 'rewrite', 'rewrite'],
  ])
  assert.deepEqual(found.origins[0]?.root, { external: 'Harbour News Agency' })
  assert.equal(found.lineage[0]?.because[0]?.b?.exact, 'First published by Harbour News Agency')
})

test('lineage: passes over an independent report, though it quotes the same words', () => {
  const found = link(original, own)
  assert.deepEqual(edges(found), [])
  assert.deepEqual(
    found.origins.map(({ root }) => root),
    ['original', 'own'],
  )
})

test('lineage: two points told are too few, however many of the names a long page has', () => {
  const notice = `# Lisk and the Orm valley
Hanna Brek of the port authority at Lisk meets fishing crews about the harbour bridge, the barge Petrel and the Orm valley road on Friday.
The region, Meridian Mutual and engineer Pia Moltke are to send somebody, as are Ida Korr of Fenn and Samir Hald.
Nobody has named a day for the second meeting, and the hall holds ninety.`
  const found = link(pageOf(`${ORIGINAL}\n${MORE}`, { id: 'long' }), pageOf(notice, { id: 'notice' }), own)
  assert.ok(found.lineage.every(({ to }) => to !== 'notice'))
})

test('lineage: a page dated earlier is no child of a later one', () => {
  const early = pageOf(REWRITE, { id: 'early', published: '2031-05-01' })
  assert.ok(link(original, early, own).lineage.every(({ to }) => to !== 'early'))
})

test('lineage: relates pages that share whole sentences but are otherwise their own', () => {
  const lines = ORIGINAL.split('\n')
  const longer = pageOf(`${ORIGINAL}\n${MORE}`, { id: 'longer', outlet: 'Norvik Herald' })
  const sharing = pageOf([...OWN.split('\n'), lines[1], lines[2]].join('\n'), { id: 'sharing', outlet: 'Lisk Post' })
  const found = link(longer, sharing)
  assert.deepEqual(
    found.relations.map(({ kind, a, b }) => [kind, a, b]),
    [['shares', 'longer', 'sharing']],
  )
  assert.equal(found.relations[0]?.because.length, 2)
})

/** The page with one more sentence, in which it names a source. */
function citing(page: string, sentence: string, name: string, sketch: Parameters<typeof pageOf>[1] = {}): Page {
  const plain = pageOf(`${page}\n${sentence}`, { id: 'citing', outlet: 'Lisk Post', ...sketch })
  const start = plain.article.text.lastIndexOf(name)
  const source = evidence(plain.article.text, start, start + name.length)
  const said: Attribution = {
    id: 'a1',
    form: 'indirect',
    content: [],
    quotations: [],
    cue: null,
    source,
    speaker: null,
    within: null,
    polarity: 'says',
    certainty: 'asserted',
  }
  return { ...plain, marks: { ...plain.marks, attributions: [said] } }
}
const relations = (found: ReturnType<typeof link>) => found.relations.map(({ kind, a, b }) => [kind, a, b])

for (const name of ['the Norvik Herald', 'the Herald'])
  test(`lineage: finds a page that names another outlet of the story as its source: ${name}`, () => {
    const found = link(original, citing(OWN, `The piers will be inspected again in June, according to ${name}.`, name))
    assert.deepEqual(relations(found), [['cites', 'citing', 'original']])
  })

test('lineage: an agency named as a source stands outside of the story', () => {
  const found = link(original, citing(OWN, 'The piers will be inspected again in June, the AP reported.', 'the AP'))
  assert.deepEqual(relations(found), [['cites', 'citing', { external: 'Associated Press' }]])
})

test('lineage: passes over a spokesman for an agency, and over what the outlet printed later', () => {
  const spokesman = citing(OWN, 'Nobody was hurt, a spokesman for the AP said.', 'a spokesman for the AP')
  assert.deepEqual(relations(link(original, spokesman)), [])
  const early = citing(OWN, 'The piers will be inspected again in June, according to the Norvik Herald.', 'the Norvik Herald', {
    published: '2031-05-01',
  })
  assert.deepEqual(relations(link(original, early)), [])
})

test('lineage: passes over two reports of a story of two that quote the same two sentences', () => {
  const second = '"Granite does not bend, it breaks, and when it breaks you had better be somewhere else," she told the council.'
  const [left, right] = [pageOf(`${ORIGINAL}\n${second}`, { id: 'left' }), pageOf(`${OWN}\n${second}`, { id: 'right' })]
  assert.deepEqual(edges(link(left, right)), [])
})

const MIXED = `# Bridge shut as hauliers demand a second crossing
Cracks discovered by divers in two granite piers will shut the harbour bridge at Lisk for nine weeks, starting Monday, the port authority announced.
The 14,000 vehicles a day must take the Orm valley road, adding forty minutes between docks and motorway.
Tomas Wend, who runs a haulage yard with thirty drivers, reckons each detour costs a tank of diesel.
Opposition councillor Mira Sool wants a tunnel and asked for a vote before midsummer, which the mayor calls unaffordable.
Ferry captain Olaf Rinn offered to carry bicycles and walkers free until the piers are mended.`

for (const published of ['2031-05-04', '2031-05-02'])
  test(`lineage: a page made of two reports is a fusion, an origin that joins both; published ${published}`, () => {
    const found = link(original, own, pageOf(MIXED, { id: 'mixed', published }))
    assert.deepEqual(found.lineage.map(({ from, to, how }) => [from, to, how]).sort(), [
      ['original', 'mixed', 'fusion'],
      ['own', 'mixed', 'fusion'],
    ])
    assert.equal(found.origins.find(({ articles }) => articles.includes('mixed' as ArticleId))?.joins.length, 2)
  })

test('lineage: pages without text stand alone', () => {
  assert.deepEqual(
    link(pageOf(' ', { id: 'a' }), pageOf(' ', { id: 'b' })).origins.map(({ articles }) => articles),
    [['a'], ['b']],
  )
})

test('lineage: origins part the story, and the order of the pages does not matter', () => {
  const pages = [
    original,
    own,
    pageOf(REWRITE, { id: 'rewrite' }),
    pageOf(ORIGINAL.split('\n').slice(0, 4).join('\n'), { id: 'cut' }),
    pageOf(ORIGINAL, { id: 'twin' }),
    citing(`${REWRITE}\n${MORE}`, 'It will cost more, the AP reported.', 'the AP'),
  ]
  const expected = link(...pages)
  assert.deepEqual(expected.origins.flatMap(({ articles }) => articles).sort(), pages.map(({ article }) => article.id as ArticleId).sort())
  fc.assert(
    fc.property(fc.shuffledSubarray(pages, { minLength: pages.length }), (order) => assert.deepEqual(link(...order), expected)),
    { numRuns: 20 },
  )
})

test('lineage: a common owner of two outlets is named as a reason; of outlets of two houses none is', () => {
  const reachOf = (id: string, outlet: string, text: string) => pageOf(text, { id, outlet, published: '2031-05-03' })
  const [edge] = link(
    pageOf(ORIGINAL, { id: 'original', outlet: 'Daily Express', published: '2031-05-02' }),
    reachOf('copy', 'Liverpool Echo', ORIGINAL),
    own,
  ).lineage
  assert.equal(edge?.because.find(({ kind }) => kind === 'owner')?.note, 'both are outlets of Reach')
  const [other] = link(original, reachOf('copy', 'Liverpool Echo', ORIGINAL), own).lineage
  assert.equal(
    other?.because.some(({ kind }) => kind === 'owner'),
    false,
  )
})
