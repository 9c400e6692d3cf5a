/**
 * mark/quantities: figures found, and of each its value, unit, bound and what it counts.
 */
import type { Quantity } from '../../src/model/quantity.ts'
import type { Span } from '../../src/model/span.ts'
import { overlaps } from '../../src/text/spans.ts'
import { readRows, sampled } from '../gold.ts'
import { pageOfText, type TextRow } from '../program.ts'
import type { Measure } from '../rows.ts'
import { type Counts, looseF1, noCounts, recallOf } from '../scoring/fractions.ts'
import { boundsOf, type GoldQuantity, hasFigure, sameFigure, sameUnit } from '../scoring/quantity-values.ts'
import { countSpans, type GoldSpan, isSpan, type Matching, matchSpans } from '../scoring/span-matching.ts'
import { type Item, type Scored, shortened, type Task, unseen } from '../task.ts'

interface LabelledQuantity extends GoldSpan, GoldQuantity {
  readonly of?: Span | null
}

export interface QuantitiesRow extends TextRow {
  readonly partial?: boolean
  readonly quantities: readonly LabelledQuantity[]
}

export type FoundQuantity = Pick<Quantity, 'start' | 'end' | 'low' | 'high' | 'unit' | 'bound'> & { readonly of: Span | null }

export const task: Task = {
  name: 'mark/quantities',
  fitOf: unseen,
  score: (set, options) => {
    const gold = sampled(readRows<QuantitiesRow>(set.path), options, 3)
    return scoreQuantities(gold, new Map(gold.map((row) => [row.id, pageOfText(row).marks.quantities])))
  },
}

/** Right ones and all, of one part of a figure. */
interface Part {
  right: number
  all: number
}

interface Sums {
  readonly spans: Counts
  readonly values: Part
  readonly units: Part
  readonly bounds: Part
  readonly counted: Part
}

const noPart = (): Part => ({ right: 0, all: 0 })

export function scoreQuantities(gold: readonly QuantitiesRow[], found: ReadonlyMap<string, readonly FoundQuantity[]>): Scored {
  const sums: Sums = { spans: noCounts(), values: noPart(), units: noPart(), bounds: noPart(), counted: noPart() }
  const items = gold.flatMap((row) => scoreRow(row, (found.get(row.id) ?? []).filter(isSpan), sums))
  return { metrics: metricsOf(gold, sums), items }
}

function metricsOf(gold: readonly QuantitiesRow[], { spans, values, units, bounds, counted }: Sums): readonly Measure[] {
  const has = (part: 'bound' | 'of'): boolean => gold.some(({ quantities }) => quantities.some((quantity) => quantity[part]))
  return [
    gold.some(({ partial }) => partial)
      ? { metric: 'span-recall', value: recallOf(spans), n: spans.gold }
      : { metric: 'span-f1', value: looseF1(spans), n: spans.gold },
    { metric: 'value-accuracy', value: values.all === 0 ? 1 : values.right / values.all, n: values.all },
    accuracy('unit-accuracy', units),
    ...(has('bound') ? [accuracy('bound-accuracy', bounds)] : []),
    ...(has('of') ? [accuracy('of-accuracy', counted)] : []),
  ]
}

const accuracy = (metric: string, { right, all }: Part): Measure => ({ metric, value: all === 0 ? 0 : right / all, n: all })

function scoreRow(row: QuantitiesRow, found: readonly FoundQuantity[], sums: Sums): readonly Item[] {
  const { id, text, quantities: gold } = row
  const matching = matchSpans(text, gold, found)
  countSpans(sums.spans, matching, gold, found, { partial: row.partial === true })
  const items = gold.flatMap((wanted, index): readonly Item[] => {
    if (wanted.optional) return []
    const got = found[matching.ofGold.get(index) ?? -1]
    countParts(wanted, got, sums)
    const right = got !== undefined && (!hasFigure(wanted) || sameFigure(wanted, got)) && sameUnit(wanted.unit, got.unit)
    return [{ id: `${id}@${wanted.start}`, right, passage: shortened(text.slice(wanted.start, wanted.end)), note: noteOf(wanted, got) }]
  })
  return row.partial ? items : [...items, ...surplus(row, found, matching)]
}

function countParts(wanted: LabelledQuantity, got: FoundQuantity | undefined, { values, units, bounds, counted }: Sums): void {
  const count = (part: Part, right: boolean): void => {
    part.all++
    if (right) part.right++
  }
  if (hasFigure(wanted)) count(values, got !== undefined && sameFigure(wanted, got))
  if (got === undefined) return
  count(units, sameUnit(wanted.unit, got.unit))
  if (wanted.bound) count(bounds, boundsOf(wanted).includes(got.bound))
  if (wanted.of) count(counted, got.of !== null && isSpan(got.of) && overlaps(wanted.of, got.of))
}

const noteOf = (wanted: LabelledQuantity, got: FoundQuantity | undefined): string =>
  `${wanted.value ?? `${wanted.low ?? ''}..${wanted.high ?? ''}`} ${wanted.unit ?? ''}, ${
    got === undefined ? 'not found' : `found ${got.low}..${got.high} ${got.unit ?? ''}`
  }`

const surplus = ({ id, text }: QuantitiesRow, found: readonly FoundQuantity[], { ofFound }: Matching): readonly Item[] =>
  found.flatMap((got, index) =>
    ofFound.has(index)
      ? []
      : [{ id: `${id}+${got.start}`, right: false, passage: shortened(text.slice(got.start, got.end)), note: 'no figure of the gold' }],
  )
