/**
 * Resolution: which of the places of one name a page means; one answer a page and name.
 *     "Odessa, Texas"  the one in Texas      "Odesa … Ukraine … Kyiv"  the one in Ukraine      "Springfield" alone  none: several fit equally
 * A score of logarithmic size and kind, raised by what the page says: a region or country right after the name, countries and regions of
 * the other names, a word of class beside it ("region", "city of").
 */
import { placeKey } from '../../../lexicon/place-key.ts'
import type { GazetteerEntry, PlaceTables } from '../../../lexicon/places.ts'
import type { Spotted } from './spotting.ts'

/** Chosen on a set of world news: a country outweighs any town. */
const KIND_SCORE = { country: 7, area: 7, sea: 7 } as const
/** A region must hold some eight times the people of a town of its name to be meant by the bare name. */
const REGION_BELOW_TOWN = 0.9
const CAPITAL = 0.5
const SAID_AFTER = 10
const SAME_COUNTRY = 2
const SAME_REGION = 2
const SAID_CLASS = 6
/** Less than this between the two best: they fit equally. */
const CLEAR = 0.25
/** A name speaks for a country when its largest place is ten times the next. */
const FAR = 1

type Votes = ReadonlyMap<string, number>

interface Around {
  readonly byStart: ReadonlyMap<number, Spotted>
  readonly text: string
  readonly votes: Votes
  readonly capitals: PlaceTables['capitals']
}

export function resolvedNames(names: readonly Spotted[], text: string, tables: PlaceTables): (name: Spotted) => GazetteerEntry | null {
  const votes = votesOf(names, tables)
  const byKey = new Map<string, Spotted[]>()
  for (const name of names) {
    const same = byKey.get(name.key)
    if (same) same.push(name)
    else byKey.set(name.key, [name])
  }
  const byStart = new Map(names.map((name) => [name.start, name]))
  const answers = new Map([...byKey].map(([key, same]) => [key, best(same, { byStart, text, votes, capitals: tables.capitals })]))
  return (name) => answers.get(name.key) ?? null
}

function best(same: readonly Spotted[], around: Around): GazetteerEntry | null {
  const first = same[0]
  if (!first || first.entries.length === 0) return null
  const scored = first.entries.map((entry) => ({ entry, score: scoreOf(entry, same, around) })).sort((a, b) => b.score - a.score)
  const [top, second] = scored
  if (!top) return null
  return second && top.score - second.score < CLEAR && areApart(top.entry, second.entry) ? null : top.entry
}

const areApart = (a: GazetteerEntry, b: GazetteerEntry): boolean => a.country !== b.country || a.region !== b.region

function scoreOf(entry: GazetteerEntry, same: readonly Spotted[], around: Around): number {
  const { votes, capitals } = around
  const capital = entry.kind === 'city' && capitals.get(placeKey(entry.name)) === entry.country ? CAPITAL : 0
  const said = same.some((name) => isSaidAfter(entry, name, around)) ? SAID_AFTER : 0
  const classed = same.some((name) => isClassed(entry, name, around.text)) ? SAID_CLASS : 0
  return (
    sizeOf(entry) +
    capital +
    said +
    classed +
    SAME_COUNTRY * share(votes, entry.country) +
    SAME_REGION * share(votes, `${entry.country}.${entry.region}`)
  )
}

/** Between 0 and 1, 1 from two votes on. */
const share = (votes: Votes, key: string | null): number => Math.min(1, (votes.get(key ?? '') ?? 0) / 2)

/** "Paris, Texas": the name right after the comma holds the entry. */
function isSaidAfter(entry: GazetteerEntry, name: Spotted, { byStart, text }: Around): boolean {
  const outer = text.startsWith(', ', name.end) ? byStart.get(name.end + 2) : undefined
  return (outer?.entries ?? []).some((holder) => holds(holder, entry))
}

function holds(outer: GazetteerEntry, inner: GazetteerEntry): boolean {
  if (outer === inner || outer.country !== inner.country) return false
  return outer.kind === 'country' || (outer.kind === 'region' && outer.region === inner.region)
}

function isClassed(entry: GazetteerEntry, name: Spotted, text: string): boolean {
  const after = text.slice(name.end, name.end + 12)
  if (/^ (?:region|oblast|province|state|county)\b/i.test(after)) return entry.kind === 'region'
  return /\b(?:city|town|village|port|capital)(?: of|,)? $/i.test(text.slice(Math.max(0, name.start - 12), name.start)) && entry.kind === 'city'
}

/** Countries and regions for which names of one clear meaning speak, and the words for peoples. */
function votesOf(names: readonly Spotted[], { demonyms }: PlaceTables): Votes {
  const votes = new Map<string, number>()
  const add = (key: string): void => void votes.set(key, (votes.get(key) ?? 0) + 1)
  for (const name of names) {
    const clear = clearEntry(name)
    const country = clear?.country ?? demonyms.get(name.key)
    if (country) add(country)
    if (clear?.region) add(`${clear.country}.${clear.region}`)
  }
  return votes
}

/** The entry that outweighs all others of the name by far, whatever the page says. */
function clearEntry({ entries }: Spotted): GazetteerEntry | null {
  const sorted = [...entries].sort((a, b) => sizeOf(b) - sizeOf(a))
  const [top] = sorted
  const rival = top && sorted.find(({ country, region }) => country !== top.country || region !== top.region)
  return top && (!rival || ((rival.kind === 'city' || top.kind !== 'country') && sizeOf(top) - sizeOf(rival) >= FAR)) ? top : null
}

/** Towns and regions by the logarithm of their people. */
function sizeOf({ kind, population }: GazetteerEntry): number {
  const people = Math.log10(population + 1)
  return kind === 'city' ? people : kind === 'region' ? people - REGION_BELOW_TOWN : KIND_SCORE[kind]
}
