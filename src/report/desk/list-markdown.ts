/** Lists of a store as Markdown tables. */
import type { Change } from '../../model/change.ts'
import type { SearchHit } from '../../model/search-hit.ts'
import type { StoryRow } from '../../model/story-row.ts'
import { excerpt } from '../excerpt.ts'
import { plain, table } from '../markdown/escape.ts'
import { dayWords } from '../printed-dates.ts'
import { CHANGE_WORDS, stateWords } from './change-words.ts'
import { contentWords, publishedSpan, titleWords } from './story-words.ts'

const PASSAGE = 300

export const storiesMarkdown = (rows: readonly StoryRow[]): string =>
  table(
    ['Story', 'Title', 'Holds', 'Published'],
    rows.map((row) => [plain(row.id), plain(titleWords(row)), plain(contentWords(row)), plain(publishedSpan(row))]),
  )

export const hitsMarkdown = (hits: readonly SearchHit[]): string =>
  table(
    ['Kind', 'Words', 'Outlet', 'Story'],
    hits.map((hit) => [
      hit.kind,
      plain(excerpt(hit.text, { limit: PASSAGE })),
      plain(hit.outlet ?? 'outlet unknown'),
      plain(hit.storyTitle ?? hit.story ?? '–'),
    ]),
  )

export const changesMarkdown = (changes: readonly Change[]): string =>
  table(
    ['When', 'What', 'Words', 'Before → after'],
    changes.map((change) => [
      plain(dayWords(change.at)),
      CHANGE_WORDS[change.kind],
      plain(excerpt(change.text ?? change.subject, { limit: PASSAGE })),
      plain(stateWords(change)),
    ]),
  )
