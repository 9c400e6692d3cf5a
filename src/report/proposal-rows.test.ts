import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../model/report.ts'
import { bridgeReport } from '../testing/bridge-report.ts'
import { proposedReport } from '../testing/proposed-report.ts'
import { renderHtml } from './html/html.ts'
import { renderMarkdown } from './markdown/markdown.ts'
import { renderText } from './text/text.ts'

const written: Readonly<Record<string, (report: Report) => string>> = {
  text: (report) => renderText(report, { color: false, width: 120, problems: [] }),
  Markdown: (report) => renderMarkdown(report, { problems: [] }),
  HTML: (report) => renderHtml(report, { command: '', excerpts: false, problems: [], program: 'crosswire' }).replace(/<[^>]*>/g, ''),
}

for (const [format, write] of Object.entries(written)) {
  const printed = write(proposedReport).replaceAll('\\', '')
  const section = printed.slice(printed.search(/PROPOSALS ·|### Proposals|Proposals of a model/))

  test(`proposals in ${format}: each says what it is about, what is proposed, and by whom`, () => {
    const words = section.replace(/[*\s]+/g, ' ')
    assert.ok(words.includes('Check first, number 1 (Figures differ from A): the pages seem to differ in fact. Proposed by qwen at localhost:11434.'))
    assert.ok(words.includes('Two claims, perhaps one fact. Proposed by qwen at localhost:11434.'))
  })

  test(`proposals in ${format}: those on differences stand first, each with its passages and their places`, () => {
    const order = ['450 loose bolts', '540 loose bolts', 'will go by ferry', 'Ferries will carry travellers'].map((words) => section.indexOf(words))
    assert.ok(!order.includes(-1))
    assert.deepEqual(
      [...order].sort((a, b) => a - b),
      order,
    )
    for (const place of ['A:2', 'B:2', 'A:4', 'C:2']) assert.ok(section.includes(place), place)
  })

  test(`proposals in ${format}: the section says that nobody has checked them and that nothing hangs on them`, () => {
    assert.match(section, /not checked by Crosswire or a person/)
    assert.match(section, /They change no claim, no difference and no count above\./)
  })

  test(`proposals in ${format}: an assistant that proposed nothing is told of`, () => {
    const accounts = bridgeReport.accounts.map((account) => ({ ...account, proposals: [] }))
    assert.match(write({ ...bridgeReport, accounts }), /An assistant was asked, and proposed nothing whose words stand in the pages\./)
  })

  test(`proposals in ${format}: without an assistant there is no word of any`, () => assert.doesNotMatch(write(bridgeReport), /propos|assistant/i))

  test(`proposals in ${format}: nothing else is printed otherwise`, () => {
    const plain = write(bridgeReport).split('\n')
    const rest = new Set(write(proposedReport).split('\n'))
    assert.deepEqual(
      plain.filter((line) => !rest.has(line) && !/Texts$/.test(line)),
      [],
    )
  })
}
