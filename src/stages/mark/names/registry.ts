/**
 * The registry: which mentions name one and the same. The fullest names found entries, shorter ones join the only entry they fit;
 * where two fit, the mention stays without one.
 *     "Ana Ruiz" … "Ruiz"                          one person
 *     "Ana Ruiz" … "Tom Ruiz" … "Ruiz"             two persons, and a mention of neither
 *     "National Weather Bureau (NWB)" … "NWB"      one body        "United States" … "U.S."   one place
 * [Reference] Free Law Project, eyecite: a short form that fits two full ones is left open.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Gender } from '../../../lexicon/names.ts'
import { placeKey } from '../../../lexicon/place-key.ts'
import type { Evidence } from '../../../model/span.ts'
import type { Named } from './kinds.ts'
import { fitsPerson, genderOf, withoutRank } from './persons.ts'
import { shortBody } from './settle.ts'

/** Somebody or something named, while the page is read. */
export interface Entry {
  readonly kind: Named['kind']
  readonly name: string
  readonly words: readonly string[]
  readonly mentions: Named[]
  gender: Gender
  role: Evidence | null
}

export interface Registry {
  readonly entries: readonly Entry[]
  readonly entryOf: ReadonlyMap<Named, Entry>
}

export function register(named: readonly Named[], lexicon: Lexicon): Registry {
  const index = new Map<string, Entry[]>()
  const entryOf = new Map<Named, Entry>()
  for (const mention of longestFirst(named)) {
    const entry = entryFor(mention, index, lexicon)
    if (!entry) continue
    entry.mentions.push(mention)
    entryOf.set(mention, entry)
  }
  const entries = [...new Set(entryOf.values())]
  for (const entry of entries) entry.mentions.sort((a, b) => a.start - b.start)
  return { entries: entries.sort((a, b) => firstPlace(a) - firstPlace(b)), entryOf }
}

const firstPlace = (entry: Entry): number => entry.mentions[0]?.start ?? 0

/** By the number of words of the name, then as they stand. */
const longestFirst = (named: readonly Named[]): Named[] => [...named].sort((a, b) => b.words.length - a.words.length || a.start - b.start)

/** Entries of one key that are looked at: more would be no page a person wrote. */
const MOST = 40

/** The entry the mention belongs to, a new one where none fits, null where two fit. */
function entryFor(mention: Named, index: Map<string, Entry[]>, lexicon: Lexicon): Entry | null {
  const near = new Set(shortKeys(mention, lexicon).flatMap((key) => (index.get(`${mention.kind} ${key}`) ?? []).slice(0, MOST)))
  const same = [...near].filter((entry) => mention.kind !== 'person' || fitsPerson(mention, entry.words, entry.gender, lexicon))
  if (same.length > 1) return same.find((entry) => entry.name === mention.text) ?? null
  return same[0] ?? found(mention, index, lexicon)
}

/** A new entry, kept under every key by which it may be named again. */
function found(mention: Named, index: Map<string, Entry[]>, lexicon: Lexicon): Entry {
  const isPerson = mention.kind === 'person'
  const words = isPerson ? withoutRank(mention.words) : mention.words
  const entry: Entry = {
    kind: mention.kind,
    name: mention.text,
    words,
    mentions: [],
    gender: isPerson ? genderOf(mention, lexicon) : 'any',
    role: null,
  }
  for (const key of new Set(fullKeys(mention, lexicon))) {
    const there = index.get(`${mention.kind} ${key}`)
    if (there) there.push(entry)
    else index.set(`${mention.kind} ${key}`, [entry])
  }
  return entry
}

/** Keys under which a name looks for the fuller one. */
function shortKeys({ kind, text, words }: Named, lexicon: Lexicon): string[] {
  if (kind === 'person')
    return words.length === 1 ? [`first ${lowerAt(words, 0)}`, `last ${lowerAt(words, 0)}`] : [`last ${lowerAt(withoutRank(words), -1)}`]
  const letters = text.replaceAll('.', '')
  const short = kind === 'organisation' && words.length === 1 ? [`short ${text}`] : []
  return [...plainKeys(kind, text, words, lexicon), ...short, ...(/^\p{Lu}{2,7}$/u.test(letters) ? [`letters ${letters}`] : [])]
}

/** Keys under which a name is found by shorter ones. */
function fullKeys({ kind, text, words }: Named, lexicon: Lexicon): string[] {
  if (kind === 'person') return [`first ${lowerAt(words, 0)}`, `last ${lowerAt(withoutRank(words), -1)}`]
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word))
  const short = kind === 'organisation' ? shortBody(words, lexicon) : null
  return [
    ...plainKeys(kind, text, words, lexicon),
    ...(short ? [`short ${short}`] : []),
    `letters ${initials(capitals)}`,
    `letters ${initials(words)}`,
  ]
}

/** The words themselves; a country by its code; a company without "Inc." */
function plainKeys(kind: Named['kind'], text: string, words: readonly string[], lexicon: Lexicon): string[] {
  const country = kind === 'place' ? countryOf(text, lexicon) : null
  const body = kind === 'organisation' ? withoutForm(words, lexicon) : ''
  return [text.toLowerCase(), ...(country ? [`country ${country}`] : []), ...(body ? [body] : [])]
}

const lowerAt = (words: readonly string[], at: number): string => (words.at(at) ?? '').toLowerCase()

/** "National Weather Bureau" → "NWB"; one word has none. */
const initials = (words: readonly string[]): string =>
  words.length > 1
    ? words
        .slice(0, 12)
        .map((word) => word.charAt(0).toUpperCase())
        .join('')
    : '-'

/** ISO code where the name is a country's: "U.S." and "United States" are one. */
export function countryOf(text: string, { places }: Lexicon): string | null {
  return (places.byName.get(placeKey(text)) ?? []).find((place) => place.kind === 'country')?.country ?? null
}

/** "Tarn Widgets" for "Tarn Widgets Inc." */
function withoutForm(words: readonly string[], { names }: Lexicon): string {
  const kept = words.map((word) => word.toLowerCase()).filter((word) => word !== ',' && names.organisationWords.get(word) !== 'suffix')
  return kept.join(' ')
}
