import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act, CorrectionsTold } from '../model/correction.ts'
import type { Report } from '../model/report.ts'
import { bridgeReport } from '../testing/bridge-report.ts'
import { renderHtml } from './html/html.ts'
import { renderMarkdown } from './markdown/markdown.ts'
import { correctionsIn, isSetAside, verdictWords } from './set-by-person.ts'
import { renderText } from './text/text.ts'

const act: Act = { by: 'A. Weiss', reason: 'asked <b>both</b>', at: null }
const told: CorrectionsTold = {
  applied: ['date of a.txt set to 2025 by A. Weiss: asked <b>both</b>'],
  notApplied: ['parent of x.txt set to none by A. Weiss: no. Why.'],
}
const [page, ...pages] = bridgeReport.articles
const [account, ...accounts] = bridgeReport.accounts
const [claim, ...claims] = account?.claims ?? []
const [difference, ...differences] = account?.differences ?? []
const [family, ...families] = account?.quotes ?? []
assert.ok(page && account && claim && difference && family)

const report: Report = {
  ...bridgeReport,
  articles: [{ ...page, publishedAt: { value: '2025', grain: 'year', how: 'correction', evidence: null, setBy: [act] } }, ...pages],
  links: {
    ...bridgeReport.links,
    corrections: pages.slice(0, 2).map(({ id }, at) => ({ kind: 'parent', page: id, parent: at === 0 ? page.id : null, act })),
  },
  accounts: [
    {
      ...account,
      claims: [{ ...claim, verdicts: [{ ...act, verdict: 'unresolved' }] }, ...claims],
      differences: [{ ...difference, verdicts: [{ ...act, verdict: 'not-a-difference' }] }, ...differences],
      quotes: [{ ...family, variants: family.variants.map((one) => ({ ...one, setBy: [{ ...act, kind: 'same-remark' as const }] })) }, ...families],
    },
    ...accounts,
  ],
  corrections: told,
}

const WRITERS: Readonly<Record<string, (given: Report) => string>> = {
  text: (given) => renderText(given, { color: false, width: 120, problems: [] }),
  Markdown: (given) => renderMarkdown(given, { problems: [] }),
  HTML: (given) => renderHtml(given, { command: '', excerpts: false, problems: [], program: 'crosswire' }),
}
/** Words alone: breaks, escapes and entities taken back. */
const plainly = (written: string): string => written.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/\\/g, '').replace(/\s+/g, ' ')

for (const [format, write] of Object.entries(WRITERS)) {
  const words = plainly(write(report))
  for (const said of [
    'date set by A. Weiss',
    'no parent (set by A. Weiss)',
    'names no source; parent set by A. Weiss',
    'Verdict by A. Weiss: unresolved (asked <b>both</b>).',
    'Verdict by A. Weiss: not a difference (asked <b>both</b>).',
    'Not differences, by the word of a person',
    'the same remark: set by A. Weiss',
    'date of a.txt set to 2025 by A. Weiss: asked <b>both</b>',
    'not applied: parent of x.txt set to none by A. Weiss: no. Why.',
  ])
    test(`set by a person, ${format}: “${said}”`, () => assert.ok(words.includes(said), words.slice(0, 4000)))

  test(`set by a person, ${format}: what is no difference stands after the open ones, and stays`, () => {
    const note = difference.note.slice(0, 20)
    assert.ok(words.indexOf(note) > words.indexOf('Not differences, by the word'))
    assert.match(words, /set by a person/i)
  })

  test(`set by a person, ${format}: nothing of it where nobody set anything`, () =>
    assert.doesNotMatch(write(bridgeReport), /set by|by a person|word of a person|verdict by/i))
}

test('set by a person: markup of a reason stays words', () => assert.doesNotMatch(WRITERS['HTML']?.(report) ?? '', /<b>both/))

test('set by a person: accounts alone tell their own, each sentence once', () => {
  const recipe = { ...account.recipe, corrections: ['one', 'two'] }
  const own = [account, account].map((one) => ({ ...one, recipe }))
  assert.deepEqual(correctionsIn({ accounts: own }), { applied: ['one', 'two'], notApplied: [] })
})

test('set by a person: only "not-a-difference" sets one aside', () => {
  assert.ok(isSetAside({ ...difference, verdicts: [{ ...act, verdict: 'not-a-difference' }] }))
  assert.ok(!isSetAside({ ...difference, verdicts: [{ ...act, verdict: 'refuted' }] }))
  assert.equal(
    verdictWords({ verdicts: [{ ...act, at: '2025-04-01', verdict: 'refuted' }] }),
    'Verdict by A. Weiss, 2025-04-01: refuted (asked <b>both</b>).',
  )
})
