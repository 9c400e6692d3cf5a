/**
 * Kinds: person, organisation, group, place, or no name at all. All mentions of one name on a page vote together: one sense a page.
 * Rules that do not err come first: what stands after a title is a person, what ends in "Inc." is an organisation, a country is a place.
 * [Reference] Gale, Church, Yarowsky 1992, "One sense per discourse"; Mikheev, Moens, Grover 1999, "Named entity recognition without gazetteers".
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Names } from '../../../lexicon/names.ts'
import { placeKey } from '../../../lexicon/place-key.ts'
import type { GazetteerEntry } from '../../../lexicon/places.ts'
import type { EntityKind } from '../../../model/entity.ts'
import { highest, scoresOf } from '../../../text/perceptron.ts'
import type { Candidate } from './candidates.ts'
import { featuresOfName } from './features.ts'
import type { Line } from './lines.ts'
import { kindByNeighbours } from './neighbours.ts'
import { isOrdinary } from './ordinary.ts'
import { isCountry, isGround, settlerOf } from './settle.ts'

export interface Named extends Candidate {
  readonly kind: EntityKind
}

/** What a page tells of its names. */
export interface NamedPage {
  readonly lines: readonly Line[]
  readonly outlet: string | null
  /** Its words in small letters. */
  readonly small: ReadonlySet<string>
}

/** The candidates that are names, with the kind that all mentions of the same words agreed on. */
export function decideKinds(names: readonly Candidate[], { lines, outlet, small }: NamedPage, lexicon: Lexicon): Named[] {
  const votes = new Map<string, Candidate[]>()
  for (const name of names) {
    const there = votes.get(name.text)
    if (there) there.push(name)
    else votes.set(name.text, [name])
  }
  const told = new Map([...votes].map(([text, mentions]) => [text, kindByNeighbours(mentions, lines, small, lexicon)]))
  const kindOfText = (text: string, mentions: readonly Candidate[]): Kind =>
    isOutlet(text, outlet) ? 'organisation' : kindOf(mentions, lines, told.get(text) ?? null, lexicon)
  const kinds = new Map([...votes].map(([text, mentions]) => [text, kindOfText(text, mentions)]))
  const settle = settlerOf(kinds, lexicon)
  return names.flatMap((name): Named[] => {
    const own = kinds.get(name.text) ?? null
    const kind = told.get(name.text) === 'place' ? own : settle(name, own)
    return kind === null || kind === 'none' ? [] : [{ ...name, kind }]
  })
}

/** The page's own outlet, with or without its article. */
const isOutlet = (text: string, outlet: string | null): boolean => outlet !== null && withoutArticle(text) === withoutArticle(outlet)

const withoutArticle = (name: string): string => name.toLowerCase().replace(/^the /, '')

/** `none`: a name, but of nobody who is spoken of here (a law, a ship). */
export type Kind = EntityKind | 'none' | null

function kindOf(mentions: readonly Candidate[], lines: readonly Line[], told: Kind, lexicon: Lexicon): Kind {
  const [first] = mentions
  if (!first) return null
  return kindByRule(first, mentions, lines, told, lexicon) ?? kindByWeights(mentions, lines, lexicon) ?? kindByShape(first, lexicon)
}

/** Where the weights see no name: "Storm Forecast Center" ends in a word of bodies, "Ed Orvik" begins with a first name and English lacks the rest. */
function kindByShape({ words }: Candidate, lexicon: Lexicon): Kind {
  const [first = '', last = ''] = [words[0]?.toLowerCase(), words.at(-1)?.toLowerCase()]
  if (words.length > 1 && lexicon.names.organisationWords.has(last)) return 'organisation'
  return words.length === 2 && lexicon.names.firstNames.has(first) && isUnknown(last, lexicon) ? 'person' : null
}

function kindByRule(name: Candidate, mentions: readonly Candidate[], lines: readonly Line[], told: Kind, lexicon: Lexicon): Kind {
  const last = name.words.at(-1)?.toLowerCase() ?? ''
  const listed = lexicon.outlets.agencies.has(name.text) ? 'organisation' : kindByTables(name, last, lexicon)
  if (listed) return listed
  if (mentions.some((mention) => mention.title !== null) && !isOnlyPlace(name.text, lexicon)) return 'person'
  if (mentions.some((mention) => isShip(mention, lines[mention.line], lexicon.names))) return 'none'
  if (name.words.length > 1 && lexicon.names.organisationWords.get(last) === 'suffix') return 'organisation'
  if (isGround(name.text, lexicon)) return 'place'
  if (told) return told
  return isPerson(name, last, mentions, lines, lexicon) ? 'person' : null
}

/** A country or sea whose name no person bears. */
const isOnlyPlace = (text: string, lexicon: Lexicon): boolean =>
  isGround(text, lexicon) && !lexicon.places.classes.countryLikePerson.has(placeKey(text))

function kindByTables({ text, words }: Candidate, last: string, lexicon: Lexicon): Kind {
  const { groups, bodies, works, events, facilities, organisationWords } = lexicon.names
  const lower = text.toLowerCase()
  if (words.length > 1 && events.has(words[0]?.toLowerCase() ?? '') && !words.some((word) => organisationWords.has(word.toLowerCase()))) return 'none'
  if (groups.has(lower)) return 'group'
  if (bodies.has(lower) || lexicon.places.metonyms.has(placeKey(text)) || OUTLET.test(text) || isNationalBody(words, last, lexicon))
    return 'organisation'
  if (words.length > 1 && (facilities.has(last) || HALLS.test(lower) || /^Museum of /.test(text))) return 'place'
  return words.length > 1 && works.has(last) ? 'none' : null
}

