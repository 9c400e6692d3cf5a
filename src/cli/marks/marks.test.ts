/**
 * An article with its marks, as a terminal shows it.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../../lexicon/lexicon.ts'
import { CrosswireError } from '../../model/error.ts'
import { markArticle } from '../../pipeline/mark.ts'
import { columnsOf, printable } from '../../report/text/wrap.ts'
import { articleOf } from '../../testing/articles.ts'
import { type inksOf, LAYERS, type Layer, layersOf } from './layers.ts'
import { painted } from './painted.ts'
import { marksText } from './text.ts'
import { timeWords } from './time-words.ts'

const lexicon = loadLexicon()
const PAGE = `# Mill at Lisk drained
“We drained it on Thursday,” harbour master Ana Ruiz said in Oslo. She denied that up to 450 bolts were loose.
A “safe” pier of 21 feet took two years.`

function shown(page: string, layers: readonly Layer[] = LAYERS, { color = false, width = 90 } = {}): string {
  const article = articleOf(page, { published: '2024-11-02', outlet: 'Lisk Post' })
  return marksText(article, markArticle(article, lexicon), { color, width, layers })
}

const rowsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => /^ {4}\w/.test(line))
    .map((line) => line.trim().replace(/ +/g, ' '))

// Found

test('marks on a terminal: every layer told in words under its line', () => {
  const rows = rowsOf(shown(PAGE))
  for (const row of [
    'quote “We drained it on Thursday,” ← Ana Ruiz, harbour master (said)',
    'time on Thursday → 31 Oct 2024, by the day of publication',
    'name She → Ana Ruiz, harbour master (person)',
    'figure up to 450 → up to 450 bolts',
    'quote “safe” ← a word held at a distance',
    'figure 21 feet → 21 feet · 6.4008 m',
    'time two years → 2 years',
  ])
    assert.ok(rows.includes(row), `${row}\n${rows.join('\n')}`)
  assert.ok(rows.some((row) => /^place Oslo → Oslo, NO 59\.9\d, 10\.7\d$/.test(row)))
  assert.ok(rows.some((row) => row.startsWith('said that up to 450 bolts were loose ← Ana Ruiz, harbour master (denied, a denial')))
})

test('marks on a terminal: only the layers asked for', () => {
  const rows = rowsOf(shown(PAGE, ['times']))
  assert.deepEqual(
    rows.map((row) => row.split(' ')[0]),
    ['time', 'time'],
  )
  assert.match(shown(PAGE, ['times', 'figures']), /2 times · 3 figures marked$/)
})

test('marks on a terminal: the shorter of two marks is painted inside the longer', () => {
  const inks = Object.fromEntries(LAYERS.map((layer) => [layer, (text: string) => `<${layer[0]}${text}>`])) as ReturnType<typeof inksOf>
  const spans = [
    { layer: 'quotes', start: 0, end: 14 },
    { layer: 'figures', start: 5, end: 7 },
  ] as const
  assert.equal(painted('hold 50 loaves, she said', spans, 80, inks), '<qhold ><f50> <qloaves>, she said')
  assert.equal(
    painted('hold 50 loaves of bread, said the baker', [{ layer: 'quotes', start: 0, end: 23 }], 20, inks),
    '<qhold 50 loaves of>\n<qbread>, said the\nbaker',
  )
})

const times: readonly (readonly [value: string, from: string | null, to: string | null, words: string])[] = [
  ['2024-10-31', '2024-10-31', '2024-11-01', '31 Oct 2024'],
  ['2024-10', null, null, 'Oct 2024'],
  ['2024-10-31TNI', null, null, 'night of 31 Oct 2024'],
  ['2024-10-31T08:05', null, null, '31 Oct 2024, 08:05'],
  ['2024-10-30/2024-11-02', null, null, '30 Oct 2024 to 2 Nov 2024'],
  ['2024-W44', '2024-10-28', '2024-11-04', '28 Oct 2024 to 3 Nov 2024'],
  ['P1D', null, null, '1 day'],
  ['P2Y6M', null, null, '2 years 6 months'],
  ['PT86M', null, null, '86 minutes'],
  ['PXM', null, null, 'some months'],
  ['PAST_REF', null, null, 'some time past'],
  ['186', null, null, 'the 1860s'],
  ['18', null, null, 'the 19th century'],
  ['XXXX-WXX-1', null, null, 'XXXX-WXX-1'],
]
for (const [value, from, to, words] of times)
  test(`marks on a terminal: ${value} is ${words}`, () => assert.equal(timeWords({ value, from, to }), words))

test('marks on a terminal: layers are named with commas between', () => {
  assert.deepEqual(layersOf(' Names,quotes '), ['quotes', 'names'])
})

// Passed over

test('marks on a terminal: a layer that is none is refused, and the others are named', () => {
  for (const wrong of ['', 'dates', 'quotes,,dates'])
    assert.throws(
      () => layersOf(wrong),
      (error) => error instanceof CrosswireError && error.code === 'wrong-use' && error.message.includes('figures'),
    )
})

test('marks on a terminal: a page without marks is shown as it is', () => {
  assert.match(shown('It burned.'), /^No headline found[\s\S]+It burned\.\n\n0 quotes · 0 figures · 0 times · 0 places · 0 names marked$/)
})

test('marks on a terminal: a page in another language says that nothing is marked in it', () => {
  const problem = { code: 'language-not-supported', severity: 'warning', message: 'The page is in German: nothing is marked in it.' } as const
  const article = { ...articleOf('Die Mühle brannte.'), language: 'de', problems: [problem] }
  const text = marksText(article, markArticle(article, lexicon), { color: false, width: 90, layers: LAYERS })
  assert.match(text, /0 names marked\n\nPROBLEMS · 1\n warning The page is in German/)
})

// Laws

const words = fc.array(
  fc.constantFrom('Ana', 'Ruiz', 'said', '“so”', '450', '火事', 'é', '\u202e', '\u001b[31m', 'on', 'Monday', 'wordwordwordwordwordwordword'),
  { minLength: 1, maxLength: 25 },
)

test('law: colours change no sign, and no line is wider than the terminal', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 40, max: 90 }), (parts, width) => {
      const plain = shown(parts.join(' '), LAYERS, { width })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are taken out
      assert.equal(shown(parts.join(' '), LAYERS, { color: true, width }).replace(/\u001b\[\d+m/g, ''), plain)
      assert.ok(plain.split('\n').every((line) => columnsOf(line) <= width))
      assert.equal(printable(plain.replaceAll('\n', '')), plain.replaceAll('\n', ''))
    }),
    { numRuns: 60 },
  )
})
