import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, Status } from '../model/claim.ts'
import type { DifferenceRelation } from '../model/difference.ts'
import { bridgePages } from '../testing/bridge-pages.ts'
import { bridgeReport } from '../testing/bridge-report.ts'
import { claimOf, says } from '../testing/reports.ts'
import { parentWords, textWords } from './parent-words.ts'
import { viewOf } from './view.ts'
import { checkWords, DRIFT_WORDS, differenceWords, groupWords, noneFound, noteWords, RELATION_SIGN, STATUS_SIGN, statusWords } from './wording.ts'

const view = viewOf(bridgeReport)
const [account] = bridgeReport.accounts
const [first] = view.storylines[0]?.stories ?? []
const [courier, daily] = bridgePages
assert.ok(account && first)

const claim = (rest: Partial<Claim>): Claim => claimOf('x', [says(courier, 'Repairs'), says(daily, 'Repairs')], rest)

const statuses: readonly (readonly [Partial<Claim>, string])[] = [
  [{ status: 'agreed', texts: 2, speakers: ['s1', 's2', 's3'] }, 'Same in 2 texts, 3 speakers'],
  [{ status: 'single-source', texts: 2, speakers: ['s1'] }, 'Same in 2 texts, one speaker (Ines Harrow)'],
  [{ status: 'single-source', texts: 3, speakers: [] }, 'Same in 3 texts, no speaker named'],
  [{ status: 'one-text' }, 'One text, 2 pages'],
  [{ status: 'one-text', statements: [says(courier, 'Repairs')] }, 'One page'],
  [{ status: 'differs' }, 'Pages differ'],
  [{ status: 'disputed' }, 'Disputed'],
  [{ status: 'changed' }, 'Newer figure'],
  [{ status: 'withdrawn' }, 'Taken back by a page'],
]
for (const [rest, words] of statuses)
  test(`wording: ${rest.status} is printed "${words}"`, () => assert.equal(statusWords(account, claim(rest)), words))

const parents: readonly (readonly [string, string])[] = [
  ['A', 'says “This article first appeared on Northern Wire.” (not held)'],
  ['B', '4 of its 4 points also in A, in A’s order; names no source'],
  ['C', 'no parent found among these 4 pages; 2 of its 3 points also in A, in another order'],
  ['D', 'no parent found among these 4 pages'],
]
for (const [letter, words] of parents)
  test(`wording: page ${letter} ${words}`, () => {
    const source = view.pages.find((page) => page.letter === letter)
    assert.ok(source)
    assert.equal(parentWords(source, view), words)
  })

test('wording: a second parent and a doubtful direction are said', () => {
  const source = view.pages[1]
  const edge = source?.parents[0]
  assert.ok(source && edge)
  const fusion = {
    ...source,
    parents: [
      { ...edge, or: [bridgePages[2].id] },
      { ...edge, from: bridgePages[3].id },
    ],
  }
  assert.match(parentWords(fusion, view), /and text of D; or from C: they cannot be told apart/)
  assert.match(parentWords({ ...source, parents: [{ ...edge, directed: false }] }, view), /which of the two came first is not known/)
})

test('wording: what a page shares with one that stands on it is said of the other alone', () => {
  const [root, child] = view.pages
  assert.ok(root?.source && child)
  const points = { shared: 4, of: 5, order: 'same', with: child.article.id } as const
  const page = { ...root, source: { ...root.source, parent: null, points }, parents: [] }
  assert.doesNotMatch(parentWords(page, view), /points/)
})

test('wording: texts are counted without fusions', () => {
  const [one] = first.origins
  assert.ok(one)
  assert.equal(textWords(first), '2 texts with no shared parent found')
  assert.equal(textWords({ ...first, origins: [one, { ...one, joins: [one.id] }] }), 'one text')
})

test('wording: a sum adds up or does not', () => {
  assert.equal(checkWords({ text: '2 + 2 = 4', holds: true, from: [] }), '2 + 2 = 4: adds up')
  assert.equal(checkWords({ text: '2 + 2 = 5', holds: false, from: [] }), '2 + 2 = 5: does not add up')
})

test('wording: both sides in one page are said to be', () => {
  const [difference] = account.differences
  const [one] = difference?.sides ?? []
  assert.ok(difference && one)
  assert.equal(differenceWords(view.letters, { ...difference, sides: [one, one] }), 'Hedge differs inside one page')
  assert.equal(
    differenceWords(view.letters, { ...difference, kind: 'detail', relation: 'undetermined', sides: [one] }),
    'Detail in one page only: perhaps another occasion',
  )
})

test('wording: what the head says is not said again in the note', () => {
  const [difference] = account.differences
  assert.ok(difference)
  assert.equal(noteWords({ ...difference, kind: 'quote', note: 'Quoted words differ: “each”, “every”.' }), '“each”, “every”.')
  assert.equal(noteWords(difference), difference.note)
})

test('wording, law: nothing is called true, false, confirmed, or copied', () => {
  const relations = Object.keys(RELATION_SIGN) as DifferenceRelation[]
  const spoken = [
    ...(Object.keys(STATUS_SIGN) as Status[]).map((status) => groupWords(claim({ status }))),
    ...account.differences.flatMap((difference) => relations.map((relation) => differenceWords(view.letters, { ...difference, relation }))),
    ...Object.values(DRIFT_WORDS),
    ...view.pages.map((page) => parentWords(page, view)),
    noneFound(3),
  ].join('\n')
  assert.doesNotMatch(
    spoken,
    /\b(true|false|wrong|correct|confirmed|verified|copied|stole|plagiari|fabricat|fake|lie|lied|altered|independent|original,)\b/i,
  )
})
