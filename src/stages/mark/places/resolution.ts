/**
 * Resolution: which of the places of one name a page means; one answer a page and name.
 *     "Odessa, Texas"  the one in Texas      "Odesa … Ukraine … Kyiv"  the one in Ukraine      "Springfield" alone  none: several fit equally
 * A score of logarithmic size and kind, raised by what the page says: a region or country right after the name, countries and regions of
 * the other names, a word of class beside it ("region", "city of").
 */
import type { GazetteerEntry } from '../../../lexicon/places.ts'
import type { Spotted } from './spotting.ts'

/** Chosen on a set of world news: a country outweighs any town, a town of a million outweighs a region of its name. */
const KIND_SCORE: Readonly<Record<GazetteerEntry['kind'], number>> = { country: 8, area: 7, sea: 7, region: 5.4, city: 0 }
const SAID_AFTER = 10
const SAME_COUNTRY = 3
const SAME_REGION = 2
const SAID_CLASS = 6
/** Less than this between the two best: they fit equally. */
const CLEAR = 0.25

type Votes = ReadonlyMap<string, number>

export function resolvedNames(names: readonly Spotted[], text: string): (name: Spotted) => GazetteerEntry | null {
  const votes = votesOf(names)
  const byKey = new Map<string, Spotted[]>()
  for (const name of names) byKey.set(name.key, [...(byKey.get(name.key) ?? []), name])
  const answers = new Map([...byKey].map(([key, same]) => [key, best(same, names, text, votes)]))
  return (name) => answers.get(name.key) ?? null
}

function best(same: readonly Spotted[], names: readonly Spotted[], text: string, votes: Votes): GazetteerEntry | null {
  const first = same[0]
  if (!first || first.entries.length === 0) return null
  const scored = first.entries.map((entry) => ({ entry, score: scoreOf(entry, same, names, text, votes) })).sort((a, b) => b.score - a.score)
  const [top, second] = scored
  if (!top) return null
  return second && top.score - second.score < CLEAR && top.entry.country !== second.entry.country ? null : top.entry
}

function scoreOf(entry: GazetteerEntry, same: readonly Spotted[], names: readonly Spotted[], text: string, votes: Votes): number {
  const size = entry.kind === 'city' ? Math.log10(entry.population + 1) : KIND_SCORE[entry.kind]
  const said = same.some((name) => isSaidAfter(entry, name, names, text)) ? SAID_AFTER : 0
  const classed = same.some((name) => isClassed(entry, name, text)) ? SAID_CLASS : 0
  return size + said + classed + SAME_COUNTRY * share(votes, entry.country) + SAME_REGION * share(votes, `${entry.country}.${entry.region}`)
}

/** Between 0 and 1, near 1 from three votes on. */
const share = (votes: Votes, key: string | null): number => Math.min(1, (votes.get(key ?? '') ?? 0) / 3)

/** "Paris, Texas": the name right after the comma holds the entry. */
function isSaidAfter(entry: GazetteerEntry, name: Spotted, names: readonly Spotted[], text: string): boolean {
  const outer = names.find(({ start }) => start === name.end + 2 && text.startsWith(', ', name.end))
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

/** Countries and regions that names of one meaning speak for. */
function votesOf(names: readonly Spotted[]): Votes {
  const votes = new Map<string, number>()
  const add = (key: string): void => void votes.set(key, (votes.get(key) ?? 0) + 1)
  for (const { entries } of names) {
    const countries = new Set(entries.map(({ country }) => country))
    const [country] = countries
    if (countries.size !== 1 || !country) continue
    add(country)
    const regions = new Set(entries.map(({ region }) => region))
    const [region] = regions
    if (regions.size === 1 && region) add(`${country}.${region}`)
  }
  return votes
}
