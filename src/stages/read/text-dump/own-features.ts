/**
 * A line of a dump as numbers, seen without its neighbours: length, signs, capitals, what the tables say, and how its words lie in the page.
 *     words that are frequent in the page itself ("the", "der", "que") tell sentences from labels in any language
 * [Reference] Kohlschütter, Fankhauser, Nejdl 2010, "Boilerplate detection using shallow text features"; Pomikálek 2011 (function words).
 */
import type { DumpLine } from './line-facts.ts'

const CUES = ['share', 'chrome', 'advert', 'legal', 'date-label', 'related', 'read-also', 'comments', 'author-note', 'caption', 'end-note'] as const

const bit = (is: boolean): number => (is ? 1 : 0)
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Words of notices: about cookies, accounts and offers, in the languages of many pages. */
const NOTICE =
  /\b(?:cookies?|privacy|consent|opt[ -](?:in|out)|advertis\w+|personali[sz]ed?|preferences|subscri\w+|newsletters?|account|terms|sign(?:ed)?[ -](?:in|up)|log[ -]?in|e-?mail|datenschutz\w*|einwillig\w+|werbung|abonn\w+|suscri\w+|privacidad|confidentialit\w+|publicit\w+|iscri\w+)\b/giu

export const noticeWords = ({ exact }: DumpLine): number => count(exact.slice(0, 2000), NOTICE)

/** A page's most frequent words, of which most are function words. */
const FREQUENT = 25
/** Shorter words tell little of what a line is about. */
const CONTENT_LETTERS = 5
/** Shorter lines are labels, which repeat. */
const SOME_WORDS = 8

export interface PageWords {
  readonly frequent: ReadonlySet<string>
  /** In how many lines of some length a longer word stands. */
  readonly lines: ReadonlyMap<string, number>
}

export const isContent = (word: string): boolean => word.length >= CONTENT_LETTERS

export function wordsOfPage(lines: readonly DumpLine[]): PageWords {
  const counts = countsOf(lines.flatMap(({ words }) => words))
  const held = countsOf(lines.flatMap(({ words }) => (words.length >= SOME_WORDS ? [...new Set(words)].filter(isContent) : [])))
  const frequent = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, FREQUENT)
  return { frequent: new Set(frequent.map(([word]) => word)), lines: held }
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

export function ownFeatures(line: DumpLine, page: PageWords): readonly number[] {
  return [...shapeFeatures(line), ...signFeatures(line.exact.slice(0, 4000)), ...tableFeatures(line), ...wordFeatures(line, page)]
}

const shapeFeatures = ({ shape, exact }: DumpLine): readonly number[] => [
  shape.words,
  exact.length,
  shape.length,
  bit(shape.stops),
  bit(shape.cut),
  shape.capitals,
  bit(shape.allCapitals),
  shape.digits,
  shape.innerStops,
  shape.words / (shape.innerStops + 1),
  bit(shape.listMark),
]

const signFeatures = (exact: string): readonly number[] => [
  count(exact, /["“”«»„]/g),
  count(exact, /,/g),
  count(exact, /[|›»·•→]/g),
  count(exact, /[@#]|https?:/g),
  count(exact, /[()[\]]/g),
  count(exact, /\p{Lu}/gu) / Math.max(1, exact.length),
  count(exact, /[^\p{L}\p{N}\s]/gu) / Math.max(1, exact.length),
  bit(/^\p{Ll}/u.test(exact)),
  bit(/^["“«„'‘]/u.test(exact)),
  bit(/^\d/.test(exact)),
  bit(/^[^\p{L}\p{N}"“«„'‘]/u.test(exact)),
  endOf(exact),
  bit(/\p{Ll}\p{Lu}|[.!?]\p{Lu}\p{Ll}/u.test(exact)),
  bit(/\d{1,2}[:.h]\d{2}\b/.test(exact)),
  bit(/\b(?:19|20)\d\d\b/.test(exact)),
  bit(/[:：]\s\S/u.test(exact)),
  count(exact, NOTICE),
]

const ENDS: readonly RegExp[] = [/[:：]$/u, /[,;]$/, /[?!？！]$/u, /(?:\.{3}|…)$/u, /[.。]$/u, /["”»)\]]$/u, /\d$/, /\p{L}$/u]

/** What the line ends with, as the place in ENDS. */
const endOf = (exact: string): number => ENDS.findIndex((end) => end.test(exact.slice(-4).trimEnd()))

const tableFeatures = (line: DumpLine): readonly number[] => [
  line.glue,
  line.address,
  bit(line.says),
  bit(line.byline),
  bit(line.person),
  bit(line.stamp),
  bit(line.section),
  bit(line.credit !== null),
  bit(line.counter !== null),
  line.times,
  line.cue === null ? -1 : CUES.indexOf(line.cue),
  bit(line.cue === 'related' || line.cue === 'read-also'),
  bit(line.cue === 'caption'),
  bit(line.cue === 'author-note' || line.cue === 'end-note'),
]

function wordFeatures({ words }: DumpLine, { frequent, lines }: PageWords): readonly number[] {
  const content = words.filter(isContent)
  const shared = content.filter((word) => (lines.get(word) ?? 0) > (words.length >= SOME_WORDS ? 1 : 0))
  const often = content.filter((word) => (lines.get(word) ?? 0) > 4)
  const share = (part: readonly string[], of: readonly string[]): number => (of.length === 0 ? -1 : part.length / of.length)
  return [
    share(
      words.filter((word) => frequent.has(word)),
      words,
    ),
    share(shared, content),
    share(often, content),
    share(content, words),
    words.reduce((most, word) => Math.max(most, word.length), 0),
  ]
}
