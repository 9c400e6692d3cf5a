/**
 * Sums that no page claims but its figures allow: shown where they hold, never where they do not.
 *     A "80% of the 10,000 recruits", B "8,000 recruits"          80 % × 10,000 = 8,000      a share of a base, and the part elsewhere
 *     "held 500 tonnes … 200 tonnes, or 40 percent, burnt"        40 % × 500 = 200           a share and its part against the whole before them
 *     "70 trawlers and 50 ferries, of 120 boats"                  70 + 50 = 120              figures of one sentence
 *     A "120 boats", B "70 fishing boats and 50 sailing boats"    70 + 50 = 120              a pair and the whole of the same thing
 *     "1,200 a day", "for 30 days", "36,000"                      1,200 × 30 = 36,000        a rate, a length of time and a total
 */
import type { Quantity } from '../../../model/quantity.ts'
import { number } from './equation.ts'
import type { Measured } from './measured.ts'
import { type PlacedCheck, placed } from './placed.ts'
import { sharesSubject } from './subjects.ts'

/** Parts below this are too common to be told from chance. */
const LEAST_PART = 10

export function allowedChecks(measured: readonly Measured[]): PlacedCheck[] {
  return [shareCheck, breathCheck, sumCheck, pairCheck, rateCheck].flatMap((check) => measured.flatMap((one) => check(one, measured)))
}

const single = ({ low, high }: Quantity): number | null => (low !== null && low === high ? low : null)

function shareCheck(share: Measured, measured: readonly Measured[]): PlacedCheck[] {
  const base = measured.find(({ page, quantity }) => page === share.page && quantity.id === share.quantity.base)
  const percent = single(share.quantity)
  const whole = base ? single(base.quantity) : null
  if (share.quantity.kind !== 'percent' || base === undefined || percent === null || whole === null) return []
  const due = (whole * percent) / 100
  const part = partOf(share, base, due, measured)
  const given = part && single(part.quantity)
  return part === null || given === null ? [] : [placed(part, `${number(percent)} % × ${number(whole)} = ${number(given)}`, true, [share, base])]
}

/** The figure that gives the part: on this page, else on another. */
function partOf(share: Measured, base: Measured, due: number, measured: readonly Measured[]): Measured | null {
  const holding = measured.filter(
    (one) => one !== base && one.key === base.key && due >= LEAST_PART && nearly(due, single(one.quantity) ?? Number.NaN),
  )
  return holding.find(({ page }) => page === share.page) ?? holding[0] ?? null
}

