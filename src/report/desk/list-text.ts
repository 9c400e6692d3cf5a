/**
 * Lists of a store on a terminal: stories, what a search found, what changed, what was looked at. Words of pages are made harmless (text/wrap.ts).
 */
import type { Change } from '../../model/change.ts'
import type { SearchHit, SearchKind } from '../../model/search-hit.ts'
import type { StoryRow } from '../../model/story-row.ts'
import { excerpt, quoted } from '../excerpt.ts'
import { dayWords } from '../printed-dates.ts'
import { inkOf } from '../text/ink.ts'
import { columnsOf, padded, paragraph } from '../text/wrap.ts'
import { CHANGE_WORDS, stateWords } from './change-words.ts'
import { shortIds } from './short-id.ts'
import { contentWords, NO_HEADLINE, publishedSpan, titleWords } from './story-words.ts'

export interface ListOptions {
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
}

const PASSAGE = 180

export function storiesText(rows: readonly StoryRow[], { color, width }: ListOptions): string {
  const ink = inkOf(color)
  const short = shortIds(rows.map(({ id }) => id))
  return rows
    .map((row) => {
      const lead = `${short(row.id)}  `
      const title = paragraph(titleWords(row), { width, lead, leadInk: ink.sign, ink: ink.heading })
      return [title, paragraph(`${contentWords(row)} · ${publishedSpan(row)}`, { width, lead: ' '.repeat(lead.length), ink: ink.dim })].join('\n')
    })
    .join('\n')
}

const KIND_WORDS: Readonly<Record<SearchKind, string>> = { claim: 'claim', quote: 'quotation', article: 'page', person: 'name' }

export function hitsText(hits: readonly SearchHit[], { color, width }: ListOptions): string {
  const ink = inkOf(color)
  const short = shortIds(
    hits.flatMap(({ story, article, claim }) => [article, ...(story === null ? [] : [story]), ...(claim === null ? [] : [claim])]),
  )
  return hits
    .map((hit) => {
      const lead = padded(KIND_WORDS[hit.kind], columnsOf('quotation') + 2)
      const words =
        hit.kind === 'article' || hit.kind === 'person'
          ? hit.text.replace(/\s+/g, ' ')
          : quoted(excerpt(hit.text, { limit: PASSAGE, ...tellingOf(hit) }))
      const where = [
        hit.outlet ?? 'outlet unknown',
        `page ${short(hit.article)}`,
        hit.claim === null ? '' : `claim ${short(hit.claim)}`,
        storyOf(hit, short),
      ]
      const below = paragraph(where.filter(Boolean).join(' · '), { width, lead: ' '.repeat(lead.length), ink: ink.dim })
      return [paragraph(words, { width, lead, leadInk: ink.sign }), below].join('\n')
    })
    .join('\n')
}

/** What was searched for stays in sight. */
function tellingOf({ text, marks }: SearchHit): { readonly telling?: string } {
  const [first] = marks
  return first === undefined ? {} : { telling: text.slice(first.start, first.end) }
}

const storyOf = ({ story, storyTitle }: SearchHit, short: (id: string) => string): string =>
  story === null ? 'in no story' : `story ${short(story)} ${quoted(excerpt(storyTitle ?? NO_HEADLINE, { limit: 60 }))}`

export function changesText(changes: readonly Change[], { color, width }: ListOptions): string {
  const ink = inkOf(color)
  return changes
    .map((change) => {
      const words = change.text === null ? change.subject : quoted(excerpt(change.text, { limit: PASSAGE }))
      const head = paragraph(`${CHANGE_WORDS[change.kind]}: ${words}`, { width, lead: `${dayWords(change.at)}  `, leadInk: ink.dim })
      const states = stateWords(change)
      return states === '' ? head : [head, paragraph(states, { width, lead: '    ' })].join('\n')
    })
    .join('\n')
}

/** What was looked at in a store: "ok" or "look", then one sentence. */
export function findingsText(
  findings: readonly { readonly what: string; readonly ok: boolean; readonly message: string }[],
  { color, width }: ListOptions,
): string {
  const ink = inkOf(color)
  return findings
    .map(({ what, ok, message }) => paragraph(`${what}: ${message}`, { width, lead: ok ? 'ok    ' : 'look  ', leadInk: ok ? ink.dim : ink.sign }))
    .join('\n')
}
