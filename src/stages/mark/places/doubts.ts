/**
 * Doubts: a name of the gazetteer that is a person, part of an organisation's name, or a plain English word here.
 *     "Jordan Smith said"  "University of Oslo"  "Reading is fun"      dropped
 *     "in Reading"  "Nice, France"  "Jordan said it would"             kept
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Entity, Mention } from '../../../model/entity.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Span } from '../../../model/span.ts'
import type { Token } from '../../../model/token.ts'
import { contains, overlaps } from '../../../text/spans.ts'
import type { Spotted } from './spotting.ts'

export interface Page {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
}

/** A town of this size, or a country or region, is named without more ado; smaller ones need a sign. */
const WELL_KNOWN = 250_000

export function isPlausible(name: Spotted, all: readonly Spotted[], page: Page, lexicon: Lexicon): boolean {
  if (isInsideOtherName(name, page.mentions)) return false
  if (name.kind === 'demonym' || name.kind === 'metonym' || name.kind === 'feature') return true
  if (hasPlaceSign(name, all, page)) return true
  return !isSomebodysName(name, page) && !hasCapitalNeighbour(name, all, page.text, lexicon) && isWellKnown(name)
}

/** Within a person's name, or within a longer name of an organisation. */
function isInsideOtherName(name: Spotted, mentions: readonly Mention[]): boolean {
  return mentions.some(
    (mention) =>
      overlaps(mention, name) &&
      (mention.kind === 'person' || (mention.kind === 'organisation' && contains(mention, name) && isLonger(mention, name))),
  )
}

const isLonger = (a: Span, b: Span): boolean => a.end - a.start > b.end - b.start + 1

/** "in Lowfield", "Lowfield, Texas", or a mention that is a place already. */
function hasPlaceSign(name: Spotted, all: readonly Spotted[], page: Page): boolean {
  if (page.mentions.some((mention) => mention.kind === 'place' && overlaps(mention, name))) return true
  const before = page.text.slice(Math.max(name.sentence.start, name.start - 14), name.start)
  if (/(?:^|\s)(?:in|at|near|from|outside|towards?|across|around|throughout|of|to|city of|town of)\s$/i.test(before))
    return !followedByCapital(name, page.text)
  const next = all.find((other) => other.start === name.end + 2 && page.text.startsWith(', ', name.end))
  return next?.kind === 'name'
}

/** The page knows a person of this surname or given name. */
function isSomebodysName(name: Spotted, page: Page): boolean {
  return page.entities.some((entity) => entity.kind === 'person' && entity.name.split(' ').includes(name.exact))
}

const followedByCapital = (name: Span, text: string): boolean => /^ \p{Lu}\p{Ll}/u.test(text.slice(name.end, name.end + 3))

/** "Washington Post", "Lloyd Austin": a capitalised word beside it that is no place itself and begins no sentence. */
function hasCapitalNeighbour(name: Spotted, all: readonly Spotted[], text: string, lexicon: Lexicon): boolean {
  const before = /(\p{Lu}[\p{L}'’]*)\.? $/u.exec(text.slice(Math.max(name.sentence.start, name.start - 30), name.start))?.[1]
  const beside = all.some((other) => other.end === name.start - 1)
  if (before !== undefined && !beside && !lexicon.language.starters.has(before) && !COMPASS.test(before)) return true
  return followedByCapital(name, text) && !all.some((other) => other.start === name.end + 1) && !isCountry(name)
}

const COMPASS = /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Greater|Upper|Lower|In|At|From|Near|To|And|Of)$/i

const isCountry = (name: Spotted): boolean => name.entries.some(({ kind }) => kind === 'country')

const isWellKnown = (name: Spotted): boolean => name.entries.some(({ kind, population }) => kind !== 'city' || population >= WELL_KNOWN)