/** "2,400 tonnes, or 40 percent", "40 percent of them, 2,400 tonnes" */
const IN_ONE_BREATH = /^(?: of (?:them|it|these|those|that|which))?,? ?(?:or |\()?(?:about |some |roughly )?$/

function breathCheck(share: Measured, measured: readonly Measured[]): PlacedCheck[] {
  const percent = single(share.quantity)
  if (share.quantity.kind !== 'percent' || share.quantity.base !== null || percent === null || percent >= 100) return []
  const before = measured.filter(({ page, quantity }) => page === share.page && quantity.kind !== 'percent')
  const part = before.find((one) => one.sentence === share.sentence && (inBreath(share, one) || inBreath(one, share)))
  const given = part && single(part.quantity)
  if (part === undefined || given == null || given < LEAST_PART) return []
  const whole = before.findLast((one) => one.key === part.key && one.quantity.end <= Math.min(part.quantity.start, share.quantity.start))
  const all = whole && single(whole.quantity)
  if (whole === undefined || all == null || !nearly((all * percent) / 100, given)) return []
  return [placed(part, `${number(percent)} % × ${number(all)} = ${number(given)}`, true, [share, whole])]
}

const inBreath = (first: Measured, second: Measured): boolean =>
  second.quantity.start >= first.quantity.end &&
  IN_ONE_BREATH.test(first.page.article.text.slice(first.quantity.end, Math.min(second.quantity.start, first.quantity.end + 40)))

/** Two or more figures of one sentence that make up another of it. */
function sumCheck(total: Measured, measured: readonly Measured[]): PlacedCheck[] {
  if (total.sentence === null || total.quantity.kind === 'percent') return []
  const parts = measured.filter((one) => one !== total && one.sentence === total.sentence && one.key === total.key)
  const isTelling = (isList(parts) && !isChoice(total)) || digitsOf(total) >= TELLING
  return isTelling ? partsCheck(total, parts) : []
}

/** "7, 14 or 21 days": one more of the list. */
const isChoice = ({ page, quantity }: Measured): boolean => / or $/.test(page.article.text.slice(0, quantity.start).slice(-4))

/** Figures of so many digits meet in a sum by design; smaller ones may by chance. */
const TELLING = 4

const digitsOf = ({ quantity }: Measured): number =>
  String(single(quantity) ?? '')
    .replace(/\D/g, '')
    .replace(/(?<!0)0+$/, '').length

const GOES_ON =
  /^(?: (?!(?:from|to|vs|versus|against|than|after|before|in which)\b)[^\s,.;:()]{1,30}){0,8}(?:,| and|, and| plus| as well as) (?:another |the other )?$/

/** One figure after the other, as in "70 trawlers and 50 ferries". */
const isList = (parts: readonly Measured[]): boolean =>
  parts.every(({ page, quantity }, at) => {
    const next = parts[at + 1]
    return next === undefined || GOES_ON.test(page.article.text.slice(quantity.end, Math.max(quantity.end, next.quantity.start)))
  })

/** A list that holds all figures of a kind in one sentence, and its total in another: all count one thing. */
function pairCheck(first: Measured, measured: readonly Measured[]): PlacedCheck[] {
  const parts = measured.filter((one) => one.sentence === first.sentence && one.key === first.key)
  if (first.sentence === null || parts[0] !== first || parts.length < 2 || !isList(parts)) return []
  const total = measured.find((one) => one.sentence !== first.sentence && one.key === first.key && isMadeUpOf(one, parts))
  return total === undefined ? [] : partsCheck(total, parts)
}

const isMadeUpOf = (total: Measured, parts: readonly Measured[]): boolean =>
  total.counted.size > 0 &&
  parts.every((part) => part.counted.size > 0 && (single(part.quantity) ?? 0) >= LEAST_PART && sharesSubject(part, total)) &&
  parts.reduce((sum, { quantity }) => sum + (single(quantity) ?? Number.NaN), 0) === single(total.quantity)

const MOST_PARTS = 5

function partsCheck(total: Measured, parts: readonly Measured[]): PlacedCheck[] {
  const whole = single(total.quantity)
  const values = parts.flatMap(({ quantity }) => single(quantity) ?? [])
  if (whole === null || whole < LEAST_PART || parts.length < 2 || parts.length > MOST_PARTS || values.length < parts.length) return []
  const sum = values.reduce((all, value) => all + value, 0)
  const isSum = sum === whole && values.every((value) => value > 0 && value < whole)
  return isSum ? [placed(total, `${values.map(number).join(' + ')} = ${number(sum)}`, true, parts)] : []
}

const LENGTHS: Readonly<Record<string, string>> = { P1D: 'day', P1W: 'week', P1M: 'month', P1Y: 'year', PT1H: 'hour', PT1M: 'minute' }

/** A rate and a length of time in one sentence with the total they make. */
function rateCheck(rate: Measured, measured: readonly Measured[]): PlacedCheck[] {
  const unit = LENGTHS[rate.quantity.per ?? '']
  const each = single(rate.quantity)
  if (unit === undefined || each === null || rate.sentence === null) return []
  const beside = measured.filter((one) => one !== rate && one.sentence === rate.sentence)
  return beside.flatMap((length) => {
    const times = length.quantity.unit === unit ? single(length.quantity) : null
    const total = beside.find(
      (one) =>
        one !== length && one.quantity.kind === rate.quantity.kind && one.quantity.per === null && single(one.quantity) === each * (times ?? 0),
    )
    return times === null || times < 2 || total === undefined
      ? []
      : [placed(total, `${number(each)} × ${number(times)} = ${number(each * times)}`, true, [rate, length])]
  })
}

/** Within one in a hundred: shares and parts are printed rounded. */
const nearly = (due: number, given: number): boolean => Math.abs(due - given) <= Math.abs(due) / 100
