/**
 * Uses: a name of a place names it (toponym), names its people (demonym) or stands for who governs there (metonym).
 *     "in Kyiv"  toponym      "Kyiv said on Monday"  metonym      "Ukrainian farmers"  demonym      "the Kremlin"  metonym
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { placeKey } from '../../../lexicon/place-key.ts'
import type { GazetteerEntry } from '../../../lexicon/places.ts'
import type { GazetteerPlace, Place } from '../../../model/place.ts'
import { overlaps } from '../../../text/spans.ts'
import type { Page } from './doubts.ts'
import type { Spotted } from './spotting.ts'

export function placed(name: Spotted, id: string, entry: GazetteerEntry | null, page: Page, lexicon: Lexicon): Place {
  const { start, end, exact } = name
  return { id, start, end, exact, use: useOf(name, entry, page.text, lexicon), entity: entityAt(name, page), place: placeOf(name, entry, lexicon) }
}

function useOf(name: Spotted, entry: GazetteerEntry | null, text: string, lexicon: Lexicon): Place['use'] {
  if (name.kind === 'demonym' || name.kind === 'metonym') return name.kind
  return entry && isSeatOfPower(name, entry, lexicon) && speaks(name, text, lexicon) ? 'metonym' : 'toponym'
}

const isSeatOfPower = (name: Spotted, entry: GazetteerEntry, lexicon: Lexicon): boolean =>
  entry.kind === 'country' || (lexicon.places.capitals.get(placeKey(entry.name)) ?? lexicon.places.capitals.get(name.key)) === entry.country

/** A verb of speaking follows, perhaps after an auxiliary or an adverb: "Moscow has denied", "Seoul also said". */
function speaks(name: Spotted, text: string, lexicon: Lexicon): boolean {
  const after = /^(?: (?:has|had|have|also|later|again|then|repeatedly|immediately|now))* (\p{Ll}+)/u.exec(text.slice(name.end, name.end + 60))
  return after?.[1] !== undefined && lexicon.cues.verbs.has(after[1])
}

function entityAt(name: Spotted, { mentions }: Page): string | null {
  return mentions.find((mention) => mention.kind === 'place' && overlaps(mention, name))?.entity ?? null
}

function placeOf(name: Spotted, entry: GazetteerEntry | null, lexicon: Lexicon): GazetteerPlace | null {
  if (name.kind === 'demonym') return countryOfPeople(name, lexicon)
  return entry && { name: entry.name, country: entry.country, lat: entry.lat, lon: entry.lon, kind: entry.kind }
}

/** Words for the people of several countries ("European") stay without a place. */
function countryOfPeople(name: Spotted, lexicon: Lexicon): GazetteerPlace | null {
  const iso = lexicon.places.demonyms.get(name.key)
  const country = iso && lexicon.places.countries.get(iso)
  return country ? { name: country.name, country: country.country, lat: country.lat, lon: country.lon, kind: 'country' } : null
}
