/**
 * Signs: what stands beside a name and speaks for a place ("in Lowfield", "Lowfield, Texas") or against it ("Lowfield Post", "Lloyd Austin").
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { PlaceTables } from '../../../lexicon/places.ts'
import type { Span } from '../../../model/span.ts'
import type { Spotted } from './spotting.ts'

export interface Neighbours {
  /** The name that follows after a comma, if any. */
  readonly afterComma: (name: Span) => Spotted | undefined
  readonly beforeComma: (name: Span) => Spotted | undefined
  /** A capitalised word stands right beside it that is no place and begins no sentence. */
  readonly hasCapital: (name: Spotted) => boolean
}

const BEFORE_PLACE = /(?:^|[\s(“"])(?:in|at|near|from|outside|towards?|across|around|throughout|of|to|into|inside|between|for)\s$/i
const BEFORE_PLACE_SURELY = /(?:^|[\s(“"])(?:in|near|outside|(?:city|town|village|port) of)\s$/i
const COMPASS = /^(?:north|south|east|west|northern|southern|eastern|western|central|greater|downtown|upper|lower)$/i
const LONGEST_WORD = 30

export function neighboursOf(all: readonly Spotted[], text: string, lexicon: Lexicon): Neighbours {
  const byStart = new Map(all.map((name) => [name.start, name]))
  const byEnd = new Map(all.map((name) => [name.end, name]))
  const capitalBefore = (name: Spotted): boolean => {
    const word = /(?<![\p{L}'’])([\p{L}'’]+)\.? $/u.exec(text.slice(Math.max(name.sentence.start, name.start - LONGEST_WORD), name.start))?.[1]
    if (word === undefined || !/^\p{Lu}/u.test(word) || byEnd.has(name.start - 1)) return false
    return !lexicon.language.starters.has(word) && !lexicon.words.stop.has(word.toLowerCase()) && !COMPASS.test(word)
  }
  const capitalAfter = (name: Spotted): boolean => {
    const word = /^ (\p{Lu}\p{Ll}[\p{L}'’]*)/u.exec(text.slice(name.end, name.end + LONGEST_WORD))?.[1]
    if (word === undefined || byStart.has(name.end + 1) || name.exact.endsWith('.') || isDateline(name)) return false
    return !lexicon.language.starters.has(word)
  }
  return {
    afterComma: ({ end }) => (text.startsWith(', ', end) ? byStart.get(end + 2) : undefined),
    beforeComma: ({ start }) => (text.startsWith(', ', start - 2) ? byEnd.get(start - 2) : undefined),
    hasCapital: (name) => !isSurelyCountry(name, lexicon.places) && (capitalBefore(name) || capitalAfter(name)),
  }
}

/** `doubtful`: the name is a common word, and only the surest signs count. */
export function hasPlaceSign(name: Spotted, text: string, near: Neighbours, doubtful: boolean): boolean {
  const outer = near.afterComma(name)
  if (outer?.kind === 'name' && outer.entries.some((holder) => holder.kind !== 'city')) return true
  if (near.beforeComma(name)?.kind === 'name' && name.entries.some(({ kind }) => kind !== 'city')) return true
  const before = text.slice(Math.max(name.sentence.start, name.start - LONGEST_WORD), name.start)
  if (doubtful) return BEFORE_PLACE_SURELY.test(before) && !isMonth(name) && !near.hasCapital(name)
  return BEFORE_PLACE.test(before) && !near.hasCapital(name)
}

const isMonth = (name: Spotted): boolean => /^(?:march|may|august|april|june|july)$/.test(name.key)

/** "LONDON Rain fell": capitals throughout, then a sentence. */
const isDateline = (name: Spotted): boolean => name.start === name.sentence.start && name.exact.length > 3 && name.exact === name.exact.toUpperCase()

/** Not "Jordan" or "Chad", which are names of persons too. */
const isSurelyCountry = (name: Spotted, { classes }: PlaceTables): boolean =>
  !classes.countryLikePerson.has(name.key) && name.entries.some(({ kind }) => kind === 'country')
