import assert from 'node:assert/strict'
import test from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Quantity } from '../../../model/quantity.ts'
import { linkPageOf } from '../../../testing/linked-pages.ts'
import { evidence } from '../../../text/spans.ts'
import { materialOf } from './material.ts'
import { readingsOf } from './readings.ts'

const lexicon = loadLexicon()

/** A page whose sums of crowns are marked. */
function materialFrom(id: string, text: string) {
  const page = linkPageOf(text, { id })
  const quantities = Array.from(page.article.text.matchAll(/([\d.]+) million crowns/g), (found, at): Quantity => {
    const amount = Number(found[1]) * 1e6
    const marked = evidence(page.article.text, found.index, found.index + found[0].length)
    const plain = { bound: 'exactly', approximator: null, per: null, si: null, of: null, base: null } as const
    return { id: `q${at + 1}`, ...marked, kind: 'money', low: amount, high: amount, unit: 'crown', ...plain }
  })
  return materialOf({ ...page, marks: { ...page.marks, quantities } }, lexicon.words)
}

const cost = (sum: string): string =>
  `Repairs to the harbour bridge at Lisk will cost ${sum} million crowns, director Hanna Brek of the port authority said.`
const reworded = (sum: string): string =>
  `Mending the bridge in Lisk harbour should cost ${sum} million crowns, said Hanna Brek, director of the port authority.`
const QUOTED = '"We would rather close it now than wait for a winter storm to do it for us," Brek told reporters.'
const LOST = 'The port would rather close it now than wait for a winter storm to do it for them.'

const kindsOf = (child: string, parent: string, third: string) => {
  const [a, b, c] = [materialFrom('child', child), materialFrom('parent', parent), materialFrom('third', third)]
  return readingsOf(a, b, [a, b, c])
}

test('readings: a figure that child and parent alone give, where a third page gives another', () => {
  const [found] = kindsOf(reworded('4.8'), cost('4.8'), `Nobody had warned the fishing crews. ${cost('3.2')}`)
  assert.equal(found?.note, 'both give “4.8 million crowns” where another page gives “3.2 million crowns”')
  assert.equal(found?.kind, 'shared-error')
  assert.match(found?.b?.exact ?? '', /^Mending the bridge/)
})

test('readings: words that lost their quotation marks on the way', () => {
  const [found] = kindsOf(LOST, QUOTED, cost('3.2'))
  assert.deepEqual([found?.kind, found?.b?.exact], ['quote-loss', LOST])
})

const PASSED = [
  ['a figure that all give', reworded('3.2'), cost('3.2'), `Nobody had warned the fishing crews. ${cost('3.2')}`],
  ['two roundings of one figure', reworded('3.2'), cost('3.2'), `Nobody had warned the fishing crews. ${cost('3.25')}`],
  [
    'another figure of something else',
    reworded('4.8'),
    cost('4.8'),
    'The ferry to Fenn lost 3.2 million crowns last year, its owner told the council.',
  ],
  ['words that keep their marks', QUOTED, QUOTED, cost('3.2')],
  ['marks that are found on the way', QUOTED, LOST, cost('3.2')],
] as const
for (const [what, child, parent, third] of PASSED) test(`readings: passes over ${what}`, () => assert.deepEqual(kindsOf(child, parent, third), []))
