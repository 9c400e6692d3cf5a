/** The report on four invented pages on a closed bridge, built by hand: two stories of one storyline, and what lies between them. */
import type { Account } from '../model/account.ts'
import type { ClaimId, DifferenceId, OriginId, StoryId, StorylineId } from '../model/ids.ts'
import type { Links } from '../model/links.ts'
import type { Report } from '../model/report.ts'
import { bridgePages } from './bridge-pages.ts'
import { claims, differences, figures, quotes } from './bridge-story.ts'
import { accountOf, citeWords, claimOf, marksOf, says, side, sourceOf } from './reports.ts'

const [courier, daily, herald, post] = bridgePages

const firstAccount: Account = accountOf('5701', [courier, daily, herald], {
  label: citeWords(courier, 'Ostrel bridge shut after 450 bolts fail'),
  origins: ['0101' as OriginId, '0102' as OriginId],
  entities: [
    { id: 's1', kind: 'person', name: 'Ines Harrow', role: 'Mayor', members: [] },
    { id: 's2', kind: 'person', name: 'Tomas Quill', role: 'engineer', members: [] },
    { id: 's3', kind: 'organisation', name: 'harbour office', role: null, members: [] },
  ],
  sources: [
    sourceOf(courier, '0101', { parent: { external: 'Northern Wire' } }),
    sourceOf(daily, '0101', {
      parent: courier.id,
      points: { shared: 4, of: 4, order: 'same', with: courier.id },
      reused: 0.41,
      drops: ['f4' as ClaimId],
    }),
    sourceOf(herald, '0102', { points: { shared: 2, of: 3, order: 'other', with: courier.id }, reused: 0.05, adds: ['f4' as ClaimId] }),
  ],
  claims,
  differences,
  quotes,
  figures,
  timeline: [
    {
      from: '2025-03-11',
      to: '2025-03-12',
      forecast: false,
      text: citeWords(courier, 'was shut on Tuesday'),
      statements: [says(courier, 'was shut on Tuesday')],
      dated: { ...citeWords(courier, 'on Tuesday'), anchor: 'published' },
    },
    {
      from: '2025-03-12',
      to: null,
      forecast: true,
      text: citeWords(herald, 'from Wednesday'),
      statements: [says(herald, 'Ferries will carry travellers across the Vane from Wednesday')],
    },
  ],
  places: [
    {
      place: { name: 'Ostrel', country: 'GB', lat: 51.5, lon: -2.6, kind: 'city' },
      statements: [citeWords(courier, 'Ostrel'), citeWords(herald, 'Ostrel')],
    },
  ],
})

const secondAccount: Account = accountOf('5702', [post], {
  label: citeWords(post, 'Ostrel bridge to reopen to lorries last'),
  origins: ['0201' as OriginId],
  sources: [sourceOf(post, '0201', {})],
  claims: [claimOf('f9', [says(post, 'Cars will cross the Vane bridge again from 2 April, the council said on Monday')], { forecast: true })],
})

const between: Account = accountOf('5700', [...bridgePages], {
  scope: 'storyline',
  story: '5700' as StorylineId,
  differences: [
    {
      id: 'd9' as DifferenceId,
      kind: 'figure',
      relation: 'change-over-time',
      severity: 'medium',
      claim: null,
      parent: null,
      sides: [
        side(courier, 'Repairs may cost up to £3 million, Harrow said', 'earlier', '£3 million'),
        side(post, 'The bill has risen to £4 million, Mayor Harrow said.', 'later', '£4 million'),
      ],
      note: 'The later page gives a higher cost.',
    },
  ],
})

const links: Links = {
  schema: 'crosswire.links/1',
  stories: [
    {
      id: '5701' as StoryId,
      articles: [courier.id, daily.id, herald.id],
      label: firstAccount.label,
      storyline: '5700' as StorylineId,
      follows: [],
    },
    { id: '5702' as StoryId, articles: [post.id], label: secondAccount.label, storyline: '5700' as StorylineId, follows: ['5701' as StoryId] },
  ],
  origins: [
    {
      id: '0101' as OriginId,
      story: '5701' as StoryId,
      articles: [courier.id, daily.id],
      root: { external: 'Northern Wire' },
      joins: [],
    },
    { id: '0102' as OriginId, story: '5701' as StoryId, articles: [herald.id], root: herald.id, joins: [] },
    { id: '0201' as OriginId, story: '5702' as StoryId, articles: [post.id], root: post.id, joins: [] },
  ],
  lineage: [
    {
      from: { external: 'Northern Wire' },
      to: courier.id,
      how: 'copy',
      confidence: 0.9,
      directed: true,
      or: [],
      because: [{ kind: 'credit', note: 'it says so', a: citeWords(courier, 'This article first appeared on Northern Wire.'), b: null }],
    },
    {
      from: courier.id,
      to: daily.id,
      how: 'rewrite',
      confidence: 0.8,
      directed: true,
      or: [],
      because: [{ kind: 'points', note: '4 of 4 points, in the same order', a: null, b: null }],
    },
  ],
  relations: [],
}

export const bridgeReport: Report = {
  schema: 'crosswire.report/1',
  articles: bridgePages,
  marks: [marksOf(courier, ['Northern Wire']), marksOf(daily), marksOf(herald), marksOf(post)],
  links,
  accounts: [firstAccount, secondAccount, between],
}
