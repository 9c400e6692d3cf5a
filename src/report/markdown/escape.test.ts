import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { plain, quoteBlock, table } from './escape.ts'

// Found: what CommonMark or GitHub would read as markup

const inert: readonly (readonly [what: string, from: string, to: string])[] = [
  ['emphasis', '*bold* _thin_', '\\*bold\\* \\_thin\\_'],
  ['a strike', '~~gone~~', '\\~\\~gone\\~\\~'],
  ['code', '`ferry`', '\\`ferry\\`'],
  ['a link', '[here](x)', '\\[here\\](x)'],
  ['an image', '![here](x)', '!\\[here\\](x)'],
  ['the target of a link', '[1]: /x', '\\[1\\]: /x'],
  ['a footnote', 'so it is[^1]', 'so it is\\[^1\\]'],
  ['a task', '[ ] sell the ferry', '\\[ \\] sell the ferry'],
  ['addresses', 'see https://x.example and www.x.example', 'see https\\://x.example and www\\.x.example'],
  ['an address in angles', '<https://x.example>', '&lt;https\\://x.example>'],
  ['the address of a mail', 'mailto:ada@x.example', 'mailto\\:ada\\@x.example'],
  ['an element', '<b>', '&lt;b>'],
  ['a comment', '<!-- x -->', '&lt;!-- x -->'],
  ['an entity', '&amp; &lt; &#42;', '&amp;amp; &amp;lt; &amp;\\#42;'],
  ['a backslash', 'a\\*b', 'a\\\\\\*b'],
  ['a break at the end', 'Orlo\\', 'Orlo\\\\'],
  ['the border of a cell', 'a | b', 'a \\| b'],
  ['a heading', '# no heading', '\\# no heading'],
  ['the end of a heading', 'no heading ##', 'no heading \\#\\#'],
  ['the underline of a heading', '===', '\\==='],
  ['the lesser underline of a heading', '---', '\\---'],
  ['a rule of stars', '* * *', '\\* \\* \\*'],
  ['a rule of dashes', '- - -', '\\- - -'],
  ['a rule of low lines', '___', '\\_\\_\\_'],
  ['a quotation', '> no quotation', '\\> no quotation'],
  ['a quotation without a blank', '>no quotation', '\\>no quotation'],
  ['a list', '- no list', '\\- no list'],
  ['a list of plus signs', '+ no list', '\\+ no list'],
  ['a list of stars', '* no list', '\\* no list'],
  ['a numbered list', '1. no list', '1\\. no list'],
  ['a numbered list with brackets', '12) no list', '12\\) no list'],
  ['an empty item', '7.', '7\\.'],
  ['the longest number of a list', '123456789. no list', '123456789\\. no list'],
  ['a fence', '```text', '\\`\\`\\`text'],
  ['a fence of tildes', '~~~', '\\~\\~\\~'],
  ['the second row of a table', '--- | ---', '\\--- \\| ---'],
  ['the second row of a table of one column', ':--:', '\\:--:'],
  ['indented code', '    ferry\tfares', 'ferry fares'],
  ['lines', 'two\r\n\n# lines', 'two \\# lines'],
  ['controls', 'a\u0000b\u001b[2J\u202Ec', 'a\uFFFDb\uFFFD\\[2J\uFFFDc'],
]
for (const [what, from, to] of inert) test(`markdown words: ${what} stays words: ${JSON.stringify(from)}`, () => assert.equal(plain(from), to))

test('markdown words: a block quote holds a passage and its place', () => assert.equal(quoteBlock('1. May', 'A:2'), '> 1\\. May — A:2'))

// Passed over: what begins like markup and is none

for (const text of ['3.5 tonnes', '2031', '1234567890. no list', '(1) no list', 'a - b', 'a + b = c', ': a colon', 'Orlo! (Lisk)', '"No," she said.'])
  test(`markdown words: leaves alone: ${JSON.stringify(text)}`, () => assert.equal(plain(text), text))

test('markdown words: a table without rows is nothing', () => assert.equal(table(['a'], []), ''))

// Laws

/** What CommonMark prints of plain words: a backslash is not printed before ASCII punctuation, and is before all else. */
const printed = (markdown: string): string =>
  markdown.replace(/\\([!-/:-@[-`{-~])|&(amp|lt);/g, (_all, sign: string | undefined, entity: string | undefined) =>
    entity === undefined ? (sign ?? '') : entity === 'lt' ? '<' : '&',
  )
const withoutEscapes = (markdown: string): string => markdown.replace(/\\[!-/:-@[-`{-~]/g, '')
const BLOCK = /^(?: |\t|#|>|[-+*](?: |$)|\d{1,9}[.)](?: |$)|=+ *$|-+ *$|(?:[-_*] *){3,}$|`{3}|~{3}|<|\[|\||:?-+:?(?: |\||$))/

const PIECES =
  '1 23 123456789 . ) - -- + = == # > < & &amp; * ** _ ~ ~~ ` ``` | \\ [ ] ( ! : :- @ ; a Orlo http:// www. ftp: mailto: " \u0007 \uD800'.split(' ')
const words = fc
  .array(fc.oneof(fc.constantFrom(...PIECES, ' ', '\n', '\t'), fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 8 })
  .map((pieces) => pieces.join(''))

test('markdown words, law: every word is printed, and nothing else', () =>
  fc.assert(
    fc.property(words, (text) => {
      const shown = text.replace(/\s+/g, ' ').trim()
      assert.equal(printed(plain(text)), shown.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD'))
    }),
  ))

test('markdown words, law: no line begins a block', () => fc.assert(fc.property(words, (text) => assert.doesNotMatch(plain(text), BLOCK))))

test('markdown words, law: no sign of markup stands without its backslash', () =>
  fc.assert(
    fc.property(words, (text) => {
      assert.doesNotMatch(withoutEscapes(plain(text)), /[\\`*_[\]|~#@<]|&(?!amp;|lt;)/)
      assert.doesNotMatch(plain(text), /\b(?:https?|ftp|mailto):|\bwww\./i)
    }),
  ))

test('markdown words, law: a row of a table keeps its cells', () =>
  fc.assert(
    fc.property(words, words, (first, second) => {
      const row = table(['a', 'b'], [[plain(first), plain(second)]]).split('\n')[2] ?? ''
      assert.equal(withoutEscapes(row).split('|').length, 4)
    }),
  ))
