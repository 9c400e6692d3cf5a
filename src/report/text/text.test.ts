import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bridgeReport } from '../../testing/bridge-report.ts'
import { hostileReports } from '../../testing/hostile-report.ts'
import { emptyReport } from '../../testing/reports.ts'
import { renderText } from './text.ts'
import { columnsOf, paragraph, printable } from './wrap.ts'

const plain = { color: false, width: 100, problems: [] }
const printed = renderText(bridgeReport, plain)

const found: readonly string[] = [
  '4 pages · 2 stories · what the pages say, not what is true',
  'Machine comparison, not reviewed',
  'STORY 1 · 3 pages · 2 texts with no shared parent found · title from A:1',
  'STORY 2 · one page · seems to follow story 1 · title from D:1',
  ' A Ostrel Courier  11 Mar 2025  says “This article first appeared on Northern Wire.” (not held)',
  'CHECK FIRST · 4 of 4 · 0 disputed',
  ' 1 ≠ Figures differ from A. 540 loose bolts where its parent has 450.',
  '     B:2  “inspectors found 540 loose bolts”',
  '     A’s own original (Northern Wire) is not held.',
  '● Same in 2 texts, several speakers · 1 claim',
  '  2 How many bolts were loose · 2×1 Tomas Quill · ABC',
  '   loose bolts: 450 (A:2, C:4) · 540 (B:2)',
  '     = 60 % × 20,000 = 12,000: adds up (A:4)',
  'QUOTES · 1 with other words · 0 the same in several pages · 0 in one page',
  'NOT COMPARED',
]
for (const line of found) test(`text: prints "${line.trim()}"`, () => assert.ok(printed.split('\n').includes(line), printed))

test('text: sources come first, then what to check, then the claims', () => {
  const order = ['STORY 1', 'STORY 2', 'CHECK FIRST', 'CLAIMS', 'FIGURES', 'QUOTES', 'NOT COMPARED', 'Next:'].map((title) => printed.indexOf(title))
  assert.deepEqual(
    order,
    [...order].sort((a, b) => a - b),
  )
  assert.ok(order.every((at) => at >= 0))
})

test('text: a problem has its input, its message once, and its code', () => {
  const message = 'lost.txt is empty. Save the page again.'
  const text = renderText(bridgeReport, { ...plain, problems: [{ code: 'empty-file', severity: 'error', source: 'lost.txt', message }] })
  assert.match(text, /PROBLEMS · 1\n error {3}lost\.txt is empty\. Save the page again\. \(empty-file\)/)
})

test('text: where nothing parts, that is said', () => {
  const accounts = bridgeReport.accounts.map((account) => ({ ...account, differences: [] }))
  assert.match(
    renderText({ ...bridgeReport, accounts }, plain),
    /CHECK FIRST · 0 disputed\n {3}None found among 3 texts; a comparison by machine can miss some\./,
  )
})

test('text: a report without pages says what to do', () => assert.match(renderText(emptyReport, plain), /^0 pages[\s\S]*Next: crosswire compare/))

test('text: no colour where it is off, the same words where it is on', () => {
  assert.ok(!printed.includes('\u001b'))
  const coloured = renderText(bridgeReport, { ...plain, color: true })
  assert.ok(coloured.includes('\u001b[1m'))
  assert.equal(coloured.replace(new RegExp(`${'\u001b'}\\[\\d+m`, 'g'), ''), printed)
})

for (const width of [40, 60, 80, 120]) {
  test(`text, law: no line is wider than ${width} columns`, () => {
    for (const line of renderText(bridgeReport, { ...plain, width }).split('\n')) assert.ok(columnsOf(line) <= width, line)
  })
}

for (const { payload, report } of hostileReports) {
  test(`text, law: ${JSON.stringify(payload)} sends no control to the terminal`, () => {
    assert.doesNotMatch(renderText(report, plain), /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u)
  })
}

test('wrap: the second line is set in by the lead', () => {
  assert.equal(paragraph('says it first appeared on Northern Wire', { lead: ' A ', width: 24 }), ' A says it first\n   appeared on Northern\n   Wire')
})

test('wrap: wide signs count two, marks none', () => {
  assert.equal(columnsOf('東京'), 4)
  assert.equal(columnsOf('e\u0301'), 1)
})

test('wrap, law: no word is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 30, max: 90 }), (text, width) => {
      assert.equal(paragraph(text, { width }).replace(/\s+/g, ''), printable(text).replace(/\s+/g, ''))
    }),
  )
})
