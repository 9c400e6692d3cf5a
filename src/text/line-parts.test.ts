import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Block, BlockKind } from '../model/article.ts'
import { partedBlocks } from './line-parts.ts'

const STORY = 'The bridge at Orlo Bay has reopened two years after a barge struck its middle pier.'
const isCredit = (line: string): boolean => /^(?:\(?NNA\)?(?: —| -)?|[|,] (?:the )?Northern News Agency)$/.test(line)

const blockOf = (text: string, kind: BlockKind): Block => ({ kind, start: 0, end: text.length, path: null, why: 'as read', confidence: 1 })
const parts = (text: string, kind: BlockKind = 'paragraph'): readonly (readonly [string, string])[] =>
  partedBlocks(text, [blockOf(text, kind)], isCredit).map((part) => [part.kind, text.slice(part.start, part.end)])

// Found

const leads: readonly (readonly [string, string | null, string | null])[] = [
  ['LISK, Denmark — ', 'LISK, Denmark —', null],
  ['ORLO BAY, July 24 - ', 'ORLO BAY, July 24 -', null],
  ['TARN—', 'TARN—', null],
  ['LISK, Denmark (NNA) — ', 'LISK, Denmark', '(NNA) —'],
  ['Orlo Bay, May 24 (NNA) ', 'Orlo Bay, May 24', '(NNA)'],
  ['(NNA) ', null, '(NNA)'],
]
for (const [lead, place, agency] of leads) {
  test(`line parts: "${lead}" stands before the story`, () => {
    const wanted = [
      ['dateline', place],
      ['credit', agency],
      ['paragraph', STORY],
    ].filter(([, words]) => words !== null)
    assert.deepEqual(parts(`${lead}${STORY}`), wanted)
  })
}

test('line parts: an agency behind the last sentence', () => {
  assert.deepEqual(parts(`${STORY} (NNA)`), [
    ['paragraph', STORY],
    ['credit', '(NNA)'],
  ])
})

test('line parts: an agency beside a day or a writer', () => {
  assert.deepEqual(parts('Posted 9 May 2024 | Northern News Agency', 'dateline'), [
    ['dateline', 'Posted 9 May 2024'],
    ['credit', '| Northern News Agency'],
  ])
  assert.deepEqual(parts('By Ada Quill, the Northern News Agency', 'byline'), [
    ['byline', 'By Ada Quill'],
    ['credit', ', the Northern News Agency'],
  ])
})

// Passed over

for (const line of [
  'NASA – the agency that runs the probe – said it would land on Tuesday, a day early, near the ridge.',
  'LIVE - Harbour fire at Orlo Bay',
  `UN — ${STORY}`,
  `The council (which met on Tuesday) — ${STORY}`,
  `Orlo Bay (pop. 900) ${STORY}`,
  `He said so. (Nobody else did.)`,
]) {
  test(`line parts: nothing is parted from "${line.slice(0, 50)}"`, () => assert.deepEqual(parts(line), [['paragraph', line]]))
}

test('line parts: a headline and a caption stay whole', () => {
  for (const kind of ['headline', 'caption', 'boilerplate'] as const) assert.equal(parts(`LISK, Denmark (NNA) — ${STORY}`, kind).length, 1)
})

test('line parts: paragraphs in the middle of a story are not searched', () => {
  const line = `LISK (NNA) — ${STORY}\n`
  const text = line.repeat(9)
  const blocks = Array.from({ length: 9 }, (_, at) => ({ ...blockOf(line, 'paragraph'), start: at * line.length, end: (at + 1) * line.length - 1 }))
  const parted = partedBlocks(text, blocks, isCredit).filter(({ kind }) => kind === 'dateline')
  assert.deepEqual(
    parted.map(({ start }) => start / line.length),
    [0, 1, 2],
  )
})

test('line parts: a byline far below the lead signs another page', () => {
  const line = 'By Ada Quill, the Northern News Agency'
  const text = `${STORY}\n`.repeat(9) + line
  const story = Array.from({ length: 9 }, (_, at) => ({
    ...blockOf(STORY, 'paragraph'),
    start: at * (STORY.length + 1),
    end: at * (STORY.length + 1) + STORY.length,
  }))
  const far = { ...blockOf(line, 'byline'), start: text.length - line.length, end: text.length }
  assert.equal(partedBlocks(text, [...story, far], isCredit).length, 10)
})

// Laws

test('line parts: no letter is lost, and no two parts overlap', () => {
  const piece = fc.constantFrom('LISK', ', Denmark', ' (NNA)', ' — ', ' - ', ' ', STORY, '(NNA)', '| Northern News Agency', '.')
  const kind = fc.constantFrom<BlockKind>('paragraph', 'byline', 'dateline', 'subhead')
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), kind, (pieces, of) => {
      const text = pieces.join('').trim()
      const kept = parts(text, of).map(([, words]) => words)
      assert.equal(kept.join('').replace(/\s/g, ''), text.replace(/\s/g, ''))
    }),
  )
})
