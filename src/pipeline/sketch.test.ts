/**
 * Sketches: pages that tell one event share keys, pages that owe each other nothing share none, and likeness is the same from both sides.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { articleOf } from '../testing/articles.ts'
import { shingleHashes, shingleWords, textShingleHashes } from '../text/shingles.ts'
import { sketchOf, strengthOf } from './sketch.ts'

const lexicon = loadLexicon()
const sketched = (written: string, published: string | null = null) => sketchOf(articleOf(written, { published }), lexicon)
const shared = (a: readonly number[], b: readonly number[]): number => a.filter((key) => b.includes(key)).length

const FERRY = `# Ferry runs aground off Skarvholm in thick fog

The ferry Solveig ran aground on the reef of Skarvholm on Tuesday morning with 84 passengers on board, the harbour master of Lindesund said.

Tugboats pulled the Solveig free at high tide, and divers of the coastguard found a gash of two metres beneath the engine room.

"The radar had been dark since Monday," said Harald Nysted, the mate, who steered by the foghorn of the lighthouse.`
const FERRY_ELSEWHERE = `# Passengers safe after Solveig hits reef

All 84 passengers of the Solveig walked ashore in Lindesund on Tuesday. Their ferry had struck the reef of Skarvholm in fog.

Harbour master Britt Aune said that the radar of the ferry was out of order.`
const ORCHARD = `# Late frost takes half of the plums of Tverdal

Growers in Tverdal lost half of their plums to frost in the night to Friday, their cooperative said.

Fires of straw burned between the rows until dawn, but the thermometer of the cooperative fell to minus six.

"We have cider left from last autumn and nothing else," said Gudrun Moe, whose orchard is the oldest in the valley.`
/** Of two walkouts that have nothing to do with each other: a union, its workers, and euros, tonnes and hectares. */
const HARBOUR_STRIKE = `# Cranes of Ostby stand still for a ninth day

The union of the Ostby stevedores told its workers on Monday to leave the gantries idle, and 3,000 tonnes of bananas and soya ripen in the sheds.

The owners offered 40 euros a shift and 12 hectares of parking; chairman Tormod Brekke called it confetti.`
const MINE_STRIKE = `# Miners of Verrin come up singing

The union of the Verrin tungsten diggers asked its workers to surface on Friday, with 90 tonnes of ore left on the conveyors underground.

Management promised 25 euros of hazard pay and 6 hectares of allotments; shop steward Ilse Kranz laughed at the spreadsheet.`

test('sketch: two reports of one event meet by what they are about, and a report of another does not', () => {
  const [ferry, elsewhere, orchard] = [FERRY, FERRY_ELSEWHERE, ORCHARD].map((written) => sketched(written))
  assert.ok(ferry && elsewhere && orchard)
  assert.ok(shared(ferry.topics, elsewhere.topics) > 0)
  assert.equal(shared(ferry.topics, orchard.topics), 0)
  assert.ok(strengthOf(ferry.bytes, elsewhere.bytes) > strengthOf(ferry.bytes, orchard.bytes))
})

test('sketch: words that fall together everywhere make no key, nor do measures', () => {
  const [harbour, mine] = [sketched(HARBOUR_STRIKE), sketched(MINE_STRIKE)]
  assert.equal(harbour.topics.length, 66)
  assert.equal(shared(harbour.topics, mine.topics), 0)
})

test('sketch: a copy meets its parent by copied words, half of it too', () => {
  const parent = sketched(`${FERRY}\n\n${ORCHARD.slice(2)}`)
  const copy = sketched(FERRY)
  assert.ok(copy.copies.length > 0)
  assert.equal(shared(copy.copies, parent.copies), copy.copies.length)
  assert.equal(strengthOf(copy.bytes, parent.bytes), 1)
})

test('sketch: a run of common words is no key', () => {
  const STOCK = 'He would not say when it would be done and what they would do with it after that, but there was more to come. '
  const common = sketched(`# A\n\n${STOCK.repeat(3)}`)
  assert.deepEqual(common.copies, [])
})

test('sketch: a page without a story has no keys', () => {
  const { copies, topics } = sketched('')
  assert.deepEqual([copies, topics], [[], []])
})

test('sketch: the words of a text are those its runs are made of (law)', () => {
  const piece = fc.constantFrom('Ålesund', 'per', '3,500', '—', '’s', 'x', ' ', '\n', '東京', '𝒜', '-', 'É')
  const law = (pieces: readonly string[]): void => {
    const text = pieces.join('')
    assert.deepEqual(shingleHashes(shingleWords(text), 3), textShingleHashes(text, 3))
  }
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), law))
})
