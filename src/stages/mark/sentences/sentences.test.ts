import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import { articleOf } from '../../../testing/articles.ts'
import { marked, withMarks } from '../../../testing/marked.ts'
import { findSentences } from './sentences.ts'

const lexicon = loadLexicon()

const found = [
  '⟦The mill burned.⟧ ⟦Nobody was hurt.⟧',
  '⟦U.S. Secretary of Mills Ana Ruiz spoke.⟧ ⟦She left.⟧',
  '⟦He moved to the U.S.⟧ ⟦The mill closed.⟧',
  '⟦It belongs to Tarn Widgets Co.⟧ ⟦He owns it.⟧',
  '⟦It belongs to Tarn Widgets Co. (TWC) of Lisk.⟧',
  '⟦Gen. Tom Berg and Mrs. Ruiz met at 5 p.m. Friday.⟧',
  '⟦J. R. Tarn wrote it.⟧ ⟦T. Berg did not.⟧',
  '⟦He lives at No. 5 Mill Road.⟧ ⟦No. 5 is old.⟧',
  '⟦Prices rose 3.5 percent vs. Lisk.⟧',
  '⟦“We will build it.⟧ ⟦We will pay,” Ruiz said.⟧',
  '⟦“We will build it.”⟧ ⟦He then left.⟧',
  '⟦“Will it hold?” Ruiz asked.⟧',
  '⟦“Will it hold?” the mayor asked.⟧',
  '⟦See www.tarn.example/a?B=1 for more.⟧ ⟦Write to Ana.Ruiz@tarn.example today.⟧',
  '⟦On Jan. 5 the mill burned.⟧',
  '⟦He paused … and went on.⟧',
  '⟦One line without a stop⟧\n⟦Another line⟧',
  '⟦LISK, Norway (TN) —⟧ ⟦The mill burned.⟧ ⟦Nobody slept.⟧',
  '⟦LISK, Oct. 4 (Tarn News) -⟧ ⟦Two mills burned.⟧',
  '⟦Lisk — Tarn County’s largest town — slept.⟧',
  '⟦Photo by Ana Ruiz⟧ ⟦The mill that stood by the river burned on Monday.⟧',
  '⟦The result in short⟧ ⟦In the north the mayor won by two votes.⟧',
  '⟦Thursday, May 7⟧ ⟦On Tuesday, the council of Lisk voted on its mill.⟧',
  '⟦She saw “Night In the mill on the long river” twice.⟧',
  '⟦They asked The Lisk Post why it was late with the story.⟧',
]
for (const written of found)
  test(`sentences: finds ${written}`, () => {
    const { text, spans } = marked(written)
    assert.equal(withMarks(text, findSentences(articleOf(text), lexicon)), withMarks(text, spans))
  })

test('sentences: numbers them in reading order, the headline first', () => {
  const article = articleOf('# Mill burns in Lisk\nIt burned. It fell.')
  assert.deepEqual(findSentences(article, lexicon), [
    { id: 'n1', start: 0, end: 18 },
    { id: 'n2', start: 19, end: 29 },
    { id: 'n3', start: 30, end: 38 },
  ])
})

test('sentences: passes over what is not body or headline', () => {
  assert.deepEqual(findSentences(articleOf('- - This page appeared first on Tarn News.'), lexicon), [])
  assert.deepEqual(findSentences(articleOf(''), lexicon), [])
})

const words = fc.constantFrom('Mill', 'mill', 'U.S.', 'Mr.', 'J.', 'No.', '5', '“Yes.”', '?', '!', '…', '\n', 'said', 'The', '(', ')', '\u00a0')

test('sentences: law: they are in order, apart, without blank ends, inside a line, and cover every word', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const article = articleOf(parts.join(' '))
      let end = 0
      let covered = ''
      for (const sentence of findSentences(article, lexicon)) {
        const exact = article.text.slice(sentence.start, sentence.end)
        assert.ok(sentence.start >= end && exact === exact.trim() && !exact.includes('\n'))
        end = sentence.end
        covered += exact
      }
      assert.equal(covered.replace(/\s/g, ''), article.text.replace(/\s/g, ''))
    }),
  )
})

test('sentences: law: a line of many sentences parts as its sentences do', () => {
  const count = 3_000
  const article = articleOf('Mr. Berg met Ana. '.repeat(count))
  const found = findSentences(article, lexicon)
  assert.equal(found.length, count)
  assert.ok(found.every(({ start, end }) => article.text.slice(start, end) === 'Mr. Berg met Ana.'))
})

test('sentences: law: time grows with length, not faster', () => {
  for (const unit of ['a.', '“', 'Mr. ', '((((', 'www.', '?!', '. ', 'no? ', 'A b! '])
    assert.ok(findSentences(articleOf(unit.repeat(20_000)), lexicon).length >= 0)
})
