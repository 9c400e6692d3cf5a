/** Lists of a store as tables: stories, what a search found, what changed. */
import type { Change } from '../../model/change.ts'
import type { SearchHit } from '../../model/search-hit.ts'
import type { StoryRow } from '../../model/story-row.ts'
import { type Table, tableOf } from './table.ts'

const joined = (parts: readonly string[]): string => parts.join('; ')

export const storiesTable = (rows: readonly StoryRow[]): Table =>
  tableOf<StoryRow>(
    {
      story: ({ id }) => id,
      title: ({ title }) => title,
      pages: ({ articles }) => articles.length,
      texts: ({ texts }) => texts.length,
      claims: ({ claims }) => claims,
      differences: ({ differences }) => differences,
      disputed: ({ disputed }) => disputed,
      people: ({ people }) => joined(people),
      places: ({ places }) => joined(places),
      firstPublished: ({ firstPublished }) => firstPublished,
      lastPublished: ({ lastPublished }) => lastPublished,
      firstSeen: ({ firstSeen }) => firstSeen,
      lastChanged: ({ lastChanged }) => lastChanged,
    },
    rows,
  )

export const hitsTable = (rows: readonly SearchHit[]): Table =>
  tableOf<SearchHit>(
    {
      kind: ({ kind }) => kind,
      text: ({ text }) => text,
      claim: ({ claim }) => claim,
      article: ({ article }) => article,
      outlet: ({ outlet }) => outlet,
      story: ({ story }) => story,
      storyTitle: ({ storyTitle }) => storyTitle,
      start: ({ at }) => at?.start ?? null,
      end: ({ at }) => at?.end ?? null,
    },
    rows,
  )

export const changesTable = (rows: readonly Change[]): Table =>
  tableOf<Change>(
    {
      at: ({ at }) => at,
      kind: ({ kind }) => kind,
      story: ({ story }) => story,
      subject: ({ subject }) => subject,
      text: ({ text }) => text,
      before: ({ before }) => before,
      after: ({ after }) => after,
    },
    rows,
  )
