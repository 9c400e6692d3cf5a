/**
 * What a page states of itself in its head and its times: JSON-LD first, then meta tags, then <time> and links.
 *     <meta property="article:published_time" content="2024-10-31T21:37Z">     published, how "meta"
 *     <script type="application/ld+json">{"@type":"NewsArticle", …}            titles, authors, dates, outlet, how "json-ld"
 * [Reference] https://schema.org/NewsArticle, https://ogp.me/#type_article. Nothing is believed here: metadata weighs it.
 */
import type { Author } from '../../../model/article.ts'
import type { PageHints, Stated } from '../../../model/reading.ts'
import { linkedData } from './linked-data.ts'
import { statedAuthors } from './stated-authors.ts'
import { type SortedElements, sortedElements, withTag } from './stated-elements.ts'
import { statedPlace } from './stated-place.ts'
import { statedTimes } from './stated-times.ts'
import { type Tree, textOf } from './tree.ts'

const TITLES = ['og:title', 'twitter:title', 'headline', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'cxenseparse:title']
const AUTHORS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'cxenseparse:author',
  'dc.author',
  'authors',
]
const OUTLETS = ['og:site_name', 'application-name', 'twitter:app:name:iphone', 'dc.publisher', 'publisher', 'copyright']

const DESCRIPTIONS = ['og:description', 'description', 'twitter:description']

export function statedHints(tree: Tree): PageHints {
  const elements = sortedElements(tree.elements)
  const meta = metaTags(elements)
  const linked = linkedData(scripts(elements))
  const times = statedTimes(elements, meta)
  const stated = (names: readonly string[]): readonly Stated[] =>
    names.flatMap((name) => (meta.get(name) ?? []).map((value) => ({ value, how: name.startsWith('og:') ? name : 'meta' })))
  const heads = withTag(elements, 'title').slice(0, 1)
  const titles = [...linked.titles, ...stated(TITLES), ...heads.map((head) => ({ value: textOf(head), how: 'title' }))].filter(
    ({ value }) => value !== '',
  )
  return {
    titles,
    authors: [
      ...linked.authors,
      ...stated(AUTHORS).map(({ value }): Author => ({ name: value, how: 'meta' })),
      ...statedAuthors(
        elements,
        titles.map(({ value }) => value),
      ),
    ],
    published: [...linked.published, ...times.published],
    modified: [...linked.modified, ...times.modified],
    outlets: [...linked.outlets, ...stated(OUTLETS.slice(0, 1)), ...stated(OUTLETS.slice(1))],
    bodies: linked.bodies,
    descriptions: [...new Set(DESCRIPTIONS.flatMap((name) => meta.get(name) ?? []))],
    canonicalUrl: canonical(elements, meta),
    language: withTag(elements, 'html')[0]?.attributes['lang'] ?? meta.get('og:locale')?.[0] ?? null,
    ...statedPlace(elements, meta, linked),
  }
}

const LONGEST_VALUE = 1000

function metaTags(elements: SortedElements): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>()
  for (const { attributes } of withTag(elements, 'meta')) {
    const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'])?.toLowerCase()
    const value = (attributes['content'] ?? '').replace(/\s+/g, ' ').trim()
    if (key === undefined || value === '' || value.length >= LONGEST_VALUE) continue
    const known = tags.get(key)
    if (known) known.push(value)
    else tags.set(key, [value])
  }
  return tags
}

const LARGEST_SCRIPT = 500_000

const scripts = (elements: SortedElements): readonly string[] =>
  withTag(elements, 'script')
    .filter(({ attributes }) => attributes['type']?.toLowerCase() === 'application/ld+json')
    .map(({ children }) => children.filter((child) => typeof child === 'string').join(''))
    .filter((text) => text.length <= LARGEST_SCRIPT)

function canonical(elements: SortedElements, meta: ReadonlyMap<string, readonly string[]>): string | null {
  const link = withTag(elements, 'link').find(({ attributes }) => attributes['rel'] === 'canonical')
  const url = (link?.attributes['href'] ?? meta.get('og:url')?.[0] ?? '').trim()
  return /^https?:\/\/[^\s]{3,2000}$/i.test(url) ? url : null
}