/** "Environment Norway", "Sport Ruritania": an office's field and a country. */
function isNationalBody(words: readonly string[], last: string, lexicon: Lexicon): boolean {
  return words.length === 2 && isCountry(last, lexicon) && isField(words[0]?.toLowerCase() ?? '', lexicon)
}

const isField = (word: string, { names }: Lexicon): boolean => names.portfolios.has(word) && !NEAR.test(word)

/** Fields of offices that also part countries: "Interior Norway". */
const NEAR = /^(?:central|late|rural|urban|interior|former|local|public|european|imperial)$/

/** One word made of two, as outlets are named: "Tarnnews". */
const OUTLET = /^\p{Lu}\p{L}{2,}(?:news|press|wire)$/u

/** Centres, halls and pads that stand somewhere, by the word before: others are bodies ("Research Centre"). */
const HALLS =
  / (?:space|arts?|science|convention|civic|conference|exhibition|visitors?|shopping|community|cultural|leisure|sports?|garden|town|city|concert|events?|entertainment|heritage|aquatics?|flight|launch) (?:center|centre|hall|mall)$| (?:launch|processing|training|storage|detention|correctional|production|treatment) facility(?:-\d+)?$| (?:launch )?pad \d+[a-z]?$/

function isPerson({ words }: Candidate, last: string, mentions: readonly Candidate[], lines: readonly Line[], lexicon: Lexicon): boolean {
  const { names } = lexicon
  if (words.length === 2 && EAST_ASIAN.test(words[1] ?? '')) return true
  if (isFirstNameOnly(words[0]?.toLowerCase() ?? '', lexicon) && (words.length === 1 || (words.length === 2 && isUnknown(last, lexicon)))) return true
  if (!names.organisationWords.has(last) && mentions.some((mention) => isDescribed(mention, lines[mention.line], names))) return true
  return names.firstNames.has(words[0]?.toLowerCase() ?? '') && words.some((word) => word !== 'of' && names.particles.has(word))
}

/** "Annika": a first name that English has no other word for, and no larger town. */
const isFirstNameOnly = (word: string, { names, places, tagger }: Lexicon): boolean =>
  names.firstNames.has(word) && !isOrdinary(word, tagger) && !(places.byName.get(placeKey(word)) ?? []).some(isLarge)

/** No word of English, nor of bodies and places: a surname, where a first name stands before it. */
const isUnknown = (word: string, { names, places, tagger }: Lexicon): boolean =>
  /^\p{L}{3,}/u.test(word) &&
  !isOrdinary(word, tagger) &&
  !names.organisationWords.has(word) &&
  !names.placeWords.has(word) &&
  !places.byName.has(placeKey(word))

const LARGE = 100_000

const isLarge = ({ kind, population }: GazetteerEntry): boolean => kind !== 'city' || population > LARGE

/** "the ferry ⟨Night Star⟩", "the ferry, the ⟨Night Star⟩", "⟨MV Night Star⟩". */
function isShip({ from, words }: Candidate, line: Line | undefined, { ships, firstNames }: Names): boolean {
  if (words.slice(0, -1).some((word, at) => ships.has(word.toLowerCase()) && (at > 0 || !firstNames.has(word.toLowerCase())))) return true
  if (/^\p{Lu}{2,3}$/u.test(words[0] ?? '') && ships.has((words[0] ?? '').toLowerCase())) return true
  if (!line) return false
  const [third, second, before] = [line.lower[from - 3] ?? '', line.lower[from - 2], line.lower[from - 1] ?? '']
  return ships.has(before) || (before === 'the' && second === ',' && ships.has(third))
}

/** "⟨Osk⟩, the fire chief, said": a role that only persons have, in an apposition that ends at once. */
function isDescribed({ from, to }: Candidate, line: Line | undefined, { roles, bodyRoles }: Names): boolean {
  if (line?.lower[to] !== ',' || line.tokens[from - 1]?.tag === 'ADP' || !/^(?:the|a|an|its|their|his|her)$/.test(line.lower[to + 1] ?? ''))
    return false
  const end = line.lower.slice(to + 2, to + 6).findIndex((word) => roles.get(word)?.class === 'office')
  const role = line.lower[to + 2 + end] ?? ''
  return end !== -1 && !bodyRoles.has(role) && /^(?:,|\.|of|for|at|in|who)$/.test(line.lower[to + 3 + end] ?? '')
}

/** Given names of two syllables after a family name: "Kim Tae-woo". */
const EAST_ASIAN = /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}$/u

function kindByWeights(mentions: readonly Candidate[], lines: readonly Line[], lexicon: Lexicon): EntityKind | null {
  const { kinds } = lexicon.names
  const sums = new Float64Array(kinds.labels.length)
  for (const mention of mentions) {
    const line = lines[mention.line]
    if (line) for (const [label, score] of scoresOf(kinds, featuresOfName(line, mention, lexicon)).entries()) sums[label] = (sums[label] ?? 0) + score
  }
  const label = kinds.labels[highest(sums)]
  return label === 'person' || label === 'organisation' || label === 'place' ? label : null
}
