/**
 * Settling: what the other names of the page say of one. Surnames and first words of bodies may stand alone.
 *     "Ana Ruiz left. Ruiz …"  a person        "Tarn Widgets grew. Tarn …"  a body        "Cathrin Holm left. Holm said …"  both the person
 *     "The ferry Night Star left. Star …"  a ship, nobody
 * Leaves open: a firm named after a person whom the page names as well.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { placeKey } from '../../../lexicon/place-key.ts'
import type { EntityKind } from '../../../model/entity.ts'
import type { Candidate } from './candidates.ts'
import type { Kind } from './kinds.ts'

/** Given the kinds that names have by themselves, the kind that each has on this page. */
export function settlerOf(kinds: ReadonlyMap<string, Kind>, lexicon: Lexicon): (name: Candidate, kind: Kind) => Kind {
  const of = (kind: EntityKind): readonly string[] => [...kinds].filter(([, own]) => own === kind).map(([text]) => text)
  const persons = of('person')
  const surnames = new Set(persons.filter((text) => text.includes(' ')).flatMap(surnamesOf))
  const alone = new Set(persons.filter((text) => !text.includes(' ')))
  const bodies = new Set(of('organisation').flatMap((text) => shortBody(text.split(' '), lexicon) ?? []))
  const things = new Set(
    [...kinds].filter(([text, own]) => own === 'none' && text.includes(' ')).map(([text]) => text.slice(text.lastIndexOf(' ') + 1)),
  )
  return (name, kind) => {
    if (kind === 'none' || things.has(name.text)) return 'none'
    if (isShortFor(name, surnames) && !isCountry(name.text, lexicon)) return 'person'
    if (bodies.has(name.text) && kind !== null) return 'organisation'
    return kind === 'organisation' && isLongFor(name, alone, lexicon) ? 'person' : kind
  }
}

/** "Ruiz" or "A. Ruiz", where the page has an Ana Ruiz; "al Tarn", where it has an Ana al Tarn. */
const isShortFor = ({ words }: Candidate, surnames: ReadonlySet<string>): boolean =>
  surnames.has(words.join(' ')) || (surnames.has(words.at(-1) ?? '') && words.slice(0, -1).every((word) => /^\p{L}\.$/u.test(word)))

/** "Cathrin Ruiz", where the page has somebody Ruiz. */
const isLongFor = ({ words }: Candidate, alone: ReadonlySet<string>, { names, places }: Lexicon): boolean =>
  words.length === 2 &&
  alone.has(words[1] ?? '') &&
  !words.some((word) => names.organisationWords.has(word.toLowerCase()) || names.placeWords.has(word.toLowerCase())) &&
  !places.byName.has(placeKey(words[0] ?? ''))

/** The last word of a full name, and the last two where the first of them is a particle. */
function surnamesOf(text: string): readonly string[] {
  const words = text.split(' ')
  const last = words.at(-1) ?? ''
  const before = words.at(-2) ?? ''
  return words.length > 2 && PARTICLE.test(before) ? [last, `${before} ${last}`] : [last]
}

const PARTICLE = /^(?:al|el|abu|bin|ibn|ben|van|von|de|di|da|del|della|le|la|mac|st\.?)$/i

/** Last words of bodies that are named after their town: "Tarn" is not short for "Tarn Radio". */
const OF_TOWNS =
  /^(?:radio|television|tv|post|times|herald|news|council|police|university|hospital|college|court|school|gazette|tribune|chronicle|courier|echo|observer|parliament|government|assembly|authority|church|club|library|brigade|battalion|chamber|clinic|embassy|orchestra|regiment)$/

/** The first word of a body's name, where it alone can be short for it: "Tarn" of "Tarn Widgets", not "National" of "National Council". */
export function shortBody(words: readonly string[], { names, places, words: { stop } }: Lexicon): string | null {
  const [first = ''] = words
  const lower = first.toLowerCase()
  const last = (words.at(-1) ?? '').toLowerCase()
  if (words.length < 2 || words.length > 3 || !names.organisationWords.has(last) || OF_TOWNS.test(last) || !/^\p{Lu}[\p{L}-]{3,}$/u.test(first))
    return null
  const isOther =
    names.firstNames.has(lower) || names.roles.has(lower) || names.portfolios.has(lower) || names.organisationWords.has(lower) || stop.has(lower)
  return isOther || names.groups.has(lower) || places.demonyms.has(placeKey(lower)) || places.byName.has(placeKey(lower)) ? null : first
}

export const isCountry = (text: string, { places }: Lexicon): boolean =>
  (places.byName.get(placeKey(text)) ?? []).some((place) => place.kind === 'country')

/** Countries, seas and areas: what the tables have but regions and towns, whose names persons and bodies bear too. */
export const isGround = (text: string, { places }: Lexicon): boolean =>
  (places.byName.get(placeKey(text)) ?? []).some(({ kind }) => kind !== 'city' && kind !== 'region')
