/**
 * The benchmarks' own tools: the generated archive, the fit of growth, the table and its place in docs/benchmarks.md.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { accountCost } from '../bench/account.ts'
import type { Answer } from '../bench/answer.ts'
import { withAnswer } from '../bench/docs-page.ts'
import { chanceFrom } from '../bench/generated/chance.ts'
import { type Document, generateFamilies, type Kind } from '../bench/generated/families.ts'
import { type GeneratedPage, generatePages, generateStory } from '../bench/generated-pages.ts'
import { growthExponent } from '../bench/growth.ts'
import { race, ratio, spreadOf } from '../bench/measure.ts'
import { commandLineOf } from '../bench/options.ts'
import { cellText, tableOf } from '../bench/table.ts'
import { loadLexicon } from '../src/lexicon/lexicon.ts'

const lexicon = loadLexicon()
const PAGES = 600
const archive = [...generatePages(PAGES, lexicon)]
const QUESTIONS = ['read', 'mark', 'near-copies', 'link', 'pipeline', 'account', 'cold-start']

const share = (pages: readonly GeneratedPage[], holds: (page: GeneratedPage) => boolean): number => pages.filter(holds).length / pages.length
const runsOf = ({ paragraphs }: GeneratedPage): ReadonlySet<string> => {
  const words = paragraphs.join(' ').split(' ')
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')))
}
const held = (page: GeneratedPage, other: GeneratedPage): number => {
  const runs = runsOf(other)
  const own = [...runsOf(page)]
  return own.filter((run) => runs.has(run)).length / own.length
}
const parentOf = ({ from }: GeneratedPage): GeneratedPage => archive[from?.page ?? -1] ?? assert.fail('no such page')
const made = (how: string): readonly GeneratedPage[] => archive.filter(({ from }) => from?.how === how)

// The archive

test('bench: the archive is the same every time, and a small one is the start of a large one', () => {
  assert.deepEqual([...generatePages(50, lexicon)], archive.slice(0, 50))
  assert.notDeepEqual([...generatePages(5, lexicon, 1)], archive.slice(0, 5))
})

test('bench: three pages of ten are copies, cuts or rewrites, each kind in its share', () => {
  const derived = share(archive, ({ from }) => from !== null)
  assert.ok(Math.abs(derived - 0.3) < 0.01, `${derived}`)
  for (const how of ['copy', 'cut', 'rewrite']) assert.ok(Math.abs(made(how).length / PAGES - 0.1) < 0.04, how)
})

test('bench: a story is of one event, as long as wanted, and three pages of ten are derived', () => {
  const story = [...generateStory(40, lexicon)]
  assert.equal(story.length, 40)
  assert.deepEqual([...new Set(story.map(({ event }) => event))], [0])
  assert.equal(story.filter(({ from }) => from !== null).length, 12)
})

test('bench: an account costs what its stages cost, marking left out', () => {
  assert.equal(accountCost({ pages: 10, milliseconds: { mark: 40, claims: 3, figures: 2 } }), 5)
})

test('bench: a parent is an earlier page about the same event', () => {
  for (const [at, page] of archive.entries()) {
    if (page.from === null) continue
    assert.ok(page.from.page < at)
    assert.equal(parentOf(page).event, page.event)
  }
})

test('bench: events have 3 to 12 pages', () => {
  const events = [...new Set(archive.map(({ event }) => event))].slice(0, -1)
  const sizes = events.map((number) => archive.filter(({ event }) => event === number).length)
  assert.ok(Math.min(...sizes) >= 3 && Math.max(...sizes) <= 12)
})

test('bench: a copy is its parent, a cut is in it, a rewrite keeps some of its runs', () => {
  for (const page of made('copy')) assert.deepEqual(page.paragraphs, parentOf(page).paragraphs)
  for (const page of made('cut')) assert.deepEqual(page.paragraphs, parentOf(page).paragraphs.slice(0, page.paragraphs.length))
  const kept = spreadOf(made('rewrite').map((page) => held(page, parentOf(page))))
  assert.ok(kept.value > 0.15 && kept.value < 0.7, `${kept.value}`)
})

test('bench: a rewrite brings no figure and no saying of its own', () => {
  const said = (page: GeneratedPage): readonly string[] => page.paragraphs.join(' ').match(/“[^”]*”|\d[\d,]*/g) ?? []
  for (const page of made('rewrite')) for (const words of said(page)) assert.ok(said(parentOf(page)).includes(words), words)
})

