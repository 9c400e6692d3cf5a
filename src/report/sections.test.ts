import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../model/report.ts'
import { bridgeReport } from '../testing/bridge-report.ts'
import { renderSectionMarkdown } from './markdown/section-markdown.ts'
import { SECTIONS } from './sections.ts'
import { renderSectionText, type TextSection } from './text/section-text.ts'

const text = (name: TextSection, report: Report = bridgeReport): string => renderSectionText(report, name, { color: false, width: 100 })

const HEADINGS: Readonly<Record<TextSection, RegExp>> = {
  account: /^CLAIMS · story 1 · 4/m,
  sources: /^ A Ostrel Courier /m,
  timeline:
    /^TIMELINE · 2 days and spans that the pages name\n {1}11 Mar 2025 +“was shut on Tuesday” A:2 · “on Tuesday” → 11 Mar 2025, from the day/m,
  figures: /^FIGURES · /m,
  quotes: /^QUOTES · /m,
  places: /^PLACES NAMED · 1\n {3}Ostrel, GB · city · named 2 times · AC$/m,
}

for (const name of SECTIONS.filter((one): one is TextSection => one !== 'lineage'))
  test(`sections: ${name} on a terminal has its own heading and no other, below the pages`, () => {
    const told = text(name)
    assert.match(told, /^4 pages · 2 stories · /)
    assert.match(told, / C Vane Herald /)
    assert.match(told, HEADINGS[name])
    assert.equal(told.match(/^(CLAIMS · story 1|TIMELINE|FIGURES|QUOTES|PLACES NAMED) · /gm)?.length ?? 0, name === 'sources' ? 0 : 1)
  })

for (const name of SECTIONS)
  test(`sections: ${name} in Markdown stands below the pages`, () => {
    const told = renderSectionMarkdown(bridgeReport, name)
    assert.match(told, /\| A \| Ostrel Courier \|/)
    assert.equal(/^### /m.test(told), name !== 'sources')
  })

test('sections: every row is printed, however many there are', () => {
  const [first, ...others] = bridgeReport.accounts
  const [family] = first?.quotes ?? []
  assert.ok(first && family)
  const many = { ...bridgeReport, accounts: [{ ...first, quotes: Array.from({ length: 30 }, () => family) }, ...others] }
  assert.equal(text('quotes', many).match(/^ {3}Ines Harrow$/gm)?.length, 30)
  assert.doesNotMatch(text('quotes', many), /more/)
})

test('sections: where there is nothing, that is said', () => {
  const [first] = bridgeReport.accounts
  assert.ok(first)
  const bare = { ...bridgeReport, accounts: [{ ...first, timeline: [] }] }
  assert.match(text('timeline', bare), /No timeline found in these pages; a reading by machine can miss some\./)
})

test('sections: lineage in Markdown names the text that is not held', () => {
  assert.match(renderSectionMarkdown(bridgeReport, 'lineage'), /\| A \| Northern Wire \(not held\) \| same text \| 0\.9 \|/)
})
