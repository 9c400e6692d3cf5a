/** Addresses of every kind of page over a report, for tests that open them all. */
import type { Report } from '../model/report.ts'

/** Digits that the names of stories have in `deskOf`. */
const SHORT = 12

export function addressesOf({ links, accounts, articles }: Report): readonly string[] {
  const story = `/stories/${links.stories[0]?.id.slice(0, SHORT)}`
  const account = accounts.find(({ claims }) => claims.length > 0)
  const [a, b] = articles.map(({ id }) => id)
  const sections = ['check', 'claims', 'sources', 'lineage', 'timeline', 'figures', 'quotes', 'places', 'export', 'changes'].map(
    (part) => `${story}/${part}`,
  )
  const claims = (account?.claims ?? []).slice(0, 2).map(({ id }) => `/claims/${id}`)
  return [
    '/',
    story,
    ...sections,
    ...claims,
    `/articles/${a}`,
    `/articles/${b}?at=3-9`,
    `/articles/${a}/raw`,
    `/compare?a=${a}&b=${b}`,
    '/search?q=e',
    '/compare',
  ]
}

/** Every field of every address that people or programs may fill in, each with these words; ids and the rest of the report stay. */
export function askedWith({ links, articles }: Report, words: string): readonly string[] {
  const [said, id] = [encodeURIComponent(words), articles[0]?.id]
  const story = `/stories/${links.stories[0]?.id.slice(0, SHORT)}`
  const all = (...names: readonly string[]): string => names.map((name) => `${name}=${said}`).join('&')
  return [
    `/?${all('q', 'since', 'place', 'person', 'disputed', 'limit', 'told', 'other')}`,
    `/?after=${said}`,
    `/search?${all('q', 'kind', 'kinds', 'limit', 'other')}`,
    `/search?q=e&after=${said}`,
    `/compare?${all('a', 'b', 'story')}`,
    `/compare?a=${id}&b=${said}`,
    `${story}/changes?${all('since', 'until', 'from')}`,
    `${story}/claims?${all('from', 'at', 'other')}`,
    `${story}/${said}`,
    `/stories/${said}`,
    `/claims/${said}`,
    `/articles/${id}?${all('at', 'line', 'other')}`,
    `/articles/${said}`,
    `/${said}`,
  ]
}
