import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bridgeReport } from '../../testing/bridge-report.ts'
import { hostileReports } from '../../testing/hostile-report.ts'
import { emptyReport } from '../../testing/reports.ts'
import { renderMarkdown } from './markdown.ts'

const written = renderMarkdown(bridgeReport, {
  problems: [{ code: 'empty-file', severity: 'error', source: 'lost.txt', message: 'The file is empty.' }],
})

const found: readonly string[] = [
  '# 4 pages, 2 stories',
  '*Machine comparison, not reviewed: what the pages say, not what is true.*',
  '## Ostrel bridge shut after 450 bolts fail',
  '| B | outlet unknown | undated | 4 of its 4 points also in A, in A’s order; names no source |',
  '### Check first: 4, 0 disputed',
  '**1 ≠ Figures differ from A.** 540 loose bolts where its parent has 450.',
  '> inspectors found 540 loose bolts — B:2',
  '**● Same in 2 texts, several speakers**',
  '| loose bolts | 450 | A:2, C:4 |',
  '- 60 % × 20,000 = 12,000: adds up',
  '> The bridge stays shut until each bolt has been checked, — C:3; two wordings or two remarks: unknown',
  '| error | lost.txt | The file is empty. | `empty-file` |',
]
for (const line of found) test(`markdown: writes "${line}"`, () => assert.ok(written.split('\n').includes(line), written))

test('markdown: a passage with quotation marks of its own stands between single ones', () => assert.doesNotMatch(written, /““|“"/))

test('markdown: a report without pages is a heading and no empty table', () => {
  assert.equal(
    renderMarkdown(emptyReport, { problems: [] }),
    '# 0 pages, 0 stories\n\n*Machine comparison, not reviewed: what the pages say, not what is true.*\n',
  )
})

for (const { payload, report } of hostileReports) {
  test(`markdown, law: ${JSON.stringify(payload)} stays words`, () => {
    const text = renderMarkdown(report, { problems: [] })
    assert.doesNotMatch(text.replaceAll('<br>', ''), /<[a-z/!]/i)
    assert.doesNotMatch(text, /(?<!\\)!?\[[^\]\\]*\]\(/)
    assert.doesNotMatch(text, /https?:\/\//)
    assert.doesNotMatch(text, /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u)
    const rows = text.split('\n').filter((line) => line.startsWith('|'))
    const bars = (line: string): number => line.replace(/\\\|/g, '').split('|').length
    for (const [index, row] of rows.entries()) if (/^\| --- /.test(row)) assert.equal(bars(rows[index + 1] ?? ''), bars(row))
  })
}
