/**
 * Support: likeness of two pages as their nearest neighbours see it. A report of two sentences shares few words with another of the same
 * event; the fuller reports that both are near to speak for them.
 *     "Ferry down off Norvik" and "38 saved in fog"     share nothing, but both are near to "Ferry sinks in fog off Norvik, 38 saved"
 * Each page is taken together with its few nearest, weighted by how near they are (document expansion), and compared like that. Then
 * likeness fades with the days between the pages' dates.
 * [Reference] Singhal, Pereira 1999, "Document expansion for speech retrieval"; Zhong et al. 2017 (re-ranking by neighbours in common).
 */
import type { Rows } from './neighbours.ts'

/** So many of the nearest speak for a page, those at least this near, and at least this share as near as the nearest. */
const NEAREST = 4
const LEAST = 0.08
const SHARE_OF_NEAREST = 0.5
/** A page nearer than this shares copied words; it must not silence those that tell the event in their own. */
const UNCOPIED = 0.5
/** What a neighbour's word counts against the page's own, times its nearness. */
const VOICE = 1
/** Days that cost nothing (time zones, morning papers), the days after which likeness has fallen to 1/e, and what it never falls below. */
const FREE_DAYS = 2
const FADING_DAYS = 60
const MOST_FADED = 0.75

/** Page → what its own and its neighbours' words count. */
type Voices = readonly (readonly [number, number])[]

/** Likenesses of the pairs in `near`, seen with their neighbours. */
export function supported(near: Rows, days: readonly (number | null)[]): Rows {
  const voices = new Map([...near].map(([page, row]) => [page, voicesOf(page, row)] as const))
  const norms = new Map([...voices].map(([page, own]) => [page, Math.sqrt(agreement(own, near))] as const))
  const rows = new Map([...near.keys()].map((page) => [page, new Map<number, number>()] as const))
  const heard = new Float64Array(Math.max(0, ...near.keys()) + 1)
  const likenessOf = (page: number, other: number): number =>
    (spoken(heard, voices.get(other) ?? []) / ((norms.get(page) ?? 1) * (norms.get(other) ?? 1))) * nearness(days[page] ?? null, days[other] ?? null)
  for (const [page, row] of near) {
    listen(voices.get(page) ?? [], near, heard)
    for (const [other, value] of row) {
      if (other <= page) continue
      const seen = value === 1 ? 1 : likenessOf(page, other)
      rows.get(page)?.set(other, seen)
      rows.get(other)?.set(page, seen)
    }
    heard.fill(0)
  }
  return rows
}

/** Of equally near ones the first. */
function voicesOf(page: number, row: ReadonlyMap<number, number>): Voices {
  const nearest = [...row].filter(([, value]) => value > LEAST).sort(([a, x], [b, y]) => y - x || a - b)
  const least = SHARE_OF_NEAREST * Math.min(UNCOPIED, nearest[0]?.[1] ?? 0)
  const chosen = nearest.slice(0, NEAREST).filter(([, value]) => value >= least)
  return [[page, 1], ...chosen.map(([other, value]) => [other, VOICE * value] as const)]
}

/** How near every page is to one with its neighbours. */
function listen(voices: Voices, near: Rows, heard: Float64Array): void {
  for (const [page, weight] of voices) {
    heard[page] = (heard[page] ?? 0) + weight
    for (const [other, value] of near.get(page) ?? []) heard[other] = (heard[other] ?? 0) + weight * value
  }
}

function spoken(heard: Float64Array, voices: Voices): number {
  let sum = 0
  for (const [page, weight] of voices) sum += weight * (heard[page] ?? 0)
  return sum
}

/** Likeness of a page with its neighbours to itself, before it is made one. */
function agreement(voices: Voices, near: Rows): number {
  let sum = 0
  for (const [page, weight] of voices) {
    const row = near.get(page)
    for (const [other, more] of voices) sum += weight * more * (page === other ? 1 : (row?.get(other) ?? 0))
  }
  return sum
}

function nearness(first: number | null, second: number | null): number {
  if (first === null || second === null) return 1
  return Math.max(MOST_FADED, Math.exp(-Math.max(0, Math.abs(first - second) - FREE_DAYS) / FADING_DAYS))
}
