/**
 * Uses: a name of a place names it (toponym), names its people (demonym) or stands for who governs there (metonym).
 *     "in Kyiv"  toponym      "Kyiv said on Monday"  metonym      "Ukrainian farmers"  demonym      "the Kremlin"  metonym
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { placeKey } from '../../../lexicon/place-key.ts'
import type { GazetteerEntry } from '../../../lexicon/places.ts'
import type { Mention } from '../../../model/entity.ts'
import type { GazetteerPlace, Place } from '../../../model/place.ts'
import type { Spotted } from './spotting.ts'

export function placed(name: Spotted, id: string, entry: GazetteerEntry | null, mentions: readonly Mention[], text: string, lexicon: Lexicon): Place {
  const { start, end, exact } = name
  const entity = mentions.find(({ kind }) => kind === 'place' || kind === 'demonym')?.entity ?? null
  return {
    id,
    start,
    end,
    exact,
    use: useOf(name, entry, text, lexicon),
    entity,
    place: name.kind === 'demonym' ? homeOfPeople(name, lexicon) : pointOf(entry),
  }
}

function useOf(name: Spotted, entry: GazetteerEntry | null, text: string, lexicon: Lexicon): Place['use'] {
  if (name.kind === 'demonym' || name.kind === 'metonym') return name.kind
  return entry && isSeatOfPower(entry, lexicon) && speaks(name, text, lexicon) ? 'metonym' : 'toponym'
}

const isSeatOfPower = (entry: GazetteerEntry, lexicon: Lexicon): boolean =>
  entry.kind === 'country' || lexicon.places.capitals.get(placeKey(entry.name)) === entry.country

/** A verb of speaking follows, perhaps after an auxiliary or an adverb: "Moscow has denied", "Seoul also said". */
function speaks(name: Spotted, text: string, lexicon: Lexicon): boolean {
  const after = /^(?: (?:has|had|have|also|later|again|then|repeatedly|immediately|now))* (\p{Ll}+)/u.exec(text.slice(name.end, name.end + 60))
  return after?.[1] !== undefined && lexicon.cues.verbs.has(after[1])
}

/** "Ukrainian" lies in a country, "European" in an area; a people of several countries ("Kurdish") stays without a place. */
function homeOfPeople(name: Spotted, { places }: Lexicon): GazetteerPlace | null {
  const home = places.demonyms.get(name.key) ?? ''
  return pointOf(places.countries.get(home) ?? places.byName.get(placeKey(home))?.find(({ kind }) => kind === 'area') ?? null)
}

const pointOf = (entry: GazetteerEntry | null): GazetteerPlace | null =>
  entry && { name: entry.name, country: entry.country, lat: entry.lat, lon: entry.lon, kind: entry.kind }
