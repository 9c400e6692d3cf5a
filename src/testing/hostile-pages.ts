/** Addresses of every kind of page over a report, for tests that open them all. */
import type { Report } from '../model/report.ts'

export function addressesOf({ links, accounts, articles }: Report): readonly string[] {
  const story = `/stories/${links.stories[0]?.id}`
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
