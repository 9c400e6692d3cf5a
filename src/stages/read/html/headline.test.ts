import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import { headlineLine, titleSpan } from './headline.ts'
import { pageLines } from './page-lines.ts'
import { parsePage } from './tree.ts'

const lexicon = loadLexicon()
const STORY = 'The old bridge over the Lisk was opened again on Monday, a year after the flood that had broken two of its piers.'

/** The headline of lines above a story. */
function headlineOf(above: string, title: string): string | null {
  const lines = pageLines(parsePage(`<html><body>${above}<p>${STORY}</p></body></html>`, { depth: 64, elements: 1000 }), lexicon, {
    bodies: [],
    descriptions: [],
  })
  const body = lines.findIndex(({ text }) => text === STORY)
  const found = headlineLine(lines, [{ value: title, how: 'title' }], body)
  return found === null ? null : (lines[found]?.text ?? null)
}

const within = (line: string, title: string): string => {
  const { start, end } = titleSpan(line, [{ value: title, how: 'og:title' }])
  return line.slice(start, end)
}

// Found

test('headline: the line that the page states as its title, before the name of the site in its <h1>', () => {
  assert.equal(
    headlineOf('<h1>The Orlo Harbour Daily</h1><h2>The bridge is open again</h2>', 'The bridge is open again | The Orlo Harbour Daily'),
    'The bridge is open again',
  )
})

test('headline: a title of one or two words, if it stands right above the story', () => {
  assert.equal(headlineOf('<p>Menu</p><h1>Harbour bridges</h1>', 'Harbour bridges - Council of the bay of Orlo'), 'Harbour bridges')
})

test('headline: a label in the line of the title is not of the title', () => {
  assert.equal(within('Harbour Bridge reopens after a year', 'Bridge reopens after a year'), 'Bridge reopens after a year')
})

// Passed over

test('headline: a line that is stated whole stays whole, and no word is cut', () => {
  assert.equal(within('Harbour: Bridge reopens after a year', 'Harbour – Bridge reopens after a year'), 'Harbour: Bridge reopens after a year')
  assert.equal(within('Drawbridge reopens after a year', 'bridge reopens after a year'), 'Drawbridge reopens after a year')
})

test('headline: a page that shows no title has none', () => {
  assert.equal(headlineOf('<p>Menu</p>', 'The bridge is open again'), null)
})

// Laws

test('headline: the span of a title ends where its line ends', () => {
  for (const line of ['Bridge reopens after a year', 'Live Bridge reopens after a year', ''])
    assert.equal(titleSpan(line, [{ value: 'Bridge reopens after a year', how: 'title' }]).end, line.length)
})
