/**
 * Exchanged words: a passage that has its source's words, but for one or two in whose place others stand.
 *     parent "Berg, 64, drove the 9 o'clock bus"       child "Berg, 14, drove the 9 o'clock bus"        figure: high
 *     parent "the Arnby sheriff said on Monday"        child "the Lisk sheriff said on Monday"          place: high
 *     parent “We found nothing so far”                 child “We found something so far”                quote: high
 * Only what nobody puts otherwise: numbers, days, names of places and persons, and words inside quotation marks. Other words of so near a copy are an
 * editor's choice, bodies have many names (bodies.ts), and first names have short forms.
 * Leaves open: words put in or taken out.
 */
import { diffArrays } from 'diff'
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { placeKey } from '../../../lexicon/place-key.ts'
import type { Mention } from '../../../model/entity.ts'
import type { Span } from '../../../model/span.ts'
import { spelledAlike } from '../../../text/edits.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { type NumberRead, type NumberWords, readNumber } from '../../../text/numbers.ts'
import type { Passage } from '../../../text/passages.ts'
import { piecesOf } from '../../../text/pieces.ts'
import { contentChanges } from '../../../text/quote-changes.ts'
import { contains, overlaps } from '../../../text/spans.ts'
import { stem } from '../../../text/stem.ts'
import { type Word, wordsOf } from '../../../text/words.ts'
import type { Derived, Match, PageView } from './comparison.ts'
import { drift, type Finding, sideOf } from './finding.ts'

/** Likeness of passages worth laying beside each other word by word; words in common at least, and the share of both passages that they are. */
const NEARLY = 0.4
const COMMON = 6
const SHARE = 0.8
/** Words in one place of an exchange, and places in which the passages differ, at most. */
const LONGEST = 2
const PLACES = 3

const CAPITAL = /^\p{Lu}\p{Ll}/u

/** One exchange: spans of the two articles. */
interface Exchange {
  readonly theirs: Span
  readonly mine: Span
  readonly words: readonly [theirs: readonly Word[], mine: readonly Word[]]
}

type Tables = Pick<Lexicon, 'words' | 'places' | 'numbers'>

/** Beside the other findings: an exchange that one of them shows is not told twice. */
export function exchangedDrift({ child, matches }: Derived, lexicon: Tables, others: readonly Finding[]): Finding[] {
  const told = others.flatMap(({ sides }) => sides.filter(({ article, role }) => role === 'child' && article === child.page.article.id))
  return child.passages.flatMap((passage) => {
    const [source] = matches(passage)
    const exchanges = source && source.score >= NEARLY ? exchangesOf(passage, source.passage) : []
    return exchanges
      .filter(({ mine }) => !told.some((side) => overlaps(side, mine)))
      .flatMap((exchange) => (source ? findingOf(exchange, child, source, lexicon) : []))
  })
}

function exchangesOf(passage: Passage, source: Passage): readonly Exchange[] {
  const [theirs, mine] = [wordsOf(source.text), wordsOf(passage.text)]
  const parts = diffArrays(theirs.map(keyOf), mine.map(keyOf))
  const common = parts.reduce((sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length), 0)
  const changed = parts.filter(({ added, removed }, at) => (added || removed) && !parts[at - 1]?.removed).length
  if (common < COMMON || common < SHARE * Math.max(theirs.length, mine.length) || changed > PLACES) return []
  let [there, here] = [0, 0]
  return parts.flatMap(({ added, removed, value }, at): readonly Exchange[] => {
    const next = parts[at + 1]
    const put = removed && next?.added ? next.value.length : 0
    const [taken, given] = [theirs.slice(there, there + value.length), mine.slice(here, here + put)]
    if (!added) there += value.length
    if (!removed) here += value.length
    if (put === 0 || put > LONGEST || value.length > LONGEST) return []
    return [{ theirs: spanOf(taken, source), mine: spanOf(given, passage), words: [taken, given] }]
  })
}

/** Endings are an editor's choice too. */
const keyOf = ({ lower }: Word): string => stem(lower.replaceAll('’', "'").replace(/(?<=\d),(?=\d)/g, ''))

const spanOf = (words: readonly Word[], { start }: Passage): Span => ({
  start: start + (words[0]?.start ?? 0),
  end: start + (words.at(-1)?.end ?? 0),
})

function findingOf(exchange: Exchange, child: PageView, { view }: Match, lexicon: Tables): Finding[] {
  const kind = kindOf(exchange, child, view, lexicon)
  if (kind === null) return []
  const [was, is] = exchange.words.map((words) => words.map(({ text }) => text).join(' '))
  const parent = { page: view.page, side: sideOf(view.page, exchange.theirs, 'parent', was ?? '') }
  return [drift(kind, 'high', parent, sideOf(child.page, exchange.mine, 'child', is ?? ''), `“${was}” in the parent, “${is}” here.`)]
}

