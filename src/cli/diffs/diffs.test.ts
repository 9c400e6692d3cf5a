/**
 * Two pages compared, as a terminal shows them.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { diffPages } from '../../app/diff-articles.ts'
import { tables } from '../../app/tables.ts'
import { markArticle } from '../../pipeline/mark.ts'
import { columnsOf, printable } from '../../report/text/wrap.ts'
import { type ArticleSketch, articleOf } from '../../testing/articles.ts'
import { diffText } from './text.ts'

const WIRE = `# Mill at Lisk burns down
The old mill at Lisk burned down on Friday night after lightning struck its wooden tower, fire chief Orla Venn said.
Forty firefighters pumped water from the river until dawn, and nobody was hurt.
The mill, built in 1781, held about 300 tonnes of barley, its owner Tamsin Crewe said.
Insurers expect damage of about €2 million.`
const COPY = `# Lightning destroys mill
The old mill at Lisk burned down on Friday night after lightning struck its wooden tower, fire chief Orla Venn said.
Forty firefighters pumped water from the river until dawn, and nobody was hurt.
The mill, built in 1781, held 900 tonnes of barley, its owner Tamsin Crewe said.
A collection for the owner has raised €12,000.`
const RETOLD = `# Lisk loses its mill
Orla Venn, who leads the town's fire brigade, told reporters that lightning had set a wooden tower ablaze and that Lisk had lost its mill by midnight.
Water came out of the river, pumped by some forty firefighters, who went home at dawn.`

const pageOf = (written: string, sketch: ArticleSketch) => {
  const article = articleOf(written, sketch)
  return { article, marks: markArticle(article, tables()) }
}
const wire = pageOf(WIRE, { id: 'a1', outlet: 'Lisk Courier', published: '2024-05-03', path: 'wire.html' })
const shown = (written: string, { color = false, width = 110, published = null as string | null } = {}): string => {
  const other = pageOf(written, { id: 'b1', outlet: 'Norvik Echo', path: 'echo.txt', published })
  return diffText(diffPages(wire, other, 5), wire, other, { color, width })
}

// Found

const copied = shown(COPY, { published: '2024-05-04' })
for (const words of [
  ' A Lisk Courier · 3 May 2024 · wire.html · 57 words, 4 points\n   Mill at Lisk burns down',
  ' B may stand on A: same text · confidence 0.',
  'dated 4 May 2024, after 3 May 2024; names no source',
  'B shares 3 of A’s 4 points, in A’s order.',
  'WORDS · [-only in A-] {+only in B+}\n\n= 2 paragraphs the same · A:2–3 B:2–3\n\nThe mill, built in 1781, held [-about 300-]{+900+} tonnes of barley,',
  '[-Insurers expect damage of about €2 million.-]{+A collection for the owner has raised €12,000.+}',
  'ONLY IN A · 1 of 4 points: B tells less than half of each\n   A:5   “Insurers expect damage of about €2 million.”',
  'WHERE THEY PART',
])
  test(`diff on a terminal: says "${words.replaceAll('\n', ' / ')}"`, () => assert.ok(copied.includes(words), copied))

test('diff on a terminal: of pages in other words the nearest sentences stand beside each other', () => {
  const text = shown(RETOLD)
  assert.match(text, /NEAREST SENTENCES/)
  assert.match(text, / ≈ A:3 +“Forty firefighters.+\n {3}B:3 +“Water came out/)
  assert.doesNotMatch(text, /\[-only in A-\]/)
})

// Passed over

test('diff on a terminal: the same words are said to be the same', () => {
  assert.match(shown(WIRE), /WORDS\n {3}The bodies have the same words\.\n/)
  assert.doesNotMatch(shown(WIRE), /ONLY IN|WHERE THEY PART/)
})

test('diff on a terminal: of two events nothing is said but that', () => {
  const text = shown('# Trams\nCouncillors in Norvik voted on Monday to extend the tram to the harbour by 2031.')
  assert.match(text, /No parent found: neither is found to stand on the other\.\n {3}The two are not found to tell one event\./)
  assert.match(text, /No run of 5 words or more stands in both\./)
})

test('diff on a terminal: a page without a body says so', () => {
  const text = shown('# Only a headline')
  assert.match(text, / B Norvik Echo · undated · echo\.txt · no body found/)
  assert.match(text, /B has no sentences that can be compared\./)
  assert.doesNotMatch(text, /ONLY IN|shares 0/)
})

test('diff on a terminal: nobody is accused', () => {
  assert.doesNotMatch(copied, /original|plagiar|copied|stolen|independent/i)
})

// Laws

const line = fc
  .array(
    fc.constantFrom('The', 'mill', 'burned', '“so”', '300', '火事', '\u202e', '\u001b[31m', 'on', 'Friday', '—', 'wordwordwordwordwordwordword'),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((words) => words.join(' '))

test('law: colours change no sign, no line is wider than the terminal, and no sign of a page draws over it', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), fc.integer({ min: 40, max: 100 }), (lines, width) => {
      const written = [...WIRE.split('\n').slice(0, 3), ...lines].join('\n')
      const plain = shown(written, { width })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are taken out
      assert.equal(shown(written, { width, color: true }).replace(/\u001b\[\d+m/g, ''), plain)
      for (const row of plain.split('\n')) assert.ok(columnsOf(row) <= width, row)
      assert.equal(printable(plain.replaceAll('\n', '')), plain.replaceAll('\n', ''))
    }),
    { numRuns: 40 },
  )
})
