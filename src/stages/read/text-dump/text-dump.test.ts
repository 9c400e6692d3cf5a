import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Reading } from '../../../model/reading.ts'
import { kindOf, STORY } from '../../../testing/read-pages.ts'
import { readDump } from './text-dump.ts'

const lexicon = loadLexicon()
const read = (lines: readonly string[], title: string | null = null): Reading => readDump(lines.join('\n'), title, lexicon)
const headline = (...before: readonly string[]): string | undefined => read([...before, ...STORY]).headline?.exact

// Found

test('text-dump: a heading marked as in Markdown is the headline, a title above it is not body', () => {
  const before = [
    'Bridge at Orlo Bay: Council Votes to Reopen',
    '',
    'Lisk Media',
    'Politics',
    '14/05/2024 18h20',
    '',
    '### Old Bridge at Orlo Bay to Reopen, Council Says',
  ]
  const reading = read([...before, '', ...STORY])
  assert.equal(reading.headline?.exact, 'Old Bridge at Orlo Bay to Reopen, Council Says')
  assert.ok(!['paragraph', 'subhead', 'headline'].includes(kindOf(reading, 'Council Votes to Reopen') ?? ''))
})

test('text-dump: a given title is the headline where it stands', () => {
  assert.equal(read(['Bay news', 'Old bridge will reopen', ...STORY], 'Bay news').headline?.exact, 'Bay news')
})

const AFTER: readonly (readonly [readonly string[], string, string])[] = [
  [['© 2024 Lisk Courier. All Rights Reserved.'], 'Lisk Courier', 'boilerplate'],
  [['This post appeared first on LISK COURIER'], 'LISK COURIER', 'credit'],
  [['Related', 'Ferry fares rise again at Lisk', 'New school opens at Tolm'], 'Ferry fares', 'teaser'],
  [['Comments', 'They should have left it shut.'], 'left it shut', 'comment'],
]
for (const [lines, words, kind] of AFTER) {
  test(`text-dump: "${lines.join(' / ')}" after the story is ${kind}`, () => assert.equal(kindOf(read([...STORY, '', ...lines]), words), kind))
}

test('text-dump: the title below "Read more" is another page\'s, a sentence is not', () => {
  const [lead = '', ...rest] = STORY
  const page = (line: string): Reading => read([lead, 'Read more', line, ...rest])
  assert.equal(kindOf(page('Ferry fares to rise for the third time in two years'), 'Ferry fares'), 'teaser')
  assert.equal(kindOf(page(`Ferry fares will not rise. ${rest[0]}`), 'Ferry fares'), 'paragraph')
})

test('text-dump: a box of teasers inside the story is no part of it', () => {
  const more = [...STORY, ...STORY].map((line, index) => `${line} Nobody was hurt on day ${index + 2}, the harbour office said.`)
  const reading = read([...STORY, 'Most Read Stories', 'Ferry fares rise again at Lisk', 'New school opens at Tolm', ...more])
  assert.equal(kindOf(reading, 'Ferry fares'), 'teaser')
  assert.equal(kindOf(reading, 'on day 9'), 'paragraph')
})

test('text-dump: "Comments" above the story is a button', () => {
  const reading = read(['Old bridge will reopen', 'Comments', 'The pier, Ada Quill', ...STORY])
  assert.equal(kindOf(reading, STORY[0] ?? ''), 'paragraph')
  assert.notEqual(kindOf(reading, 'The pier'), 'comment')
})

test("text-dump: a person's name between headline and lead signs the page", () => {
  assert.equal(kindOf(read(['Old bridge at Orlo Bay will reopen', 'Anna Quill', '14 May 2024', ...STORY]), 'Anna Quill'), 'byline')
})

// Passed over

test('text-dump: a lead paragraph is no headline, nor is the name of a logo', () => {
  assert.equal(headline('Smiling sun', 'Tides    Harbour Cameras', ''), undefined)
})

test('text-dump: without lines there is nothing to label', () => {
  assert.deepEqual(read([]).blocks, [])
  assert.deepEqual(read(['', '  ', '\t']).blocks, [])
})

// Laws

test('text-dump: every line of the story is its own, wherever chrome stands', () => {
  const chrome = fc.array(fc.constantFrom('Share', 'Menu', 'World', '© 2024 Lisk Courier', ''), { maxLength: 4 })
  fc.assert(
    fc.property(chrome, chrome, (before, after) => {
      const reading = read([...before, ...STORY, ...after])
      for (const line of STORY) assert.equal(kindOf(reading, line), 'paragraph')
    }),
    { numRuns: 25 },
  )
})
