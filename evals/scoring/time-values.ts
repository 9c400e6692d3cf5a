/**
 * Whether two TIMEX3 values say the same.
 *     "2011-05-03T08:00:00Z" = "2011-05-03T08:00" · "P2W" = "P14D" · "2011-XX-XX" = "2011" · "XXXX-WXX-4" fits any Thursday of that form
 * [Reference] UzZaman et al. 2013, SemEval-2013 Task 1: TempEval-3.
 */

export interface GoldTime {
  readonly value?: string | null
  readonly acceptable?: readonly string[]
  readonly from?: string | null
  readonly to?: string | null
}

export interface FoundTime {
  readonly value: string | null
  readonly from: string | null
  readonly to: string | null
}

export const hasValue = ({ value, from, to }: GoldTime): boolean => (value ?? null) !== null || Boolean(from) || Boolean(to)

export function sameTime(gold: GoldTime, found: FoundTime): boolean {
  const wanted = [gold.value, ...(gold.acceptable ?? [])].flatMap((value) => normalTime(value ?? null) ?? [])
  const got = normalTime(found.value)
  if (got !== null && wanted.some((value) => value === got || fits(value, got))) return true
  if (sameRange(gold, found)) return true
  const range = found.from && found.to ? `${dayOf(found.from)}/${dayOf(found.to)}`.toUpperCase() : null
  return range !== null && wanted.some((value) => value.includes('/') && value === range)
}

/** An X in the gold leaves that digit open. */
function fits(wanted: string, got: string): boolean {
  if (!wanted.includes('X') || wanted.length !== got.length) return false
  return [...wanted].every((sign, at) => (sign === 'X' ? /[\dX]/.test(got.charAt(at)) : sign === got.charAt(at)))
}

function sameRange(gold: GoldTime, found: FoundTime): boolean {
  const isGiven = (gold.from || gold.to) && (found.from || found.to)
  return Boolean(isGiven) && dayOf(gold.from) === dayOf(found.from) && dayOf(gold.to) === dayOf(found.to)
}

const dayOf = (moment: string | null | undefined): string | null =>
  moment === null || moment === undefined
    ? null
    : moment
        .replace(' ', 'T')
        .replace(/(T\d\d:\d\d):00.*$/, '$1')
        .replace(/T00:00$/, '')
        .replace(/Z$/, '')

/** Ways to write one value, each turned into the shortest. */
const WHOLE: readonly (readonly [RegExp, string])[] = [
  [/\s+/g, 'T'],
  [/^BC(?=\d)/, '-'],
  [/Z$/, ''],
  [/\+00:?00$/, ''],
]
const PART: readonly (readonly [RegExp, string])[] = [
  [/(T\d\d:\d\d):00(?:\.0+)?$/, '$1'],
  [/(T\d\d)$/, '$1:00'],
]
const OPEN_ENDS: readonly (readonly [RegExp, string])[] = [
  [/^(-?\d{4})-XX-XX$/, '$1'],
  [/^(-?\d{4}-\d\d)-XX$/, '$1'],
  [/^(-?\d{4})-XX$/, '$1'],
]
/** Spans of time, counted in a smaller unit. */
const IN_UNITS: readonly (readonly [RegExp, number, string])[] = [
  [/^P(\d+)W$/, 7, 'D'],
  [/^P(\d+)CE$/, 100, 'Y'],
  [/^P(\d+)E$/, 10, 'Y'],
  [/^PT?(\d+)Q$/, 3, 'M'],
]

const rewrite = (text: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((changed, [pattern, by]) => changed.replace(pattern, by), text)

export function normalTime(value: string | null): string | null {
  if (value === null) return null
  const whole = rewrite(value.trim().toUpperCase(), WHOLE)
  const parts = whole.split('/').map((part) => rewrite(part, PART))
  return inSmallerUnits(rewrite(parts.join('/'), OPEN_ENDS))
}

function inSmallerUnits(value: string): string {
  for (const [pattern, times, unit] of IN_UNITS) {
    const count = pattern.exec(value)?.[1]
    if (count !== undefined) return `P${Number(count) * times}${unit}`
  }
  return value
}
