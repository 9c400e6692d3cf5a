/**
 * When a page states that it was published and changed, in its head, its elements and its scripts; what states it best comes first.
 *     <meta property="article:published_time" content="2024-10-31T21:37Z">     published, how "meta"
 *     <time class="updated" datetime="…">                                     modified, how "time"
 *     <script>page = {"publishDate":"2024-10-31"}</script>                     published, how "script"
 * [Reference] Barbaresi 2020, "htmldate", JOSS 5(51), 2439. Nothing is believed here: metadata weighs it.
 */
import type { Stated } from '../../../model/reading.ts'
import { markedTimes } from './marked-times.ts'
import { scriptTimes } from './script-times.ts'
import type { SortedElements } from './stated-elements.ts'

export interface StatedTimes {
  readonly published: readonly Stated[]
  readonly modified: readonly Stated[]
}

const PUBLISHED = (
  'article:published_time og:article:published_time og:published_time article:published article.published datepublished date_published published ' +
  'dc.date.issued cxenseparse:recs:publishtime cxenseparse:publishtime parsely-pub-date sailthru.date publishdate publish-date publish_date ' +
  'og:publish_date og:pubdate pubdate publication_date publicationdate article:publicationdate iso-8601-publish-date sw-pubdate ' +
  'originalpublicationdate article_date_original rnews:datepublished date.release date.available search:contentdate displaydate ' +
  'dc.date dcterms.date dcterms.issued dcterms.created dc.created dc.date.created date.created datecreated date'
).split(' ')
const MODIFIED = (
  'article:modified_time og:article:modified_time article:modified datemodified dateupdate lastmod last-modified last_modified last_updated_date ' +
  'dcterms.modified dc.date.modified date.modified date.updated updated_time og:updated_time'
).split(' ')
/** Where the picture stands that is shown with a link to the page: its address often holds the day. */
const IMAGES = ['og:image', 'twitter:image', 'og:image:url', 'thumbnail']

/** `meta`: name in small letters → the values of the page's meta tags. */
export function statedTimes(elements: SortedElements, meta: ReadonlyMap<string, readonly string[]>): StatedTimes {
  const stated = (names: readonly string[], how: string): readonly Stated[] =>
    names.filter((name) => meta.has(name)).flatMap((name) => (meta.get(name) ?? []).map((value) => ({ value, how })))
  const marked = markedTimes(elements)
  const written = scriptTimes(elements)
  return {
    published: [...stated(PUBLISHED, 'meta'), ...marked.published, ...written.published, ...stated(IMAGES, 'image address')],
    modified: [...stated(MODIFIED, 'meta'), ...marked.modified, ...written.modified],
  }
}
