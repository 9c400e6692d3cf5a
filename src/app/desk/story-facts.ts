/**
 * What lists and searches need to know of a story, taken from its account once, when it is made.
 */
import type { Account } from '../../model/account.ts'
import type { Article } from '../../model/article.ts'
import type { Links } from '../../model/links.ts'
import type { Story } from '../../model/story.ts'
import type { StoryRow } from '../../model/story-row.ts'
import type { Entry } from '../../store/stories.ts'

/** A row without what hangs on the store's history. */
export type StoryFacts = Omit<StoryRow, 'schema' | 'id' | 'firstSeen' | 'lastChanged' | 'formerly'>

const MOST_NAMES = 12
/** Longer texts are found by their beginning. */
const LONGEST = 2000

export interface Told {
  readonly facts: StoryFacts
  readonly entries: readonly Entry[]
}

/** What was made of a story; `between`: of its storyline, at the first of its stories. */
interface Made {
  readonly account: Account
  readonly between: Account | null
  readonly links: Links
}

export function factsOf(story: Story, { account, between, links }: Made, articles: readonly Article[]): Told {
  const own = articles.filter(({ id }) => story.articles.includes(id))
  const dates = own.flatMap(({ publishedAt }) => publishedAt?.value ?? []).sort()
  const facts: StoryFacts = {
    story: story.id,
    storyline: story.storyline,
    title: account.label?.exact.replace(/\s+/g, ' ') ?? null,
    articles: story.articles,
    texts: links.origins
      .filter((origin) => origin.story === story.id && origin.joins.length === 0)
      .map((origin) => origin.articles.length)
      .sort((a, b) => b - a),
    claims: account.claims.length,
    differences: account.differences.filter(({ relation }) => relation !== 'compatible').length,
    disputed: account.claims.filter(({ status }) => status === 'disputed' || status === 'differs').length,
    people: peopleOf(account),
    places: account.places.map(({ place }) => place.name).slice(0, MOST_NAMES),
    firstPublished: dates[0] ?? null,
    lastPublished: dates.at(-1) ?? null,
  }
  return { facts, entries: [...entriesOf(account, own), ...claimsOf(between)] }
}

/** Most pages first. */
const peopleOf = ({ entities }: Account): readonly string[] =>
  [...entities]
    .sort((a, b) => b.members.length - a.members.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ name }) => name)
    .slice(0, MOST_NAMES)

function entriesOf(account: Account, articles: readonly Article[]): readonly Entry[] {
  const first = articles[0]?.id ?? ''
  const passage = { claim: null, span_start: null, span_end: null }
  const quotes = account.quotes.flatMap(({ variants }) =>
    variants.map(({ exact, article, start, end }) => entry('quote', exact, article, null, start, end)),
  )
  const headlines = articles.flatMap(({ id, headline }) =>
    headline === null ? [] : [entry('article', headline.exact, id, null, headline.start, headline.end)],
  )
  const people = account.entities.map(({ name, role, members }) => ({
    ...passage,
    kind: 'person' as const,
    text: shown(role === null ? name : `${name}, ${role}`),
    article: members[0]?.article ?? first,
  }))
  const places = account.places.map(({ place, statements }) => ({
    ...passage,
    kind: 'place' as const,
    text: shown([...new Set([place.name, ...statements.map(({ exact }) => exact)])].join(', ')), // as the world calls it, and as the pages do
    article: statements[0]?.article ?? first,
  }))
  return [...claimsOf(account), ...quotes, ...headlines, ...people, ...places]
}

const claimsOf = (account: Account | null): readonly Entry[] =>
  account?.claims.map(({ id, text: { exact, article, start, end } }) => entry('claim', exact, article, id, start, end)) ?? []

const entry = (kind: Entry['kind'], text: string, article: string, claim: string | null, start: number, end: number): Entry => ({
  kind,
  text: shown(text),
  article,
  claim,
  span_start: start,
  span_end: end,
})

/** One line; without signs that PostgreSQL cannot keep and those that mark what a search found. */
const shown = (text: string): string =>
  text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/[\0\uE000\uE001]/g, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim()
