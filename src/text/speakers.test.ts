import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../lexicon/lexicon.ts'
import type { Page } from '../model/page.ts'
import { markArticle } from '../pipeline/mark.ts'
import { articleOf } from '../testing/articles.ts'
import { attributionOver } from './speakers.ts'

const lexicon = loadLexicon()

function pageFrom(text: string): Page {
  const article = articleOf(text)
  return { article, marks: markArticle(article, lexicon) }
}

/** The source of the words `about`. */
function sourceOf(text: string, about: string): string | null {
  const start = text.indexOf(about)
  return attributionOver(pageFrom(text), { start, end: start + about.length })?.source?.exact ?? null
}

test('speakers: a cue inside the sentence reports what stands before it', () => {
  assert.match(sourceOf('The quarry lost 6,000 tonnes of gravel, spokesman Ola Berg said, and half of it was sold.', '6,000 tonnes') ?? '', /Berg/)
})

test('speakers: and what stands after it', () => {
  assert.match(
    sourceOf('The quarry lost 6,000 tonnes of gravel, spokesman Ola Berg said, and half of it was sold.', 'half of it was sold') ?? '',
    /Berg/,
  )
})

test('speakers: passes over a time before the cue', () => assert.equal(sourceOf('On Monday, Ola Berg said, the quarry was shut.', 'On Monday'), null))

test('speakers: passes over what nobody is said to have said', () =>
  assert.equal(sourceOf('The quarry is shut. Ola Berg said the road was open.', 'The quarry is shut'), null))