type Kind = 'figure' | 'time' | 'quote' | 'place' | 'attribution' | 'detail'

function kindOf(exchange: Exchange, child: PageView, parent: PageView, { words: counts, places, numbers }: Tables): Kind | null {
  const { theirs, mine, words } = exchange
  const single = kindOfSingle(exchange, child, numbers.words)
  if (single !== null) return single
  if (isIn(child.page.marks.quotations, mine) && isIn(parent.page.marks.quotations, theirs)) return isAltered(words, counts) ? 'quote' : null
  if (arePlaces(words, places) && !isOfPerson(child, mine) && !isOfPerson(parent, theirs)) return 'place'
  if (!areNames(words, child, parent)) return null
  return isFirstName(child, mine) ? null : kindOfName(child, mine)
}

/** A number or a day for another. */
function kindOfSingle({ mine, words: [taken, given] }: Exchange, { page }: PageView, words: NumberWords): Kind | null {
  const [was, is] = [taken[0], given[0]]
  if (!(was && is) || taken.length > 1 || given.length > 1) return null
  if (areNumbers(was, is, words)) return isIn(page.marks.times, mine) ? 'time' : 'figure'
  return DAYS.includes(was.lower) && DAYS.includes(is.lower) ? 'time' : null
}

function isAltered([taken, given]: Exchange['words'], counts: WordCounts): boolean {
  const lower = (words: readonly Word[]): readonly string[] => words.map((word) => word.lower)
  return contentChanges([{ mine: lower(given), theirs: lower(taken), beyond: false }], counts).length > 0
}

const isIn = (marks: readonly Span[], span: Span): boolean => marks.some((mark) => contains(mark, span))

const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** Two numbers that are not the same: "64" and "14", "78th" and "88th", "one" and "two". */
function areNumbers(a: Word, b: Word, words: NumberWords): boolean {
  const [was, is] = [numberIn(a, words), numberIn(b, words)]
  return was !== null && is !== null && was.ordinal === is.ordinal && was.value !== is.value
}

/** The number that the whole word is. */
function numberIn({ text }: Word, words: NumberWords): NumberRead | null {
  const pieces = piecesOf(text, 0, text.length)
  const read = readNumber(pieces, 0, words)
  return read?.next === pieces.length ? read : null
}

/** Two names of which the parent does not use both for one, neither at the head of a sentence by its place alone. */
function areNames([taken, given]: Exchange['words'], child: PageView, parent: PageView): boolean {
  if (![...taken, ...given].every(({ text }) => CAPITAL.test(text))) return false
  const known = (words: readonly Word[], { page: { marks } }: PageView): boolean =>
    words.every((one) => marks.mentions.some((mention) => isNamed(mention) && wordsOf(mention.exact).some((word) => nameOf(word) === nameOf(one))))
  if (!known(taken, parent) || !known(given, child)) return false
  if (taken.some((a) => given.some((b) => spelledAlike(nameOf(a), nameOf(b))))) return false
  return !parent.page.marks.entities.some(({ name, aliases }) => {
    const forms = [name, ...aliases.map(({ text }) => text)].join(' ')
    return [...taken, ...given].every((word) => forms.includes(nameOf(word)))
  })
}

/** Without a genitive. */
const nameOf = ({ text }: Word): string => text.replace(/['’]s?$/, '')

const isNamed = ({ kind }: Mention): boolean => kind === 'person' || kind === 'place'

/** Two places of the gazetteer, though the pages use them inside other names ("the Arnby Post"). */
function arePlaces([taken, given]: Exchange['words'], { byName, commonWords }: Tables['places']): boolean {
  const names = [...taken, ...given].map(nameOf)
  const isPlace = (name: string): boolean => CAPITAL.test(name) && !commonWords.has(name.toLowerCase()) && byName.has(placeKey(name))
  return names.length === 2 && names.every(isPlace) && !spelledAlike(names[0] ?? '', names[1] ?? '')
}

const isOfPerson = ({ page: { marks } }: PageView, span: Span): boolean =>
  marks.mentions.some((mention) => mention.kind === 'person' && overlaps(mention, span))

const isFirstName = ({ page: { marks } }: PageView, span: Span): boolean =>
  marks.mentions.some(({ kind, start, end }) => kind === 'person' && start === span.start && end > span.end + 1)

function kindOfName({ page: { marks } }: PageView, span: Span): Kind {
  if (marks.places.some((place) => overlaps(place, span))) return 'place'
  return marks.attributions.some(({ source }) => source && overlaps(source, span)) ? 'attribution' : 'detail'
}