test('bench: pages told on their own share hardly more than what was said', () => {
  const own = archive.filter(({ from }) => from === null)
  const shared = spreadOf(own.slice(1).map((page, at) => held(page, own[at] ?? page)))
  assert.ok(shared.high < 0.15, `${shared.high}`)
})

test('bench: bodies are as long as news', () => {
  const lengths = spreadOf(archive.filter(({ from }) => from === null).map(({ paragraphs }) => paragraphs.join(' ').split(' ').length))
  assert.ok(lengths.value > 550 && lengths.value < 780, `median ${lengths.value}`)
  assert.ok(lengths.high / lengths.low > 2 && lengths.high / lengths.low < 4)
})

test('bench: half the pages are HTML, and every page holds its story whole', () => {
  assert.ok(Math.abs(share(archive, ({ mediaType }) => mediaType === 'text/html') - 0.5) < 0.06)
  for (const { markup, paragraphs } of archive) for (const paragraph of paragraphs) assert.ok(markup.includes(paragraph))
})

test('bench: no frame is left open', () => {
  for (const { paragraphs } of archive) assert.doesNotMatch(paragraphs.join(' '), /[{}]|undefined/)
})

test('bench: chance is even', () => {
  const chance = chanceFrom(5)
  const drawn = [...Array(6000)].map(() => chance.below(6))
  for (const face of [0, 1, 2, 3, 4, 5]) assert.ok(Math.abs(drawn.filter((value) => value === face).length - 1000) < 120)
  const normal = [...Array(4000)].map(() => chance.normal())
  assert.ok(Math.abs(spreadOf(normal).value) < 0.06)
  assert.throws(() => chance.pick([]), RangeError)
})

// Families

const documents = [...generateFamilies(200, lexicon)]
const sourceOf = (document: Document, at = 0): Document => documents[document.sources[at] ?? -1] ?? assert.fail('no such document')
const ofKind = (kind: Kind): readonly Document[] => documents.filter((document) => document.kind === kind)
const heldText = (document: Document, other: Document): number => {
  const asPage = ({ text }: Document) => ({ paragraphs: [text] }) as unknown as GeneratedPage
  return held(asPage(document), asPage(other))
}

test('bench: families are the same every time, one of each kind in ten, each after its sources', () => {
  assert.deepEqual([...generateFamilies(25, lexicon)], documents.slice(0, 25))
  for (const kind of ['copy', 'edited', 'cut'] as const) assert.equal(ofKind(kind).length, 20, kind)
  assert.equal(ofKind('mixed').length, 19)
  for (const [at, { sources }] of documents.entries()) for (const source of sources) assert.ok(source < at)
})

test('bench: a copy is its source, a cut its beginning, an edited one most of it, a mixed one parts of two', () => {
  for (const document of ofKind('copy')) assert.equal(document.text, sourceOf(document).text)
  for (const document of ofKind('cut')) assert.ok(sourceOf(document).text.startsWith(document.text) && heldText(sourceOf(document), document) < 0.75)
  const edited = spreadOf(ofKind('edited').map((document) => heldText(document, sourceOf(document))))
  assert.ok(edited.low > 0.7 && edited.high < 0.85, `${edited.value}`)
  for (const document of ofKind('mixed')) assert.ok(heldText(document, sourceOf(document, 0)) + heldText(document, sourceOf(document, 1)) > 0.9)
})

test('bench: documents of no kind have hardly a run of words in common', () => {
  const alone = documents.filter(({ kind }) => kind === null)
  assert.ok(spreadOf(alone.slice(1).map((document, at) => heldText(document, alone[at] ?? document))).high < 0.02)
})

// Growth and measuring

test('bench: the exponent of a known growth is found', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.2, max: 3, noNaN: true }), fc.double({ min: 0.01, max: 100, noNaN: true }), (exponent, factor) => {
      const costs = [100, 1000, 10_000].map((size) => ({ size, cost: factor * size ** exponent }))
      assert.ok(Math.abs(growthExponent(costs) - exponent) < 1e-9)
    }),
  )
})

