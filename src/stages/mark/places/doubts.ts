/**
 * Doubts: a name of the gazetteer that is a person, part of an organisation's name, or a plain English word here.
 *     "Jordan Smith said"  "University of Oslo"  "Reading is fun"      dropped
 *     "in Reading"  "Nice, France"  "Jordan said it would"             kept
 * A small town needs a sign once ("in Lowfield"); then the page knows it.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Entity, Mention } from '../../../model/entity.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Span } from '../../../model/span.ts'
import type { Token } from '../../../model/token.ts'
import { contains } from '../../../text/spans.ts'
import { isShortForm } from './known-names.ts'
import { mentionsAt } from './mentions-at.ts'
import { hasPlaceSign, type Neighbours, neighboursOf } from './signs.ts'
import type { Spotted } from './spotting.ts'

export interface Page {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
}

/** A town of this size, a country or a region is named without more ado; smaller ones need a sign. */
const WELL_KNOWN = 200_000

export function plausibleNames(all: readonly Spotted[], page: Page, lexicon: Lexicon): readonly Spotted[] {
  const near = neighboursOf(all, page.text, lexicon)
  const mentions = mentionsAt(page.mentions)
  const left = all.filter((name) => !isAcronym(name, page.text) && !isInsideOtherName(name, mentions(name), near, page.text))
  const signed = new Set(left.filter((name) => name.kind === 'name' && isSigned(name, mentions(name), near, page, lexicon)))
  const people = new Set(page.entities.flatMap(({ kind, name }) => (kind === 'person' ? name.split(' ') : [])))
  const known = new Set(Array.from(signed, ({ key }) => key).filter((key) => !lexicon.places.commonWords.has(key)))
  return left.filter((name) => name.kind !== 'name' || signed.has(name) || isNamedFreely(name, known, people, near, lexicon))
}

/** Within a person's name (but for a well-known place that a sign supports), or within a longer name of an organisation. */
function isInsideOtherName(name: Spotted, mentions: readonly Mention[], near: Neighbours, text: string): boolean {
  if (name.kind === 'metonym') return false
  const person = mentions.find(({ kind }) => kind === 'person')
  if (person) return person.end - person.start > name.end - name.start || !isWellKnown(name) || !hasPlaceSign(name, text, near, true)
  return mentions.some((mention) => mention.kind === 'organisation' && isWithin(name, mention))
}

/** "(MOCA)": a few capitals in brackets are letters of the words before. Countries have their own short forms. */
function isAcronym(name: Spotted, text: string): boolean {
  if (name.kind !== 'name' || isShortForm(name.key) || !/^\p{Lu}{2,5}$/u.test(name.exact)) return false
  return text.charAt(name.start - 1) === '(' && text.charAt(name.end) === ')'
}

const isWithin = (name: Span, mention: Span): boolean => contains(mention, name) && mention.end - mention.start > name.end - name.start + 1

function isSigned(name: Spotted, mentions: readonly Mention[], near: Neighbours, page: Page, { places }: Lexicon): boolean {
  const doubtful = places.commonWords.has(name.key)
  if (!doubtful && (isWellKnown(name) || !near.hasCapital(name)) && mentions.some(({ kind }) => kind === 'place')) return true
  return hasPlaceSign(name, page.text, near, doubtful)
}

/** `people`: given names and surnames of the page's persons. */
function isNamedFreely(name: Spotted, known: ReadonlySet<string>, people: ReadonlySet<string>, near: Neighbours, { places }: Lexicon): boolean {
  if (places.commonWords.has(name.key) || people.has(name.exact) || near.hasCapital(name)) return false
  return known.has(name.key) || isWellKnown(name)
}

const isWellKnown = (name: Spotted): boolean => name.entries.some(({ kind, population }) => kind !== 'city' || population >= WELL_KNOWN)
