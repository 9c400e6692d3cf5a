/**
 * Where a page says that it stands: its address, its section, its language, and the picture it leads with.
 *     <link rel="canonical" href="/harbour/bridge">            address "/harbour/bridge", how "link"
 *     <meta property="article:section" content="Harbour">      section "Harbour", how "article:section"
 *     <nav class="breadcrumb"><a>Home</a><a>Harbour</a></nav>  sections "Harbour", "Home", how "breadcrumb"
 * [Reference] https://ogp.me, RFC 6596 (canonical). As written: relative addresses are resolved, and names weighed, by metadata.
 */
import type { PageHints, Stated } from '../../../model/reading.ts'
import type { LinkedData } from './linked-data.ts'
import { inOrder, type SortedElements, withAttribute, withNames, withTag } from './stated-elements.ts'
import { closest, textOf } from './tree.ts'

type Meta = ReadonlyMap<string, readonly string[]>

const SECTIONS = [
  'article:section',
  'section',
  'og:section',
  'parsely-section',
  'dc.subject.section',
  'cxenseparse:section',
  'category',
  'article.section',
  'itemprop:articlesection',
]
const IMAGES = [
  'og:image',
  'og:image:secure_url',
  'og:image:url',
  'twitter:image',
  'twitter:image:src',
  'parsely-image-url',
  'sailthru.image.full',
  'thumbnail',
]
const LANGUAGES = ['og:locale', 'content-language', 'dc.language', 'language', 'inlanguage']

export function statedPlace(
  elements: SortedElements,
  meta: Meta,
  linked: LinkedData,
): Required<Pick<PageHints, 'addresses' | 'sections' | 'images' | 'languages'>> {
  const tagged = (names: readonly string[]): readonly Stated[] =>
    names.flatMap((name) => (meta.get(name) ?? []).map((value) => ({ value, how: /^(?:og|article|twitter):/.test(name) ? name : 'meta' })))
  return {
    addresses: [...links(elements, 'canonical', 'link'), ...tagged(['og:url']), ...linked.addresses, ...tagged(['twitter:url'])],
    sections: [...tagged(SECTIONS), ...linked.sections, ...crumbs(elements)],
    images: [...tagged(IMAGES), ...linked.images, ...links(elements, 'image_src', 'link')],
    languages: [...attributes(elements, 'html', 'lang'), ...tagged(LANGUAGES), ...linked.languages],
  }
}

const links = (elements: SortedElements, rel: string, how: string): readonly Stated[] =>
  withTag(elements, 'link')
    .filter(({ attributes }) => (attributes['rel'] ?? '').toLowerCase().split(/\s+/).includes(rel))
    .flatMap(({ attributes }) => stated(attributes['href'], how))
    .slice(0, 2)

const attributes = (elements: SortedElements, wanted: string, attribute: string): readonly Stated[] =>
  withTag(elements, wanted)
    .slice(0, 1)
    .flatMap((element) => stated(element.attributes[attribute], `${wanted} ${attribute}`))

const stated = (value: string | undefined, how: string): readonly Stated[] =>
  value === undefined || value.trim() === '' ? [] : [{ value: value.trim(), how }]

const LONGEST_CRUMB = 60
const isPath = (names: string): boolean => /\bbread-?crumbs?\b/i.test(names)

/** Links of the first path that is marked as one, deepest first. */
function crumbs(elements: SortedElements): readonly Stated[] {
  const labelled = withAttribute(elements, 'aria-label').filter((element) => isPath(element.attributes['aria-label'] ?? ''))
  const [path] = inOrder([...withNames(elements, isPath), ...labelled])
  if (!path) return []
  return withTag(elements, 'a')
    .filter((element) => closest(element, (at) => at === path) !== null)
    .map((link) => textOf(link, LONGEST_CRUMB + 1))
    .filter((name) => name !== '' && name.length <= LONGEST_CRUMB)
    .toReversed()
    .map((value) => ({ value, how: 'breadcrumb' }))
}
