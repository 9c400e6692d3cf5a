/**
 * Fields of JSON-LD that may be written in several ways: a text, a list, an object with an address or a name.
 *     "image": ["https://orlo.example/1.jpg"]           "image": {"@type": "ImageObject", "url": "https://orlo.example/1.jpg"}
 *     a BreadcrumbList Home › News › Harbour › Bridge reopens      sections "Harbour", "News"
 * [Reference] https://schema.org/BreadcrumbList, https://schema.org/ImageObject. Left open: what stands behind references to other pages.
 */
import type { Stated } from '../../../model/reading.ts'

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

export const typesOf = (node: Fields): readonly string[] => [node['@type']].flat().filter((type) => typeof type === 'string')

export const fromScript = (value: string): Stated => ({ value, how: 'json-ld' })

/** Objects inside objects are looked into so far. */
const DEEPEST = 3

export const textsIn = (value: unknown, depth = 0): readonly string[] =>
  [value].flat().flatMap((one) => {
    if (typeof one === 'string') return one.trim() === '' ? [] : [one.trim()]
    return isFields(one) && depth < DEEPEST ? textsIn(one['name'], depth + 1) : []
  })

/** Texts, or what objects name as their address; references are looked up once. */
export const addressesIn = (value: unknown, byId?: ReadonlyMap<string, Fields>): readonly string[] =>
  [value].flat().flatMap((one) => {
    if (typeof one === 'string') return one.trim() === '' ? [] : [one.trim()]
    if (!isFields(one)) return []
    const named = one['url'] === undefined && typeof one['@id'] === 'string' ? byId?.get(one['@id']) : undefined
    return addressOf(named ?? one)
  })

function addressOf(node: Fields): readonly string[] {
  const address = [node['url'], node['contentUrl'], node['@id']].flat().find((each) => typeof each === 'string' && each !== '')
  return typeof address === 'string' ? [address] : []
}

const MOST_CRUMBS = 8

/** The path to the page, deepest first. The page itself and its front page are weighed out later. */
export function breadcrumbs(nodes: readonly Fields[]): readonly Stated[] {
  const list = nodes.find((node) => typesOf(node).includes('BreadcrumbList'))
  const crumbs = [list?.['itemListElement']].flat().filter(isFields).slice(0, MOST_CRUMBS)
  return crumbs
    .toSorted((a, b) => Number(b['position'] ?? 0) - Number(a['position'] ?? 0))
    .flatMap((crumb) => [...textsIn(crumb['name']), ...textsIn(crumb['item'])].slice(0, 1))
    .filter((name) => !/^https?:/.test(name))
    .map((value) => ({ value, how: 'breadcrumb' }))
}
