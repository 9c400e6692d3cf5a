/**
 * What a page states of itself in its head and its times: JSON-LD first, then meta tags, then <time> and links.
 *     <meta property="article:published_time" content="2024-10-31T21:37Z">     published, how "meta"
 *     <script type="application/ld+json">{"@type":"NewsArticle", …}            titles, authors, dates, outlet, how "json-ld"
 * [Reference] https://schema.org/NewsArticle, https://ogp.me/#type_article. Nothing is believed here: metadata weighs it.
 */
import type { Author } from '../../../model/article.ts'
import type { PageHints, Stated } from '../../../model/reading.ts'
import type { DomDocument, DomElement } from './dom.ts'
import { linkedData } from './linked-data.ts'

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
const PUBLISHED =
  'article:published_time og:published_time article:published datepublished date_published dc.date.issued dc.date dcterms.created dc.created parsely-pub-date sailthru.date publishdate publish-date pubdate publication_date cxenseparse:recs:publishtime article.published dcterms.date originalpublicationdate article_date_original cxenseparse:publishtime og:article:published_time date rnews:datepublished date.release'.split(
    ' ',
  )
const MODIFIED =
  'article:modified_time og:updated_time article:modified datemodified lastmod last-modified dcterms.modified dc.date.modified updated_time'.split(
    ' ',
  )
const OUTLETS = ['og:site_name', 'application-name', 'twitter:app:name:iphone', 'dc.publisher', 'publisher', 'copyright']

export function statedHints(document: DomDocument): PageHints {
  const meta = metaTags(document)
  const linked = linkedData(scripts(document))
  const stated = (names: readonly string[]): readonly Stated[] =>
    names.flatMap((name) => (meta.get(name) ?? []).map((value) => ({ value, how: name.startsWith('og:') ? name : 'meta' })))
  const title = document.querySelector('title')?.textContent?.trim() ?? ''
  return {
    titles: [...linked.titles, ...stated(TITLES), ...(title === '' ? [] : [{ value: title, how: 'title' }])],
    authors: [...linked.authors, ...stated(AUTHORS).map(({ value }): Author => ({ name: value, how: 'meta' })), ...authorElements(document)],
    published: [...linked.published, ...stated(PUBLISHED), ...times(document, 'published')],
    modified: [...linked.modified, ...stated(MODIFIED), ...times(document, 'modified')],
    outlets: [...linked.outlets, ...stated(OUTLETS.slice(0, 1)), ...stated(OUTLETS.slice(1))],
    canonicalUrl: canonical(document, meta),
    language: document.documentElement?.getAttribute('lang') ?? meta.get('og:locale')?.[0] ?? null,
  }
}

function metaTags(document: DomDocument): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const value = (element.getAttribute('content') ?? '').replace(/\s+/g, ' ').trim()
    if (name !== null && value !== '' && value.length < 1000) tags.set(name.toLowerCase(), [...(tags.get(name.toLowerCase()) ?? []), value])
  }
  return tags
}

const LARGEST_SCRIPT = 500_000

const scripts = (document: DomDocument): readonly string[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')]
    .map((script) => script.textContent ?? '')
    .filter((text) => text.length <= LARGEST_SCRIPT)

const isModified = (element: DomElement): boolean =>
  /updat|modif/i.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`)

/** Marked-up times: those with itemprop first, then those of the article's head, then any. */
function times(document: DomDocument, kind: 'published' | 'modified'): readonly Stated[] {
  const wanted = (element: DomElement): boolean => isModified(element) === (kind === 'modified')
  const property = kind === 'published' ? 'datePublished' : 'dateModified'
  const groups = [
    `[itemprop="${property}"]`,
    'article header time, time[pubdate], time.published, time.entry-date, .byline time, .dateline time',
    'article time, main time',
    'time',
  ]
  return groups
    .flatMap((selector) => [...document.querySelectorAll(selector)].filter(wanted).slice(0, 1))
    .map((element) => element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '')
    .map((value) => ({ value: value.trim(), how: 'time' }))
    .filter(({ value }) => value !== '' && value.length < 120)
}

const AUTHOR_ELEMENTS =
  'a[rel~="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], .byline-name, .author-name, .byline__name, .byline a, .author a, .byline, .article-author, .post-author, .entry-author, .author'

function authorElements(document: DomDocument): readonly Author[] {
  return [...document.querySelectorAll(AUTHOR_ELEMENTS)]
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '' && name.length <= 120)
    .slice(0, 8)
    .map((name) => ({ name, how: 'byline' }))
}

function canonical(document: DomDocument, meta: ReadonlyMap<string, readonly string[]>): string | null {
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta.get('og:url')?.[0] ?? null
  return url !== null && /^https?:\/\/[^\s]{3,2000}$/i.test(url.trim()) ? url.trim() : null
}
