/**
 * Arithmetic: sums that the pages' own figures allow, and whether they add up.
 *     "80% of the 10,000 recruits" and "8,000 recruits"             80 % × 10,000 = 8,000      a share of a base and the part
 *     "120 boats: 70 trawlers and 50 ferries"                       70 + 50 = 120              parts of one sentence and their total
 *     "1,200 a day", "over 30 days, 36,000"                         1,200 × 30 = 36,000        a rate, a length of time and a total
 * A sum is shown where it holds. One that fails is shown, as the page has it, only where the sentence itself gives base, share and part in one breath ("30%, or 40 of
 * the 100"): elsewhere another figure is simply about something else.
 */
import type { ArithmeticCheck } from '../../../model/account.ts'
import type { Quantity } from '../../../model/quantity.ts'
import { cite } from '../../../text/spans.ts'
import type { Measured } from './measured.ts'

/** A check and the figure it ends in. */
export interface PlacedCheck {
  readonly at: Measured
  readonly check: ArithmeticCheck
}

/** Parts below this are too common to be told from chance. */
const LEAST_PART = 10
/** Between a share and the part that restates it. */
const RESTATES = /^[\s,(–—-]*(?:or|that is|i\.e\.)\s+(?:some |about |roughly |nearly )?$/i

export function checksOf(measured: readonly Measured[]): PlacedCheck[] {
  return [
    ...measured.flatMap((one) => shareCheck(one, measured)),
    ...measured.flatMap((one) => breathCheck(one, measured)),
    ...measured.flatMap((one) => sumCheck(one, measured)),
    ...measured.flatMap((one) => rateCheck(one, measured)),
  ]
}

const single = ({ low, high }: Quantity): number | null => (low !== null && low === high ? low : (high ?? low))

function shareCheck(share: Measured, measured: readonly Measured[]): PlacedCheck[] {
  const base = measured.find(({ page, quantity }) => page === share.page && quantity.id === share.quantity.base)
  const percent = single(share.quantity)
  const whole = base ? single(base.quantity) : null
  if (share.quantity.kind !== 'percent' || base === undefined || percent === null || whole === null) return []
  const due = (whole * percent) / 100
  const part = partOf(share, base, due, measured)
  const given = part ? single(part.quantity) : null
  if (part === null || given === null) return []
  const holds = nearly(due, given)
  return [placed(part, `${number(percent)} % × ${number(whole)} = ${number(holds ? due : given)}`, holds, [share, base])]
}

/** The figure that gives the part: the page's own restatement, else the due number on this page, else on another. */
function partOf(share: Measured, base: Measured, due: number, measured: readonly Measured[]): Measured | null {
  const alike = measured.filter((one) => one !== base && one.quantity.kind === base.quantity.kind && one.quantity.unit === base.quantity.unit)
  const restated = alike.find((one) => one.sentence !== null && one.sentence === share.sentence && isRestated(share, base, one))
  const counts = alike.filter(({ quantity }) => quantity.per === base.quantity.per)
  if (restated) return restated
  const holding = counts.filter(({ quantity }) => due >= LEAST_PART && nearly(due, single(quantity) ?? Number.NaN))
  return holding.find(({ page }) => page === share.page) ?? holding[0] ?? null
}

/** Behind the share, or behind the base that follows it: "30 percent of the 100 calls a month, or 40". */
const isRestated = (share: Measured, base: Measured, one: Measured): boolean =>
  RESTATES.test(between(share, one)) ||
  (base.page === one.page && base.sentence === one.sentence && base.quantity.start > share.quantity.start && RESTATES.test(afterCounted(base, one)))

/** What stands between the thing counted with its rate ("calls a month") and the next figure. */
const afterCounted = (base: Measured, one: Measured): string => between(base, one).replace(/^(?: [\p{L}-]+){0,4}(?=,)/u, '')

/** "2,400 tonnes, or 40 percent", "40 percent of them, 2,400 tonnes" */
const IN_ONE_BREATH = /^(?: of (?:them|it|these|those|that|which))?,? ?(?:or |\()?(?:about |some |roughly )?$/

/** A share and a part in one breath, and a whole named before them on the page of which they are that share. */
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
  return [placed(part, `${number(percent)} % × ${number(all)} = ${number((all * percent) / 100)}`, true, [share, whole])]
}

const inBreath = (first: Measured, second: Measured): boolean =>
  second.quantity.start >= first.quantity.end &&
  IN_ONE_BREATH.test(first.page.article.text.slice(first.quantity.end, Math.min(second.quantity.start, first.quantity.end + 40)))

const between = (a: Measured, b: Measured): string =>
  a.page.article.text.slice(a.quantity.end, Math.max(a.quantity.end, b.quantity.start)).slice(0, 40)

/** Two or more figures of one sentence that make up a third of it. */
function sumCheck(total: Measured, measured: readonly Measured[]): PlacedCheck[] {
  const whole = single(total.quantity)
  if (whole === null || whole < LEAST_PART || total.sentence === null) return []
  const parts = measured.filter((one) => one !== total && one.sentence === total.sentence && one.page === total.page && one.key === total.key)
  const values = parts.flatMap(({ quantity }) => single(quantity) ?? [])
  if (parts.length < 2 || parts.length > 5 || values.length < parts.length || values.some((value) => value >= whole)) return []
  const sum = values.reduce((all, value) => all + value, 0)
  return sum === whole ? [placed(total, `${values.map(number).join(' + ')} = ${number(sum)}`, true, parts)] : []
}

const LENGTHS: Readonly<Record<string, string>> = { P1D: 'day', P1W: 'week', P1M: 'month', P1Y: 'year', PT1H: 'hour' }

/** A rate and a length of time in one sentence with the total they make. */
function rateCheck(rate: Measured, measured: readonly Measured[]): PlacedCheck[] {
  const unit = LENGTHS[rate.quantity.per ?? '']
  const each = single(rate.quantity)
  if (unit === undefined || each === null || rate.sentence === null) return []
  const beside = measured.filter((one) => one !== rate && one.sentence === rate.sentence && one.page === rate.page)
  return beside.flatMap((length) => {
    const times = length.quantity.unit === unit ? single(length.quantity) : null
    const total = beside.find(
      (one) =>
        one !== length && one.quantity.kind === rate.quantity.kind && one.quantity.per === null && single(one.quantity) === each * (times ?? 0),
    )
    return times === null || total === undefined
      ? []
      : [placed(total, `${number(each)} × ${number(times)} = ${number(each * times)}`, true, [rate, length])]
  })
}

function placed(at: Measured, text: string, holds: boolean, from: readonly Measured[]): PlacedCheck {
  return { at, check: { text, holds, from: [...from, at].map(({ page, quantity }) => cite(page.article, quantity)) } }
}

/** Within one in a hundred: shares and parts are printed rounded. */
const nearly = (due: number, given: number): boolean => Math.abs(due - given) <= Math.abs(due) / 100

/** 8000 → "8,000": thousands parted, at most two decimals. */
function number(value: number): string {
  const [whole = '', decimals] = String(Math.round(value * 100) / 100).split('.')
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return decimals === undefined ? parted : `${parted}.${decimals}`
}
