/**
 * Addresses of the pages, in one place. What comes from a page or a person is encoded; a live address is only ever http or https.
 *     articleAddress(id, 29) → /articles/8315b6d9a33677f3#L29
 *     withQuery('/search', { q: 'lock keeper', after: null }) → /search?q=lock+keeper
 */
import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'

export const storyAddress = (id: string, part = ''): string => `/stories/${encodeURIComponent(id)}${part === '' ? '' : `/${part}`}`

export const claimAddress = (id: string): string => `/claims/${encodeURIComponent(id)}`

export const articleAddress = (id: string, line?: number): string => `/articles/${encodeURIComponent(id)}${line === undefined ? '' : `#L${line}`}`

/** The article with one passage marked. */
export const passageAddress = (id: string, { start, end }: Span): string => `/articles/${encodeURIComponent(id)}?at=${start}-${end}#passage`

export const compareAddress = (a: string, b: string): string => withQuery('/compare', { a, b })

export type Query = Readonly<Record<string, string | number | null | undefined>>

/** Without what is empty. */
export function withQuery(address: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value).toWellFormed()] as [string, string]],
  )
  return given.length === 0 ? address : `${address}?${new URLSearchParams(given)}`
}

/** The same page as data: the ending stands before the query. */
export function twinAddress(address: string, ending: 'json' | 'csv' | 'md'): string {
  const [path = '', query] = address.split('?')
  return `${path === '/' ? '/stories' : path}.${ending}${query === undefined ? '' : `?${query}`}`
}

/** Where the page stands on the web, if it says; null for anything that is no web address. */
export function liveAddress({ canonicalUrl, source }: Pick<Article, 'canonicalUrl' | 'source'>): string | null {
  const url = source.url ?? canonicalUrl
  return url !== null && /^https?:\/\/[^\s/]/i.test(url) ? url : null
}
