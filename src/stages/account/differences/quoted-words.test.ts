import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, peers, type Sketch, says, shapeOf, WORDS } from '../../../testing/differing-pages.ts'

// Found

test('differences: changed words inside quotation marks', () => {
  assert.deepEqual(shapeOf(drift(says('Vera Lund', WORDS), says('Vera Lund', 'We will restore every home in the harbour'))), ['quote drift high'])
})

test('differences: a paraphrase put in quotation marks', () => {
  const plain: Sketch = [
    'Vera Lund explained that she had rebuilt every home in the harbour out of respect for fishermen.',
    { people: ['Vera Lund'] },
  ]
  assert.deepEqual(shapeOf(drift(plain, says('Vera Lund', 'I rebuilt every home in the harbour out of respect for fishermen'))), ['quote drift high'])
})

const plainly: Sketch = ['Vera Lund spoke in the harbour and called the fire a bitter loss for Norvik.', { people: ['Vera Lund'] }]

test('differences: a quotation with words that no page has', () => {
  assert.deepEqual(shapeOf(drift(plainly, says('Vera Lund', 'This fire is an utterly devastating blow for Norvik'))), ['quote drift high'])
})

test('differences: a quotation about what no page names is the own work of the page', () => {
  assert.deepEqual(alarms(plainly, says('Vera Lund', 'This fire is worse for Norvik than the Arnby flood')), [])
})

test('differences: two wordings of one remark in own reports are variance', () => {
  assert.deepEqual(shapeOf(peers(says('Vera Lund', WORDS), says('Vera Lund', 'We shall restore every home in the harbour'))), [
    'quote variance medium',
  ])
})

// Passed over

for (const [what, mine, theirs] of [['a shorter quotation', says('Vera Lund', WORDS), says('Vera Lund', 'We will rebuild every home')]] as const)
  test(`differences: a derived page with ${what} raises nothing`, () => assert.deepEqual(alarms(mine, theirs), []))
