/**
 * Which outlet a page is from: as given, as its head states, as its copyright line or its masthead reads, or as the address's domain is known.
 *     "© 2024 Orlo Daily. All Rights Reserved."             "Orlo Daily", how "copyright line"
 *     "Orlo DailyOrlo Daily" (a logo and its name)          "Orlo Daily", how "masthead"
 *     a name that title, masthead and foot repeat           (repeated-name.ts)
 * Never invented: a page that names none has none. Left open: houses that own several papers and sign with the house's name.
 */
import { type Outlets, outletOfHost } from '../../../lexicon/outlets.ts'
import type { Outlet } from '../../../model/article.ts'
import type { Given } from '../../../model/given.ts'
import type { Reading, Stated } from '../../../model/reading.ts'
import { fold } from '../../../text/fold.ts'
import type { FirstNames } from './author-names.ts'
import { type Named, repeatedName } from './repeated-name.ts'

/** `named` is the name that is trusted most, if there is one. */
export function pageOutlet(named: Stated | undefined, reading: Reading, given: Given, url: string | null, outlets: Outlets): Outlet | null {
  const domain = domainAt(reading, given, url)
  if (named && named.how !== 'domain table') return { name: named.value, domain: domain ?? domainOf(named.value), how: named.how }
  if (domain === null) return null
  const known = outletOfHost(domain, outlets)
  return known
    ? { name: known.name, domain: given.domain ?? known.domain, how: 'domain table' }
    : { name: null, domain, how: given.domain ? 'given' : 'url' }
}

/** Every name that the page, its giver or its address has for the outlet, in order of trust. */
export function outletWitnesses(reading: Reading, given: Given, url: string | null, outlets: Outlets, firstNames: FirstNames): readonly Stated[] {
  const known = outletOfHost(domainAt(reading, given, url) ?? '', outlets)
  const stated = statedNames(reading)
  const seen = [masthead(reading), copyrightName(reading), repeatedName(reading, firstNames)].flatMap((named) => (named ? [named] : []))
  return [
    ...(given.outlet ? [{ value: given.outlet, how: 'given' }] : []),
    ...stated.filter(({ value }) => domainOf(value) === null),
    ...(known ? [{ value: known.name, how: 'domain table' }] : []),
    // "orlodaily.example" is an address first and a name second.
    ...stated.filter(({ value }) => domainOf(value) !== null),
    ...seen.map(({ name, how }) => ({ value: name, how })),
  ]
}

const domainAt = ({ hints }: Reading, given: Given, url: string | null): string | null =>
  given.domain ?? hostOf(url ?? hints.canonicalUrl)?.replace(/^www\d?\./, '') ?? null

const hostOf = (url: string | null): string | null => /^https?:\/\/(?:[^\s/@]*@)?([^\s/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null

/** A name that is a domain itself: "OrloDaily.com". */
const domainOf = (name: string): string | null => (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(name) ? name.toLowerCase() : null)

const statedNames = ({ hints }: Reading): readonly Stated[] =>
  hints.outlets
    .filter(({ value, how }) => value.length >= 2 && value.length <= 60 && !/^https?:|^@|©/i.test(value) && how !== 'meta')
    .map(({ value, how }) => ({ value: value.replace(/^www\./, '').replace(HOUSE, ''), how }))
    .filter(({ value }) => !PLATFORM.test(value))

/** The firm behind the name: "Orlo Daily - Lisk Printing Ltd". */
const HOUSE = /\s[-–—|]\s[^|–—]*\b(?:GmbH|KG|AG|Ltd|LLC|Inc|S\.?A|SpA|AS|BV|Limited)\b.*$/
/** Where blogs lie is not what they are called. */
const PLATFORM = /^(?:blogger|blogspot|wordpress(?:\.com)?|substack|medium|tumblr|wix(?:\.com)?|squarespace|ghost|medium\.com)$/i

const SIGN = /(?:©|\(c\)|\bcopyright\b)/i
const AFTER_SIGN = /^[\s,:©]*(?:\(c\)\s?|copyright\s?)?(?:(?:19|20)\d\d(?:\s?[-–—,]\s?(?:(?:19|20)\d\d|present))?)?[\s,.:|©-]*(?:by\s+)?/i
const NAME_END = /\s?(?:[|.,;•·]\s|[|;•·]|\.?$|\ball rights\b|\breserved\b|\s[-–—]\s|\((?!\p{Lu})|\b(?:inc|ltd|llc|gmbh|limited|corp|plc)\b)/iu

function copyrightName({ text, blocks }: Reading): Named | null {
  for (const { kind, start, end } of blocks.toReversed()) {
    const line = text.slice(start, end)
    const sign = kind === 'boilerplate' && end - start <= 600 ? SIGN.exec(line) : null
    if (!sign) continue
    const name = nameAround(line.slice(0, sign.index), line.slice(sign.index + sign[0].length))
    if (isName(name)) return { name, how: 'copyright line' }
  }
  return null
}

const YEAR_ALONE = /^\s?(?:19|20)\d\d\s?(?:[.|]|$)/

/** "© 2024 Orlo Daily. All Rights Reserved.", or "Orlo Daily © 2024 | Contact". */
function nameAround(before: string, after: string): string {
  const front = before.trim()
  if (YEAR_ALONE.test(after) && isName(front) && !/[.|]/.test(front)) return front
  const rest = after.replace(AFTER_SIGN, '')
  return rest.slice(0, NAME_END.exec(rest)?.index ?? rest.length).trim()
}

const isName = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 60 &&
  /\p{L}{2}/u.test(name) &&
  /^[\p{Lu}\d]|\.[a-z]{2,4}$/u.test(name) &&
  !/^(?:all|the contents?|this|reserved|photo|image|getty)\b/i.test(name) &&
  name.split(/\s+/).length <= 7

/** Lines at the top that are a name twice over, or the name that an address on the page spells in one word. */
function masthead({ text, blocks }: Reading): Named | null {
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph')
  const top = blocks.slice(0, first === -1 ? 0 : first).filter(({ kind }) => kind === 'boilerplate' || kind === 'byline')
  const labels = text.includes('://') ? addressLabels(text) : NONE
  for (const { start, end } of top) {
    const line = text.slice(start, end)
    const half = line.slice(0, Math.ceil(line.length / 2)).trim()
    const isDouble = half.length >= 6 && (line === half + half || line === `${half} ${half}`)
    if (isDouble) return { name: half, how: 'masthead' }
    if (labels.size > 0 && line.length <= 60 && isLabel(line, labels)) return { name: line, how: 'masthead' }
  }
  return null
}

const NONE: ReadonlySet<string> = new Set()

function isLabel(line: string, labels: ReadonlySet<string>): boolean {
  const squeezed = fold(line).replace(/[^\p{L}\p{N}]/gu, '')
  return squeezed.length >= 6 && labels.has(squeezed)
}

/** Labels of the hosts of the addresses that stand in the text: "orlodaily" of https://img.orlodaily.example/1.jpg. */
function addressLabels(text: string): ReadonlySet<string> {
  const labels = new Set<string>()
  for (const match of text.matchAll(/https?:\/\/([\w.-]{4,100})/gi)) for (const label of (match[1] ?? '').toLowerCase().split('.')) labels.add(label)
  return labels
}
