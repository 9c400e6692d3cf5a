import assert from 'node:assert/strict'
import test from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import { articleOf } from '../../../testing/articles.ts'
import { growth } from '../../../testing/growth.ts'
import { marked } from '../../../testing/marked.ts'
import { credits, findCredits } from './credits.ts'

const lexicon = loadLexicon()
const find = (page: string) => findCredits(articleOf(page), lexicon)

// Found.
const found = [
  ['republished', 'This post appeared first on ⟦ORLO DAILY⟧'],
  ['republished', 'This article was originally published by ⟦The Tarn Courier⟧.'],
  ['republished', 'Source: ⟦Northern Wire⟧'],
  ['compiled', '(Includes inputs from ⟦online sources⟧.)'],
  ['compiled', '(With inputs from ⟦agencies⟧)'],
  ['republished', 'Source: ⟦Northern Wire⟧. Republished with permission.'],
  ['republished', 'This story originally appeared in ⟦The Tarn Courier⟧ and is republished here with permission.'],
  ['compiled', 'With reporting from ⟦Northern Wire⟧'],
  ['agency', '⟦Northern Wire⟧ contributed to this report.'],
  ['agency', '⟦Associated Press⟧ writer Ada Quill in Lisk contributed.'],
  ['agency', '(Reporting by ⟦Agence France-Presse⟧; editing by Ada Quill)'],
  ['agency', '(⟦NNA⟧) —'],
  ['agency', '(⟦NNA⟧/ed)'],
  ['agency', '| ⟦Northern News Agency⟧'],
  ['agency', 'with ⟦AFP⟧'],
  ['agency', '⟦AP/Reuters⟧'],
  ['agency', 'From our ⟦wire services⟧'],
  ['compiled', 'Material from ⟦Northern Wire⟧ was used in this report.'],
  ['republished', 'Original story by ⟦The Tarn Courier⟧'],
  ['republished', 'First published in ⟦The Tarn Courier⟧ on May 3'],
] as const
for (const [kind, line] of found)
  test(`credits: finds ${line}`, () => {
    const { text, spans } = marked(line)
    const page = `The ferry was late.\n- - ${text}`
    const offset = 'The ferry was late.\n'.length
    assert.deepEqual(
      find(page),
      spans.map(({ start, end, exact }) => ({ id: 'r1', kind, origin: { start: start + offset, end: end + offset, exact } })),
    )
  })

test('credits: two lines give two credits, in reading order', () => {
  const page = find('The ferry was late.\n- - (With inputs from agencies)\n- - This post appeared first on ORLO DAILY')
  assert.deepEqual(
    page.map(({ id, kind, origin }) => [id, kind, origin.exact]),
    [
      ['r1', 'compiled', 'agencies'],
      ['r2', 'republished', 'ORLO DAILY'],
    ],
  )
})

// Passed over.
test('credits: passes over the wording in a paragraph of the story', () => {
  assert.deepEqual(find('This post appeared first on ORLO DAILY'), [])
})
const passed = [
  'They appeared first on Thursday near Tarn.',
  'Anna Quill and Tom Fenn contributed to this report.',
  '(Reporting by Anna Quill; editing by Tom Fenn)',
  '(and/or)',
  'With friends and family.',
  'Information from the fire crew was used to save the mill.',
  'Share this story',
  '',
]
for (const line of passed) test(`credits: passes over "${line}"`, () => assert.deepEqual(find(`The ferry was late.\n- - ${line}`), []))

test('credits: passes over a line as long as a paragraph', () => {
  assert.deepEqual(find(`The ferry was late.\n- - This post, ${'very '.repeat(90)}long, appeared first on ORLO DAILY`), [])
})

// Laws.
test('credits: twice as many hostile lines cost about twice the time', () => {
  const page = (lines: number): string => Array.from({ length: lines }, () => `- - ${'with inputs from with '.repeat(17)}`).join('\n')
  assert.ok(
    growth(
      () => find(page(150)),
      () => find(page(300)),
    ) < 4,
  )
})

test('credits: the stage names what it needs and gives', () => {
  assert.deepEqual([credits.needs, credits.gives], [['article', 'lexicon'], ['credits']])
})
