import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block, BlockKind } from '../../../model/article.ts'
import type { Reading } from '../../../model/reading.ts'
import { STORY } from '../../../testing/read-pages.ts'
import { NO_HINTS } from '../../../text/no-hints.ts'
import { evidence } from '../../../text/spans.ts'
import { withGivenHeadline } from './given-headline.ts'

/** Labelled lines around the story; the first headline among them is the page's. */
function page(above: readonly (readonly [BlockKind, string])[], below: readonly (readonly [BlockKind, string])[] = []): Reading {
  const lines = [...above, ...STORY.map((line) => ['paragraph', line] as const), ...below]
  const text = lines.map(([, line]) => line).join('\n')
  let at = 0
  const blocks = lines.map(([kind, line]): Block => {
    const start = at
    at += line.length + 1
    return { kind, start, end: start + line.length, path: null, why: '', confidence: 0.5 }
  })
  const own = blocks.find(({ kind }) => kind === 'headline')
  return { text, blocks, headline: own ? evidence(text, own.start, own.end) : null, hints: NO_HINTS, problems: [] }
}

const KICKER: readonly [BlockKind, string] = ['boilerplate', 'Two years on']
const OWN: readonly [BlockKind, string] = ['headline', 'Bridge at Lisk reopens']
const kindsOf = ({ blocks }: Reading): readonly string[] => blocks.map(({ kind }) => kind).filter((kind) => kind !== 'paragraph')

// Found

for (const [title, line] of [
  ['Two years on', 'Two years on'],
  ['“TWO YEARS ON”', 'Two years on'],
  ['Bridge at Lisk reopens!', 'Bridge at Lisk reopens'],
] as const)
  test(`given headline: "${title}" is the line "${line}"`, () => assert.equal(withGivenHeadline(page([KICKER, OWN]), title).headline?.exact, line))

test('given headline: the line is labelled so, and the other no longer', () => {
  const found = withGivenHeadline(page([KICKER, OWN]), 'Two years on')
  assert.deepEqual(kindsOf(found), ['headline', 'boilerplate'])
  assert.equal(found.blocks[0]?.confidence, 1)
})

test('given headline: of lines alike the one nearest above the story, without the sign of a heading', () => {
  const { headline, text } = withGivenHeadline(page([['boilerplate', 'Two years on'], OWN, ['subhead', '## Two years on']]), 'Two years on')
  assert.deepEqual([headline?.exact, headline?.start], ['Two years on', text.indexOf('## Two') + 3])
})

test('given headline: a page that shows it below its story, or has no headline', () => {
  assert.equal(withGivenHeadline(page([OWN], [KICKER]), 'Two years on').headline?.exact, 'Two years on')
  assert.equal(withGivenHeadline(page([KICKER]), 'Two years on').headline?.exact, 'Two years on')
})

// Passed over

for (const title of [null, '', ' – ', 'Something else', 'Two years', 'Bridge at Lisk reopens'])
  test(`given headline: "${title}" changes nothing`, () => {
    const own = page([KICKER, OWN])
    assert.equal(withGivenHeadline(own, title), own)
  })

test('given headline: the title of another story is none', () => {
  const own = page([OWN, ['teaser', 'Ferry fares rise']], [['comment', 'Ferry fares rise']])
  assert.equal(withGivenHeadline(own, 'Ferry fares rise'), own)
})
