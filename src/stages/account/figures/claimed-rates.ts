/**
 * Rates and what they come to, told in one sentence.
 *     "1,500 a day over 30 days, 45,000 in all"               1,500 × 30 = 45,000
 *     "250 families get $4,000 each, $1 million in all"       4,000 × 250 = 1,000,000
 *     "$600,000 for 200 families, or $3,000 per family"       3,000 × 200 = 600,000
 * A rate over another length than its own is brought to it: a day over two weeks is × 14.
 */
import { stem } from '../../../text/stem.ts'
import { number, written } from './equation.ts'
import type { Slot, Slotted } from './slots.ts'
import { scaled, spreadOf, times } from './spread.ts'
import type { Sum } from './sum.ts'
import { claimsTotal, gapAfter } from './total-words.ts'

export const claimedRates = (sentence: Slotted): Sum[] => [...overTimes(sentence), ...eachOf(sentence), ...perHeads(sentence)]

/** How many of its own lengths a length holds. */
const LENGTHS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  PT1S: { second: 1, minute: 60, hour: 3600 },
  PT1M: { minute: 1, hour: 60 },
  PT1H: { hour: 1, day: 24 },
  P1D: { day: 1, week: 7 },
  P1W: { week: 1 },
  P1M: { month: 1, year: 12 },
  P1Y: { year: 1, decade: 10 },
}
const DURING = /\b(?:over|for|in|during|through|throughout|across)(?: the| its| all| a period of)?(?: [^\s,.;:()—–]{1,20})? $/

function overTimes(sentence: Slotted): Sum[] {
  const [rate, length, total, ...rest] = sentence.slots
  if (!rate || !length || !total || rest.length > 0 || !areAmounts(rate, length, total)) return []
  const lengths = LENGTHS[rate.figure.quantity.per ?? '']?.[length.figure.quantity.unit ?? '']
  if (lengths === undefined || !DURING.test(sentence.before[1] ?? '') || !claimsTotal(sentence, 2) || !isOf(rate, total)) return []
  const text = `${written(rate)} × ${number(length.value * lengths)} = ${written(total)}`
  const due = times(spreadOf(rate, 'factor'), scaled(spreadOf(length, 'exact'), lengths))
  return [{ text, due, given: spreadOf(total, 'product'), at: total, from: [rate, length] }]
}

const areAmounts = (...slots: readonly Slot[]): boolean => slots.every(({ kind }) => kind === 'N')

/** The total is told in the unit of the rate. */
const isOf = ({ figure: { quantity: rate } }: Slot, { figure: { quantity: total } }: Slot): boolean =>
  rate.kind === total.kind && rate.unit === total.unit && total.per === null

const EACH = /^(?: [^\s,.;:()—–]{1,30}){0,2} (?:each|apiece|a head|a piece)\b/
const EACH_OF = /\b[Ee]ach of (?:the |its |their )?$/

/** A count, what each has, and the total. */
function eachOf(sentence: Slotted): Sum[] {
  const [count, each, total, ...rest] = sentence.slots
  if (!count || !each || !total || rest.length > 0 || !areAmounts(count, each, total) || count.figure.quantity.kind !== 'count') return []
  const isEach = EACH.test(gapAfter(sentence, 1)) || EACH_OF.test(sentence.before[0] ?? '')
  return isEach && isOf(each, total) && each.figure.quantity.per === null && claimsTotal(sentence, 2) ? [product(each, count, total)] : []
}

const SO_MUCH = /(?:,? or|,| —| –)(?: about| an average of| on average)? $/
const HEADS = new Set(['head', 'capita', 'person'])

/** A total, a count, and what there is per head of it. */
function perHeads(sentence: Slotted): Sum[] {
  const [total, count, each, ...rest] = sentence.slots
  if (!total || !count || !each || rest.length > 0 || !areAmounts(total, count, each) || count.figure.quantity.kind !== 'count') return []
  const { per } = each.figure.quantity
  if (per === null)
    return isOf(each, total) && EACH.test(gapAfter(sentence, 2)) && SO_MUCH.test(sentence.before[2] ?? '') ? [product(each, count, total)] : []
  const isHead = HEADS.has(per) || count.figure.counted.has(stem(per))
  return isHead && isOf(each, total) && SO_MUCH.test(sentence.before[2] ?? '') ? [product(each, count, total)] : []
}

function product(each: Slot, count: Slot, total: Slot): Sum {
  const due = times(spreadOf(each, 'factor'), spreadOf(count, 'exact'))
  return { text: `${written(each)} × ${written(count)} = ${written(total)}`, due, given: spreadOf(total, 'product'), at: total, from: [each, count] }
}
