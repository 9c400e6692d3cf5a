import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Sentence } from '../../../model/sentence.ts'
import { articleOf } from '../../../testing/articles.ts'
import { growth } from '../../../testing/growth.ts'
import { marked, withMarks } from '../../../testing/marked.ts'
import { linesOf } from '../../../text/spans.ts'
import { findQuotations, quotations } from './quotations.ts'

const lexicon = loadLexicon()

/** Each line is one sentence: enough for marks. */
const sentencesOf = (text: string): Sentence[] => linesOf(text).map(({ start, end }, index) => ({ id: `n${index + 1}`, start, end }))
const find = (text: string) => findQuotations(articleOf(text), sentencesOf(text), lexicon)

// Found.
const spoken = [
  '“⟦We lost the boat.⟧”',
  '"⟦We lost the boat,⟧" Berg said. "⟦We try again.⟧"',
  '‘⟦We’ll mend the pilots’ boat,⟧’ she added.',
  "'⟦It isn't the pilots' boat,⟧' he said.",
  'The storm is likely to ’⟦delay⟧’ it, Berg warned.',
  'Berg said: “⟦She told me ‘⟦never again⟧’ and left.⟧”',
  '«⟦We lost the boat,⟧» Berg said.',
  "''⟦We lost the boat,⟧'' Berg said.",
  'He said they ‘⟦fully intend[s] to sail.⟧’',
  'Berg said “⟦It will… perhaps [again] sail⟧”.',
  '“⟦We lost the boat.⟧\n“⟦We try again,⟧” Berg said.',
  'Berg put it so: “⟦We lost the boat.⟧',
]
for (const page of spoken)
  test(`quotations: finds ${page}`, () => {
    const { text, spans } = marked(page)
    assert.equal(withMarks(text, find(text)), withMarks(text, spans))
  })

const used = [
  ['speech', 'Berg called the plan “⟦a joke⟧” on Monday.'],
  ['speech', '“⟦Yes.⟧”'],
  ['scare', 'The so-called “⟦quiet zone⟧” was loud.'],
  ['scare', 'Boats must keep out of the “⟦blue⟧” water.'],
  ['title', 'She wrote the novel “⟦Night Ferry⟧” in May.'],
  ['title', 'He spoke on “⟦Harbour This Morning⟧” again.'],
  ['title', 'On Radio Tarn’s “⟦Face the Town⟧,” Berg said it was late.'],
  ['speech', 'Berg: “⟦Never Again!⟧”'],
  ['speech', 'Berg was blunt: “⟦We lost.⟧”'],
  ['other', 'Ann “⟦Tug⟧” Berg left the pier.'],
] as const
for (const [use, page] of used)
  test(`quotations: ${use} in ${page}`, () => {
    const { text } = marked(page)
    assert.deepEqual(
      find(text).map((quotation) => quotation.use),
      [use],
    )
  })

// Passed over.
const none = [
  'The pilots’ boat isn’t Berg’s.',
  "The pilots' boat isn't Berg's.",
  'The ’90s were rock ’n’ roll.',
  'The mast is 6\'3" tall.',
  'A stray “ mark and nothing more.',
  '“”',
  '',
]
for (const text of none) test(`quotations: passes over ${text}`, () => assert.deepEqual(find(text), []))

test('quotations: passes over credit lines', () => assert.deepEqual(find('The ferry left.\n- - “This appeared first on Orlo Daily”'), []))

// Laws.
const pieces = fc.array(fc.constantFrom('“', '”', '"', '‘', '’', "'", '«', '»', ' ', 'said', 'Berg', '.', ',', 's', '\n', '[', '…', '90'), {
  maxLength: 60,
})

test('quotations: every exact is the slice, ids are in order, none crosses a line', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('')
      return find(text).every(
        ({ id, start, end, exact }, index) => id === `u${index + 1}` && start < end && text.slice(start, end) === exact && !exact.includes('\n'),
      )
    }),
  )
})
test('quotations: two stand apart or one in the other', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const found = find(parts.join(''))
      return found.every((a) =>
        found.every((b) => a.end <= b.start || b.end <= a.start || (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end)),
      )
    }),
  )
})
for (const pump of ['“a ‘b ', '"'])
  test(`quotations: twice as many of ${pump} cost about twice the time`, () => {
    assert.ok(
      growth(
        () => find(pump.repeat(10_000)),
        () => find(pump.repeat(20_000)),
      ) < 3.2,
    )
  })
test('quotations: the stage names what it needs and gives', () => {
  assert.deepEqual([quotations.needs, quotations.gives], [['article', 'sentences', 'lexicon'], ['quotations']])
})
