/**
 * mark/places: toponyms found, and how many lie within 161 km (100 miles) of where they are. Demonyms are neither asked for nor punished.
 * [Reference] Gritta, Pilehvar, Collier 2020, A pragmatic guide to geoparsing evaluation.
 */
import type { Place } from '../../src/model/place.ts'
import { readRows, sampled } from '../gold.ts'
import { pageOfText, type TextRow } from '../program.ts'
import { kilometres } from '../scoring/distance.ts'
import { type Counts, looseF1, noCounts, share } from '../scoring/fractions.ts'
import { countSpans, type GoldSpan, isSpan, matchSpans } from '../scoring/span-matching.ts'
import { type Item, type Scored, shortened, type Task, unseen } from '../task.ts'

interface LabelledPlace extends GoldSpan {
  readonly lat?: number | null
  readonly lon?: number | null
  readonly use?: string
}

export interface PlacesRow extends TextRow {
  readonly partial?: boolean
  readonly places: readonly LabelledPlace[]
}

export type FoundPlace = Pick<Place, 'start' | 'end' | 'use'> & {
  readonly place: { readonly name?: string; readonly lat: number | null; readonly lon: number | null } | null
}

const NEAR = 161
/** Names that mean no point on the map. */
const POINTLESS = new Set(['homonym', 'embedded', 'none', 'demonym'])

export const task: Task = {
  name: 'mark/places',
  fitOf: unseen,
  score: (set, options) => {
    const gold = sampled(readRows<PlacesRow>(set.path), options, 8)
    return scorePlaces(gold, new Map(gold.map((row) => [row.id, pageOfText(row).marks.places])))
  },
}

export function scorePlaces(gold: readonly PlacesRow[], found: ReadonlyMap<string, readonly FoundPlace[]>): Scored {
  const counts = noCounts()
  const rows = gold.map((row) => scoreRow(row, (found.get(row.id) ?? []).filter(isSpan), counts))
  const asked = rows.flatMap(({ answers }) => answers)
  const met = asked.filter(({ answer }) => answer !== undefined).length
  const near = asked.filter(isNear).length
  return {
    metrics: [
      { metric: 'toponym-f1', value: looseF1(counts), n: counts.gold },
      { metric: 'within-161km', value: met === 0 ? 0 : near / met, n: met },
      { metric: 'within-161km-all', value: share(near, asked.length), n: asked.length },
    ],
    items: rows.flatMap(({ items }) => items),
  }
}

/** A gold place on the map, and the prediction that met it. */
interface Answered {
  readonly gold: Pointed
  readonly answer: FoundPlace | undefined
}

function scoreRow(
  row: PlacesRow,
  found: readonly FoundPlace[],
  counts: Counts,
): { readonly answers: readonly Answered[]; readonly items: readonly Item[] } {
  const gold = row.places.map((place) => ({ ...place, optional: place.optional === true || place.use === 'demonym' }))
  const { ofGold, ofFound } = matchSpans(row.text, gold, found)
  countSpans(counts, { ofGold, ofFound }, gold, found, { partial: row.partial === true, isFree: ({ use }) => use === 'demonym' })
  const answers = gold.flatMap((place, index) => (isPoint(place) ? [{ gold: place, answer: found[ofGold.get(index) ?? -1] }] : []))
  const surplus = found.filter(({ use }, index) => !ofFound.has(index) && use !== 'demonym')
  return { answers, items: [...answers.map((answered) => itemOf(row, answered)), ...surplus.map((place) => surplusItem(row, place))] }
}

type Pointed = LabelledPlace & { readonly lat: number; readonly lon: number }

const isPoint = (place: LabelledPlace): place is Pointed =>
  typeof place.lat === 'number' && typeof place.lon === 'number' && !POINTLESS.has(place.use ?? '')

function isNear({ gold, answer }: Answered): boolean {
  const distance = answer ? distanceTo(gold, answer) : null
  return distance !== null && distance <= NEAR
}

function distanceTo(gold: Pointed, { place }: FoundPlace): number | null {
  if (place === null || place.lat === null || place.lon === null) return null
  return kilometres(gold, { lat: place.lat, lon: place.lon })
}

function itemOf({ id, text }: PlacesRow, { gold, answer }: Answered): Item {
  const distance = answer ? distanceTo(gold, answer) : null
  const where = distance === null ? 'without a place' : `${Math.round(distance)} km away`
  return {
    id: `${id}@${gold.start}`,
    right: isNear({ gold, answer }),
    passage: shortened(text.slice(gold.start, gold.end)),
    note: answer ? `${answer.place?.name ?? 'found'}, ${where}` : 'not found',
  }
}

const surplusItem = ({ id, text }: PlacesRow, { start, end }: FoundPlace): Item => ({
  id: `${id}+${start}`,
  right: false,
  passage: shortened(text.slice(start, end)),
  note: 'no toponym of the gold',
})