test('bench: one size has no exponent', () => {
  assert.ok(Number.isNaN(growthExponent([{ size: 100, cost: 3 }])))
})

test('bench: a spread is median and quartiles', () => {
  assert.deepEqual(spreadOf([5, 1, 3, 2, 4]), { value: 3, low: 2, high: 4 })
  assert.deepEqual(spreadOf([1, 2]), { value: 1.5, low: 1.25, high: 1.75 })
})

test('bench: contestants run in turns, and ratios are taken within a round', async () => {
  const order: string[] = []
  const contestant = (name: string) => ({ name, run: () => order.push(name) && 1 })
  const [ours, rival] = await race([contestant('ours'), contestant('rival')], 2)
  assert.deepEqual(order, ['ours', 'rival', 'ours', 'rival', 'rival', 'ours'])
  assert.deepEqual([ours?.milliseconds.length, rival?.milliseconds.length], [2, 2])
  const lap = (...milliseconds: number[]) => ({ name: '', milliseconds, outcome: 1 })
  assert.equal(ratio(lap(4, 40, 400), lap(2, 20, 200)).value, 2)
})

test('bench: a contestant that finds nothing, or not the same twice, is refused', async () => {
  let calls = 0
  await assert.rejects(race([{ name: 'idle', run: () => 0 }], 1), /idle found nothing/)
  await assert.rejects(race([{ name: 'moody', run: () => ++calls }], 1), /moody gave 1 first and 2 later/)
})

// The command and its table

const ANSWER: Answer = {
  question: 'read',
  asks: 'Ten pages.',
  columns: ['CPU against ours'],
  rows: [
    { subject: 'ours', cells: [{ value: 1, low: 1, high: 1, unit: '×' }] },
    { subject: 'rival', cells: [{ value: 3.912, low: 3.7, high: 4.15, unit: '×' }] },
    { subject: 'other', cells: [null] },
  ],
}

test('bench: numbers are written with three digits', () => {
  assert.equal(cellText({ value: 12345.6, unit: '' }), '12,346')
  assert.equal(cellText({ value: 0.01234, unit: 'ms' }), '0.0123 ms')
  assert.equal(cellText({ value: Number.NaN, unit: '' }), 'none')
  assert.deepEqual(tableOf(ANSWER).split('\n'), [
    '|       |  CPU against ours |',
    '| ----- | ----------------: |',
    '| ours  |             1.00× |',
    '| rival | 3.91× (3.70–4.15) |',
    '| other |                 – |',
  ])
})

test('bench: the page has a block for every question, and writing changes that block alone', () => {
  const page = readFileSync(new URL('../docs/benchmarks.md', import.meta.url), 'utf8')
  const how = { by: 'npm run bench', on: '2 cores' }
  for (const question of QUESTIONS) {
    const written = withAnswer(page, { ...ANSWER, question }, how)
    assert.equal(withAnswer(written, { ...ANSWER, question }, how), written)
    const outside = new RegExp(`<!-- bench ${question} -->[\\s\\S]*?<!-- end of bench ${question} -->`)
    assert.equal(written.replace(outside, ''), page.replace(outside, ''))
    assert.ok(written.includes('3.91× (3.70–4.15)'))
  }
  assert.throws(() => withAnswer(page, { ...ANSWER, question: 'colour' }, how), /no block/)
})

test('bench: the command knows its questions and refuses others', () => {
  const { questions, rounds, sizes, write } = commandLineOf(['mark', '--rounds', '3', '--sizes', '10,20', '--write'], QUESTIONS)
  assert.deepEqual({ questions, rounds, sizes, write }, { questions: ['mark'], rounds: 3, sizes: [10, 20], write: true })
  assert.deepEqual(commandLineOf([], QUESTIONS).questions, QUESTIONS)
  assert.throws(() => commandLineOf(['colour'], QUESTIONS), /none of read, mark/)
  assert.throws(() => commandLineOf(['--rounds', '0'], QUESTIONS), /whole numbers above 0/)
})
