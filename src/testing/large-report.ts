/**
 * A story of many pages, made of a small one: its pages again and again under other ids, in one story with one account. What several pages of the small
 * one share, all copies share; what one page alone has, each copy has for itself. For tests of size and time, never of meaning.
 */
import type { Account } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Report } from '../model/report.ts'

export function largeReport(small: Report, times: number): Report {
  const copies = Array.from({ length: times }, (_one, at) => copyOf(small, at))
  const [first] = copies
  const account = first?.accounts.find(({ scope }) => scope === 'story')
  const story = first?.links.stories[0]
  if (first === undefined || account === undefined || story === undefined) return small
  const all = <Item>(of: (report: Report) => readonly Item[]): readonly Item[] => copies.flatMap(of)
  const ids = all(({ articles }) => articles.map(({ id }) => id))
  return {
    ...small,
    articles: all(({ articles }) => articles),
    marks: all(({ marks }) => marks),
    links: {
      ...first.links,
      stories: [{ ...story, articles: ids }],
      origins: all(({ links }) => links.origins.map((origin) => ({ ...origin, story: story.id }))),
      lineage: all(({ links }) => links.lineage),
      relations: all(({ links }) => links.relations),
    },
    accounts: [
      { ...joined(copies.flatMap(({ accounts }) => accounts.filter(({ scope }) => scope === 'story'))), story: account.story, articles: ids },
    ],
  }
}

/** Under ids of its own; paths are set apart, too, since letters follow them. */
function copyOf(report: Report, at: number): Report {
  const own = new Set([
    ...report.articles.map(({ id }) => id as string),
    ...report.links.origins.map(({ id }) => id),
    ...report.accounts.flatMap(({ claims, differences }) => [...claims, ...differences].map(({ id }) => id)),
  ])
  const end = at.toString(16).padStart(4, '0')
  const written = JSON.stringify(report, (key, value: unknown) => {
    if (typeof value !== 'string') return value
    return key === 'path' ? `${end}/${value}` : own.has(value) ? `${value}${end}` : value
  })
  return JSON.parse(written) as Report
}

function joined(accounts: readonly Account[]): Account {
  const [first] = accounts
  if (first === undefined) throw new Error('no account')
  const all = <Item>(of: (account: Account) => readonly Item[]): readonly Item[] => accounts.flatMap(of)
  return {
    ...first,
    origins: all(({ origins }) => origins),
    sources: all(({ sources }) => sources),
    claims: first.claims.flatMap((claim, at) =>
      claimsOf(
        claim,
        accounts.flatMap(({ claims }) => claims[at] ?? []),
      ),
    ),
    differences: all(({ differences }) => differences),
    quotes: first.quotes.map((family, at) => ({ ...family, variants: accounts.flatMap(({ quotes }) => quotes[at]?.variants ?? []) })),
    figures: first.figures.map((series, at) => ({ ...series, points: accounts.flatMap(({ figures }) => figures[at]?.points ?? []) })),
    timeline: first.timeline.map((entry, at) => ({ ...entry, statements: accounts.flatMap(({ timeline }) => timeline[at]?.statements ?? []) })),
    places: first.places.map((entry, at) => ({ ...entry, statements: accounts.flatMap(({ places }) => places[at]?.statements ?? []) })),
  }
}

const claimsOf = (claim: Claim, same: readonly Claim[]): readonly Claim[] =>
  claim.status === 'one-text'
    ? same
    : [{ ...claim, statements: same.flatMap(({ statements }) => statements), silent: same.flatMap(({ silent }) => silent) }]
