/**
 * Links as a terminal shows them.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lineage } from '../../model/lineage.ts'
import type { Links } from '../../model/links.ts'
import type { Page } from '../../model/page.ts'
import type { Report } from '../../model/report.ts'
import { columnsOf } from '../../report/text/wrap.ts'
import { linkPageOf } from '../../testing/linked-pages.ts'
import { cite } from '../../text/spans.ts'
import { linksText } from './text.ts'

const MILL = 'The old mill at Lisk burned down on Friday night, fire chief Orla Venn said.'
const pages = [
  linkPageOf(`# Mill burns\n${MILL}`, { id: 'a1', outlet: 'Lisk Courier', published: '2024-05-03', path: 'a.html' }),
  linkPageOf(`# Mill gone\n${MILL}\n- - First published by the Lisk Courier.`, {
    id: 'b1',
    outlet: 'Norvik Echo',
    path: 'b.html',
    credit: { kind: 'republished', origin: 'Lisk Courier' },
  }),
  linkPageOf('# Mill lost\nOn Friday the old Lisk mill was lost to fire.', { id: 'c1', path: 'c.txt' }),
  linkPageOf('# Tower struck\nA tower was struck, Orlo Wire wrote.', { id: 'd1', path: 'd.txt' }),
  linkPageOf('# Night of fires\nMill and tower burned.', { id: 'e1', path: 'e.txt' }),
] as const
const [a, b, c, d, e] = pages

const edge = (from: Page | { readonly external: string }, to: Page, rest: Partial<Lineage> = {}): Lineage => ({
  from: 'external' in from ? from : from.article.id,
  to: to.article.id,
  how: 'rewrite',
  confidence: 0.9,
  directed: true,
  or: [],
  because: [],
  ...rest,
})
const points = (note: string) => ({ kind: 'points', note, a: null, b: null }) as const
const body = ({ article }: Page) => cite(article, article.blocks[1] ?? { start: 0, end: 1 })

const ids = (...some: readonly Page[]) => some.map(({ article }) => article.id)
const links = {
  schema: 'crosswire.links/1',
  stories: [{ id: 's1', articles: ids(...pages), label: null, storyline: 'l1', follows: [] }],
  origins: [
    { id: 'o3', story: 's1', articles: ids(e), root: e.article.id, joins: ['o2', 'o1'] },
    { id: 'o2', story: 's1', articles: ids(d), root: { external: 'Orlo Wire' }, joins: [] },
    { id: 'o1', story: 's1', articles: ids(a, b, c), root: a.article.id, joins: [] },
  ],
  lineage: [
    edge(a, b, { how: 'copy', confidence: 0.99, because: [{ kind: 'shared-text', note: 'the same passage', a: body(a), b: body(b) }] }),
    edge(b, c, { directed: false, because: [points('1 of 1 points')] }),
    edge({ external: 'Orlo Wire' }, d),
    edge(a, e, { how: 'fusion', or: [b.article.id], because: [points('4 of 6 points, nearly in the same order')] }),
    edge(d, e, { how: 'fusion', confidence: 0.7, because: [points('2 of 6 points, in another order')] }),
  ],
  relations: [
    { kind: 'shares', a: a.article.id, b: d.article.id, because: [{ kind: 'shared-text', note: 'the same sentence', a: body(a), b: body(d) }] },
    { kind: 'cites', a: d.article.id, b: { external: 'AP' }, because: [{ kind: 'credit', note: 'names “the AP”', a: body(d), b: null }] },
  ],
} as unknown as Links
const report: Report = {
  schema: 'crosswire.report/1',
  articles: pages.map(({ article }) => article),
  marks: pages.map(({ marks }) => marks),
  links,
  accounts: [],
}
const text = linksText(report, { color: false, width: 160, problems: [] })

// Found

test('links on a terminal: a text as a tree, in which the page that stands on none comes first', () => {
  const rows = text.split('\n')
  const at = (start: string): number => rows.findIndex((row) => row.startsWith(start))
  assert.ok(at(' Text 1 · 3 pages') < at(' A Lisk Courier · 3 May 2024 · a.html'))
  assert.ok(at(' A Lisk Courier') < at(' └─ B Norvik Echo · undated · b.html'))
  assert.ok(at(' └─ B Norvik Echo') < at('    └─ C outlet unknown · undated · c.txt'))
})

for (const words of [
  'No parent found among these 5 pages',
  'same text · confidence 0.99',
  'says “First published by the Lisk Courier.”',
  '1 of its 1 point also in B; which of the two came first is not known; names no source',
  'A:2 B:2 “The old mill at Lisk burned down',
  'Orlo Wire (not held)',
  'named as its source · confidence 0.90',
  'Text 3 · 1 page · joins texts 1 and 2, not counted again',
  'With A: points of several texts · confidence 0.90',
  '4 of its 6 points also in A, nearly in A’s order; or from B: they cannot be told apart; names no source',
  'A and D have 1 sentence word for word in common; neither is found to stand on the other',
  'D names “the AP” as a source (AP, not held)',
  'Next: crosswire diff a.html b.html',
])
  test(`links on a terminal: says "${words}"`, () => assert.ok(text.includes(words), text))

// Passed over

test('links on a terminal: nobody is accused, and nothing is called an original', () => {
  assert.doesNotMatch(text, /original|plagiar|copied|stolen|independent/i)
})

test('links on a terminal: one page alone has nothing to be compared with', () => {
  const alone = { ...links, stories: [{ ...links.stories[0], articles: ids(a) }], origins: [{ ...links.origins[2], articles: ids(a) }] }
  const one = { ...report, articles: [a.article], marks: [a.marks], links: { ...alone, lineage: [], relations: [] } } as Report
  assert.match(linksText(one, { color: false, width: 80, problems: [] }), / A Lisk Courier .+\n +No other page to compare with\n$/)
})

// Laws

test('law: colours change no sign, and no line is wider than the terminal', () => {
  for (let width = 40; width < 120; width += 7) {
    const plain = linksText(report, { color: false, width, problems: [] })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are taken out
    assert.equal(linksText(report, { color: true, width, problems: [] }).replace(/\u001b\[\d+m/g, ''), plain)
    for (const line of plain.split('\n')) assert.ok(columnsOf(line) <= width, line)
  }
})
