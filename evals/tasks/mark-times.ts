/**
 * mark/times: expressions found, their borders, their TIMEX3 values. Sets of specifications name a few expressions each, so only recall is counted there.
 */
import type { Time } from '../../src/model/time.ts'
import { readRows, sampled } from '../gold.ts'
import { pageOfText, type TextRow } from '../program.ts'
import type { Measure } from '../rows.ts'
import { type Counts, looseF1, noCounts, recallOf } from '../scoring/fractions.ts'
import { countSpans, type GoldSpan, isSpan, type Matching, matchSpans, sameWords } from '../scoring/span-matching.ts'
import { type GoldTime, hasValue, sameTime } from '../scoring/time-values.ts'
import { type Item, type Scored, shortened, type Task, unseen } from '../task.ts'

interface LabelledTime extends GoldSpan, GoldTime {}

export interface TimesRow extends TextRow {
  readonly partial?: boolean
  readonly times: readonly LabelledTime[]
}

export type FoundTime = Pick<Time, 'start' | 'end' | 'value' | 'from' | 'to'>

export const task: Task = {
  name: 'mark/times',
  fitOf: unseen,
  score: (set, options) => {
    const gold = sampled(readRows<TimesRow>(set.path), options, 4)
    return scoreTimes(gold, new Map(gold.map((row) => [row.id, pageOfText(row).marks.times])), set.name)
  },
}

interface Sums {
  readonly overlapping: Counts
  readonly equal: Counts
  readonly valued: Counts
}

const isSpecification = (set: string): boolean => /^(?:ms-|duckling|chrono)/.test(set)

export function scoreTimes(gold: readonly TimesRow[], found: ReadonlyMap<string, readonly FoundTime[]>, set: string): Scored {
  const sums: Sums = { overlapping: noCounts(), equal: noCounts(), valued: noCounts() }
  const items = gold.flatMap((row) => scoreRow(row, (found.get(row.id) ?? []).filter(isSpan), sums))
  return { metrics: isSpecification(set) ? recalls(sums) : means(sums), items }
}

const recalls = ({ overlapping, valued }: Sums): readonly Measure[] => [
  { metric: 'span-recall', value: recallOf(overlapping), n: overlapping.gold },
  { metric: 'value-recall', value: recallOf(valued), n: valued.gold },
]

const means = ({ overlapping, equal, valued }: Sums): readonly Measure[] => [
  { metric: 'relaxed-f1', value: looseF1(overlapping), n: overlapping.gold },
  { metric: 'strict-f1', value: looseF1(equal), n: equal.gold },
  { metric: 'value-f1', value: looseF1(valued), n: valued.gold },
]

function scoreRow(row: TimesRow, found: readonly FoundTime[], { overlapping, equal, valued }: Sums): readonly Item[] {
  const { text, times: gold } = row
  const partial = row.partial === true
  const matching = matchSpans(text, gold, found)
  countSpans(overlapping, matching, gold, found, { partial })
  countSpans(equal, matching, gold, found, { partial, isRight: (wanted, got) => sameWords(text, wanted, got) })
  countSpans(valued, matching, gold, found, { partial, isRight: sameTime, isLeftOut: (wanted) => wanted.optional === true || !hasValue(wanted) })
  return [...itemsOf(row, found, matching), ...(partial ? [] : surplus(row, found, matching))]
}

const itemsOf = ({ id, text, times }: TimesRow, found: readonly FoundTime[], { ofGold }: Matching): readonly Item[] =>
  times.flatMap((wanted, index) => {
    if (wanted.optional) return []
    const got = found[ofGold.get(index) ?? -1]
    const right = got !== undefined && (!hasValue(wanted) || sameTime(wanted, got))
    const note = `${wanted.value ?? '(no value)'}, ${got === undefined ? 'not found' : `found "${text.slice(got.start, got.end)}" = ${got.value}`}`
    return [{ id: `${id}@${wanted.start}`, right, passage: shortened(text.slice(wanted.start, wanted.end)), note }]
  })

const surplus = ({ id, text }: TimesRow, found: readonly FoundTime[], { ofFound }: Matching): readonly Item[] =>
  found.flatMap((got, index) =>
    ofFound.has(index)
      ? []
      : [{ id: `${id}+${got.start}`, right: false, passage: shortened(text.slice(got.start, got.end)), note: `no time, found ${got.value}` }],
  )
