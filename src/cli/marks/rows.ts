/**
 * Marks in words: what was marked and what the program takes it for, one row a mark.
 *     figure  Up to 450 → up to 450 bolts
 *     time    on Thursday → 31 Oct 2024, by the day of publication
 *     quote   “We will drain it” ← Ana Ruiz, harbour master (said)
 */
import type { Attribution } from '../../model/attribution.ts'
import type { Entity, Mention } from '../../model/entity.ts'
import type { Marks } from '../../model/marks.ts'
import type { Place } from '../../model/place.ts'
import type { Quantity } from '../../model/quantity.ts'
import type { Quotation } from '../../model/quotation.ts'
import type { Span } from '../../model/span.ts'
import type { Time } from '../../model/time.ts'
import { number } from '../../report/counting.ts'
import { quoted } from '../../report/excerpt.ts'
import { boundWords, unitWords } from '../../report/figure-words.ts'
import type { Layer } from './layers.ts'
import { durationWords, timeWords } from './time-words.ts'

export interface MarkRow extends Span {
  readonly layer: Layer
  /** "quote", "said", "figure" … */
  readonly kind: string
  readonly words: string
}

/** Rows of the chosen layers in reading order; a name told once in each line. */
export function markRows(marks: Marks, layers: readonly Layer[]): readonly MarkRow[] {
  const entities = new Map(marks.entities.map((entity) => [entity.id, entity]))
  const rows: Readonly<Record<Layer, () => readonly MarkRow[]>> = {
    quotes: () => [...marks.attributions.flatMap((one) => attributionRow(one, entities) ?? []), ...loneQuotations(marks).map(quotationRow)],
    figures: () => marks.quantities.map((one) => figureRow(one, marks.quantities)),
    times: () => marks.times.map(timeRow),
    places: () => marks.places.map(placeRow),
    names: () => namesBeside(marks, layers).flatMap((one) => nameRow(one, entities) ?? []),
  }
  return layers.flatMap((layer) => rows[layer]()).sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Names of places are told as places where these are shown. */
function namesBeside({ mentions, places }: Marks, layers: readonly Layer[]): readonly Mention[] {
  const told = new Set(layers.includes('places') ? places.map(({ start }) => start) : [])
  return mentions.filter(({ kind, start }) => kind !== 'place' || !told.has(start))
}

function attributionRow(attribution: Attribution, entities: ReadonlyMap<string, Entity>): MarkRow | null {
  const { content, form, cue, polarity, certainty } = attribution
  const [first] = content
  if (!first) return null
  const said = content.map(({ exact }) => (form === 'direct' ? quoted(exact) : exact)).join(' … ')
  const notes = [cue?.exact ?? '', polarity === 'denies' ? 'a denial' : '', certainty === 'asserted' ? '' : certainty].filter(Boolean)
  const words = `${said} ← ${speakerWords(attribution, entities)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
  return { layer: 'quotes', kind: form === 'indirect' ? 'said' : 'quote', start: first.start, end: content.at(-1)?.end ?? first.end, words }
}

function speakerWords({ speaker, source }: Attribution, entities: ReadonlyMap<string, Entity>): string {
  const entity = entities.get(speaker ?? '')
  return entity ? entityWords(entity) : (source?.exact ?? 'nobody named')
}

const entityWords = ({ name, role }: Entity): string => (role === null ? name : `${name}, ${role.text}`)

function loneQuotations({ quotations, attributions }: Marks): readonly Quotation[] {
  const told = new Set(attributions.flatMap((attribution) => attribution.quotations))
  return quotations.filter(({ id }) => !told.has(id))
}

const USES: Readonly<Record<Quotation['use'], string>> = {
  speech: 'speech of nobody named',
  scare: 'a word held at a distance',
  title: 'a title',
  other: 'no speech',
}

const quotationRow = ({ start, end, exact, use }: Quotation): MarkRow => ({
  layer: 'quotes',
  kind: 'quote',
  start,
  end,
  words: `${quoted(exact)} ← ${USES[use]}`,
})

function figureRow(quantity: Quantity, all: readonly Quantity[]): MarkRow {
  const { start, end, exact, of, approximator, per, si, unit, base } = quantity
  const share = all.find(({ id }) => id === base)
  const value = quantity.kind === 'ordinal' ? exact : unitWords(boundWords(quantity), quantity, unit)
  const counted = of === null ? '' : unit === null || unit === 'percent' ? of.exact : `of ${of.exact}`
  const told = [approximator !== null && quantity.bound === 'exactly' ? 'about' : '', value, counted, perWords(per)].filter(Boolean).join(' ')
  const notes = [si === null || isMetric(quantity, si.value) ? '' : `${number(si.value)} ${si.unit}`, share ? `of ${share.exact}` : ''].filter(
    Boolean,
  )
  return { layer: 'figures', kind: 'figure', start, end, words: `${exact} → ${[told, ...notes].join(' · ')}` }
}

/** Metric units, and lengths of time, need no conversion: the two values differ by a power of ten, or the unit is the second. */
function isMetric({ low, high, si }: Quantity, value: number): boolean {
  const power = Math.log10(value / (low ?? high ?? 0))
  return si?.unit === 's' || !Number.isFinite(power) || Math.abs(power - Math.round(power)) < 1e-9
}

const perWords = (per: string | null): string => (per === null ? '' : `per ${durationWords(per)?.replace(/^1 /, '') ?? per}`)

const ANCHORS: Readonly<Record<Time['anchor'], string>> = {
  published: ', by the day of publication',
  text: ', by a date before it',
  story: ', by the story',
  none: '',
}

function timeRow(time: Time): MarkRow {
  const { start, end, exact, value, anchor, vague } = time
  const told = value === null ? 'not worked out' : `${timeWords(time)}${ANCHORS[anchor]}`
  return { layer: 'times', kind: 'time', start, end, words: `${exact} → ${told}${vague ? ' (vague)' : ''}` }
}

const PLACE_USES: Readonly<Record<Place['use'], string>> = { toponym: '', demonym: ' (its people)', metonym: ' (its government)' }

function placeRow({ start, end, exact, use, place }: Place): MarkRow {
  const point = place && place.lat !== null && place.lon !== null ? ` ${place.lat}, ${place.lon}` : ''
  const country = place?.country ? `, ${place.country}` : ''
  const told = place === null ? 'not known, or several fit' : `${place.name}${country}${point}`
  return { layer: 'places', kind: 'place', start, end, words: `${exact} → ${told}${PLACE_USES[use]}` }
}

function nameRow({ start, end, exact, kind, entity }: Mention, entities: ReadonlyMap<string, Entity>): MarkRow | null {
  const meant = entities.get(entity ?? '')
  if (!meant || kind === 'demonym') return null
  const isSame = meant.name === exact && meant.role === null
  return { layer: 'names', kind: 'name', start, end, words: `${exact} → ${isSame ? meant.kind : `${entityWords(meant)} (${meant.kind})`}` }
}
