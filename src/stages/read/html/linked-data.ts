/**
 * JSON-LD: what a page's scripts say of the article. Broken scripts are passed over, one by one.
 *     {"@type":"NewsArticle","headline":"Bridge reopens","author":{"name":"Ada Quill"},"publisher":{"name":"Orlo Daily"}}
 * [Reference] https://www.w3.org/TR/json-ld11/, read as plain JSON: contexts are not resolved.
 */
import type { Author } from '../../../model/article.ts'
import type { Stated } from '../../../model/reading.ts'
import { addressesIn, breadcrumbs, type Fields, fromScript, isFields, textsIn, typesOf } from './linked-fields.ts'
import { parsePage, textOf } from './tree.ts'

export interface LinkedData {
  readonly titles: readonly Stated[]
  readonly authors: readonly Author[]
  readonly published: readonly Stated[]
  readonly modified: readonly Stated[]
  readonly outlets: readonly Stated[]
  readonly bodies: readonly string[]
  readonly addresses: readonly Stated[]
  readonly sections: readonly Stated[]
  readonly images: readonly Stated[]
  readonly languages: readonly Stated[]
}

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Review|SocialMediaPosting)$/
const PAGE = /^(?:WebPage|ItemPage|AboutPage|CreativeWork|VideoObject)$/
const SITE = /^(?:WebSite|NewsMediaOrganization)$/

export function linkedData(scripts: readonly string[]): LinkedData {
  const nodes = scripts.flatMap((script) => nodesOf(parsed(script)))
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)))
  const pages = nodes.filter((node) => typesOf(node).some((type) => PAGE.test(type)))
  const sites = nodes.filter((node) => typesOf(node).some((type) => SITE.test(type)))
  const byId = new Map(
    nodes.flatMap((node) =>
      typeof node['@id'] === 'string' && (node['name'] ?? node['url'] ?? node['contentUrl']) !== undefined ? [[node['@id'], node] as const] : [],
    ),
  )
  const both = [...articles, ...pages]
  const own = ownArticles(articles)
  return {
    titles: stated(articles, 'headline', 'name').map(plain),
    bodies: stated(articles, 'articleBody').map(({ value }) => value),
    authors: own.flatMap((article) => names(article['author'] ?? article['creator'], byId)).map((name) => ({ name, how: 'json-ld' })),
    published: stated(both, 'datePublished'),
    modified: stated(both, 'dateModified'),
    addresses: own.flatMap((article) => [...addressesIn(article['mainEntityOfPage']), ...addressesIn(article['url'])]).map(fromScript),
    sections: [...own.flatMap((article) => textsIn(article['articleSection'])).map(fromScript), ...breadcrumbs(nodes)].map(plain),
    images: own
      .flatMap((article) => [...addressesIn(article['image'] ?? pages[0]?.['image'], byId), ...addressesIn(article['thumbnailUrl'])])
      .map(fromScript),
    languages: both.flatMap((node) => textsIn(node['inLanguage'])).map(fromScript),
    outlets: [...articles.flatMap((article) => names(article['publisher'], byId)), ...sites.flatMap((site) => names(site, byId))].map((value) => ({
      value,
      how: 'json-ld',
    })),
  }
}

/** The first article that is signed (else the first), and others of the same headline: pages state their teasers as articles too. */
function ownArticles(articles: readonly Fields[]): readonly Fields[] {
  const signed = articles.filter((article) => article['author'] !== undefined || article['creator'] !== undefined)
  const [first] = signed.length > 0 ? signed : articles
  return articles.filter((article) => article === first || article['headline'] === first?.['headline'])
}

function parsed(script: string): unknown {
  const plain = script.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '').replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*(?:;\s*)?$/, '')
  try {
    return JSON.parse(plain)
  } catch {
    return repaired(plain)
  }
}

/** Line ends inside strings are the commonest fault. */
function repaired(plain: string): unknown {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is repaired
    return JSON.parse(plain.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'))
  } catch {
    return null
  }
}

const MOST_NODES = 2000

/** Every object of the script, nearest first. */
function nodesOf(root: unknown): readonly Fields[] {
  const nodes: Fields[] = []
  const queue: unknown[] = [root]
  for (let at = 0; at < queue.length && nodes.length < MOST_NODES; at++) {
    const value = queue[at]
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES))
    else if (isFields(value)) {
      nodes.push(value)
      queue.push(
        ...Object.values(value)
          .slice(0, MOST_NODES)
          .filter((inner) => typeof inner === 'object'),
      )
    }
  }
  return nodes
}

const stated = (nodes: readonly Fields[], ...fields: readonly string[]): readonly Stated[] =>
  nodes.flatMap((node) => {
    const value = fields.map((field) => node[field]).find((found) => typeof found === 'string' && found.trim() !== '')
    return typeof value === 'string' ? [{ value: value.trim(), how: 'json-ld' }] : []
  })

function names(value: unknown, byId: ReadonlyMap<string, Fields>): readonly string[] {
  return [value].flat().flatMap((one) => {
    if (typeof one === 'string') return [plainText(one)]
    if (!isFields(one)) return []
    if (Array.isArray(one['@list']))
      return names(
        one['@list'].filter((each) => !isFields(each) || each['@list'] === undefined),
        byId,
      )
    const full = byId.get(String(one['@id']))
    const named = one['name'] ?? full?.['name'] ?? personal(one)
    return [named]
      .flat()
      .filter((name) => typeof name === 'string')
      .map(plainText)
  })
}

/** A name in two fields. */
function personal({ givenName, familyName }: Fields): string | null {
  return typeof givenName === 'string' && typeof familyName === 'string' ? `${givenName} ${familyName}` : null
}

const plain = ({ value, how }: Stated): Stated => ({ value: plainText(value), how })

/** Scripts keep entities and tags that no parser has resolved. */
function plainText(text: string): string {
  if (!/[&<]/.test(text) || text.length > 1000) return text
  return textOf(parsePage(text, { depth: 8, elements: 50 }).root)
}
