/**
 * Changes: one small fault of each kind for a page's dump, the place chosen by a hash. A copy with one of them is wrong in that one thing.
 *     weekday    "sank on Monday"                ->  "sank on Thursday"
 *     negation   "The pier was closed"           ->  "The pier was not closed"
 *     speaker    "said Ada Holm" (Bo Lind speaks on the page too)  ->  "said Bo Lind"
 * The sites are found by plain patterns over lines that are running text, not by the program's own marks: what it overlooks must count. Left open:
 * numbers in words, places outside the table, speakers named by their office; a change can by chance be one that another line has right.
 */
import type { Span } from '../../../src/model/span.ts'
import { hash32 } from '../../../src/text/hash.ts'
import { linesOf } from '../../../src/text/spans.ts'
import { MODALS, NO_FIRST_NAMES, PLACES, QUOTE_WORDS, WEEKDAYS } from './words.ts'

export const CHANGE_KINDS = ['weekday', 'number', 'modal', 'quote-word', 'place', 'speaker', 'negation'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Where in the original, and what stands there in the copy. */
export interface Change extends Span {
  readonly kind: ChangeKind
  readonly was: string
  readonly now: string
}

/** Running text: a line at least so long that ends a sentence. Shorter ones are mostly headlines, teasers and lists. */
const RUNNING = 80
/** Words of a site about itself, in lines that look like running text. */
const FURNITURE =
  /\b(?:podcast|newsletter|subscrib|cookie|transcripts?|comments|copyright|all rights|sign up|advertis|our members|this page|privacy)/i
const QUOTED = /“[^“”]{20,}”|"[^"]{20,}"/g
/** No part of a name ("Amendment 64", "Route 6"), a date ("March 5") or an hour ("2 p.m."). */
const NUMBER = /(?<![\w.,:/-])(?<!\b[A-Z]\w{0,20}\.? )[1-9]\d{0,2}(?:,\d{3})*(?:\.\d+)?(?![\w:/-]|[.,]\d| ?[ap]\.?m\b| [A-Z])/g
const YEAR = /^(?:19|20)\d\d$/
const AUXILIARY = /\b(?:was|were|is|are|has|have|had|will|would|could|did|does|do)(?: not)?(?= [a-z]{3,})/g
/** The others may be full verbs: to 'had a house' no 'not' is added. */
const TAKES_NOT = /^(?:was|were|is|are|will)$/
const NOT_SPLIT = /^ (?:been|not|nothing|no|also|only|never|the|his|her|its|their)\b/
/** One or two capitals beside a verb of saying. */
const SPEAKERS = [
  /(?<=\b(?:said|says|added|warned|according to) )[A-Z][a-z]+(?: [A-Z][\w-]+)?(?=[.,;:"”)])/g,
  /\b[A-Z][a-z]+(?: [A-Z][\w-]+)?(?= (?:said|says|added|warned|told)\b)/g,
]
const FULL_NAME = /\b([A-Z][a-z]+) ([A-Z][\w-]+)/g

/** At most one change a kind, in the order of the kinds. */
export const changesOf = (page: string, dump: string): readonly Change[] =>
  CHANGE_KINDS.flatMap((kind) => {
    const sites = SITES[kind](dump)
    const site = sites[hash32(`${page} ${kind}`) % Math.max(1, sites.length)]
    return site ? [{ kind, ...site }] : []
  })

/** The dump with the change made, and where it stands there. */
export function changed(dump: string, { start, end, now }: Change): { readonly dump: string; readonly span: Span } {
  return { dump: dump.slice(0, start) + now + dump.slice(end), span: { start, end: start + now.length } }
}

type Site = Omit<Change, 'kind'>

const SITES: Readonly<Record<ChangeKind, (dump: string) => readonly Site[]>> = {
  weekday: (dump) => words(dump, narrated(dump), (word) => swapped(word, WEEKDAYS)),
  number: (dump) => matches(dump, NUMBER, narrated(dump)).flatMap((site) => (YEAR.test(site.was) ? [] : [{ ...site, now: otherNumber(site.was) }])),
  modal: (dump) => words(dump, narrated(dump), (word) => MODALS.get(word)),
  'quote-word': (dump) => words(dump, quotations(dump), (word) => QUOTE_WORDS.get(word)),
  place: (dump) => PLACES.flatMap((group) => words(dump, narrated(dump), (word) => swapped(word, group))).sort((a, b) => a.start - b.start),
  speaker: speakers,
  negation: negations,
}

/** Lines of running text, and of these what stands in quotation marks. */
const running = (dump: string): readonly Span[] =>
  linesOf(dump).filter(({ start, end }) => {
    const line = dump.slice(start, end)
    return end - start >= RUNNING && /[.!?]["”’]?$/.test(line.trimEnd()) && !FURNITURE.test(line)
  })

const quotations = (dump: string): readonly Span[] =>
  running(dump).flatMap(({ start, end }) =>
    [...dump.slice(start, end).matchAll(QUOTED)].map((match) => ({ start: start + match.index, end: start + match.index + match[0].length })),
  )

/** Running text without what is quoted. */
function narrated(dump: string): readonly Span[] {
  const quoted = quotations(dump)
  return running(dump).flatMap((line) => {
    const inside = quoted.filter(({ start }) => start >= line.start && start < line.end)
    const borders = [line.start, ...inside.flatMap(({ start, end }) => [start, end]), line.end]
    return borders.flatMap((start, at) => (at % 2 === 0 ? [{ start, end: borders[at + 1] ?? line.end }] : []))
  })
}

/** Every match within the spans; `now` is still what it was. */
const matches = (dump: string, pattern: RegExp, spans: readonly Span[]): readonly Site[] =>
  [...dump.matchAll(pattern)]
    .map((match): Site => ({ start: match.index, end: match.index + match[0].length, was: match[0], now: match[0] }))
    .filter((site) => spans.some(({ start, end }) => site.start >= start && site.end <= end))

/** The words that the table changes. */
const words = (dump: string, spans: readonly Span[], other: (word: string) => string | undefined): readonly Site[] =>
  matches(dump, /\p{L}+/gu, spans).flatMap((site) => {
    const now = other(site.was)
    return now === undefined ? [] : [{ ...site, now }]
  })

/** Another of the group, two further on. */
function swapped(word: string, group: readonly string[]): string | undefined {
  const at = group.indexOf(word)
  return at < 0 ? undefined : group[(at + 2) % group.length]
}

/** Another first digit: never the same, never nought. */
const otherNumber = (number: string): string => `${((Number(number[0]) + 3) % 9) + 1}${number.slice(1)}`

/** A speaker gives way to another who speaks on the page: a full name to a full name, a surname to a surname. */
function speakers(dump: string): readonly Site[] {
  const lines = running(dump)
  const fullNames = [...dump.matchAll(FULL_NAME)].filter(([, first = '']) => !NO_FIRST_NAMES.has(first))
  const fullOf = new Map(fullNames.map(([full, , last = '']) => [last, full]))
  const named = SPEAKERS.flatMap((pattern) => matches(dump, pattern, lines)).filter((site) => isName(dump, site, fullOf))
  const people = [...new Set(named.map(({ was }) => surnameOf(was)))].sort().map((surname) => [surname, fullOf.get(surname)] as const)
  return named.flatMap((site) => {
    const at = people.findIndex(([surname]) => surname === surnameOf(site.was))
    const [surname, full] = people[(at + 1) % Math.max(1, people.length)] ?? []
    const now = site.was.includes(' ') ? full : surname
    return now === undefined || surname === surnameOf(site.was) ? [] : [{ ...site, now }]
  })
}

const surnameOf = (name: string): string => name.slice(name.indexOf(' ') + 1)

/**
 * No title or office first ("Mayor Lind"), and no part of a longer name, though a title may stand before it ("Mayor Bo Lind"). A single word is the
 * surname of somebody whom the page names in full.
 */
function isName(dump: string, { start, was }: Site, fullOf: ReadonlyMap<string, string>): boolean {
  const before = /([A-Z][\w.]*) $/.exec(dump.slice(Math.max(0, start - 30), start))?.[1]
  if (before !== undefined && !NO_FIRST_NAMES.has(before.replace('.', ''))) return false
  return was.includes(' ') ? !NO_FIRST_NAMES.has(was.split(' ')[0] ?? '') : fullOf.has(was) && !NO_FIRST_NAMES.has(was)
}

/** "is not" loses its "not", "was" gets one. */
function negations(dump: string): readonly Site[] {
  return matches(dump, AUXILIARY, narrated(dump)).flatMap((site) => {
    if (site.was.endsWith(' not')) return [{ ...site, now: site.was.replace(' not', '') }]
    if (!TAKES_NOT.test(site.was) || NOT_SPLIT.test(dump.slice(site.end, site.end + 8))) return []
    return [{ ...site, now: `${site.was} not` }]
  })
}
