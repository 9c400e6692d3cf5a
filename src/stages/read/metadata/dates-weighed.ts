/**
 * Which of a page's dates to believe: each witness has a trust, measured; witnesses of different kinds that name one day add up, and an instant
 * in universal time bears out the day that the page shows for it.
 *     json-ld 2024-10-31T21:37Z, shown "31 October 2024"        2024-10-31
 *     json-ld 2024-10-31T23:37Z, shown "1 November 2024"        2024-11-01: the day where the page was written
 * A day that nothing trusted names is not believed: it stays a candidate. Left open: pages whose clock is wrong.
 */
import type { PageDate } from '../../../model/article.ts'
import { dayOfIso, instantOf, isoDay } from '../../../text/calendar.ts'

export interface Weighed extends PageDate {
  readonly confidence: number
}

type Kind = 'machine' | 'shown' | 'address' | 'picture' | 'foot'

/**
 * How often the first day that such a witness names is the right one, measured on 1,462 pages of five sets and a thousand sites; where two witnesses
 * differ, which of them is right as a rule (a date that people see is kept up better than JSON-LD). Fitting the numbers on other sites' pages gains
 * nothing (out of fold). Witnesses of one kind err together.
 */
const TRUST: Readonly<Record<string, { readonly kind: Kind; readonly trust: number }>> = {
  meta: { kind: 'machine', trust: 0.91 },
  'json-ld': { kind: 'machine', trust: 0.85 },
  script: { kind: 'machine', trust: 0.7 },
  time: { kind: 'shown', trust: 0.93 },
  class: { kind: 'shown', trust: 0.9 },
  dateline: { kind: 'shown', trust: 0.88 },
  itemprop: { kind: 'shown', trust: 0.86 },

  text: { kind: 'shown', trust: 0.7 },
  ago: { kind: 'shown', trust: 0.7 },
  lead: { kind: 'shown', trust: 0.6 },
  'near text': { kind: 'shown', trust: 0.45 },
  'stray time': { kind: 'shown', trust: 0.6 },
  'stray class': { kind: 'shown', trust: 0.6 },
  'stray text': { kind: 'shown', trust: 0.3 },
  url: { kind: 'address', trust: 0.75 },
  'image address': { kind: 'picture', trust: 0.5 },
  'copyright line': { kind: 'foot', trust: 0.3 },
}
const UNKNOWN = { kind: 'machine', trust: 0.5 } as const
/** Of each further day that witnesses of one sort name: it is right on a page in ten. */
const FURTHER = 0.2
/** Of scripts that name several days: the first may be another page's. */
const TORN = 0.7
/** Below, a day is a candidate and no date. */
const BELIEVED = 0.5

/** Every witness once, in the order they came. */
export function weighed(dates: readonly PageDate[]): readonly Weighed[] {
  const once = new Map(dates.toReversed().map((date) => [`${date.how} ${date.value}`, date]))
  const kept = dates.filter((date) => once.get(`${date.how} ${date.value}`) === date)
  const days = new Map<string, Set<string>>()
  for (const { how, value } of kept) days.set(how, (days.get(how) ?? new Set()).add(value.slice(0, 10)))
  return kept.map((date) => ({ ...date, confidence: confidenceOf(date, [...(days.get(date.how) ?? [])]) }))
}

function confidenceOf({ how, value }: PageDate, days: readonly string[]): number {
  const { trust } = TRUST[how] ?? UNKNOWN
  const isTorn = how === 'script' && days.length > 1
  return Math.round(trust * (isTorn ? TORN : 1) * FURTHER ** days.indexOf(value.slice(0, 10)) * 100) / 100
}

/** The day that the witnesses bear out best, as finely as one of them tells it; null where none is trusted enough. */
export function believed(candidates: readonly Weighed[]): PageDate | null {
  const whole = candidates.filter(({ grain }) => grain === 'day' || grain === 'minute')
  const days = [...new Set(whole.map(({ value }) => value.slice(0, 10)))].map((day) => ({ day, trust: trustOf(day, whole) }))
  const best = days.reduce<(typeof days)[number] | null>((first, next) => (first === null || next.trust > first.trust ? next : first), null)
  if (best === null || best.trust < BELIEVED) return null
  const named = whole.filter(({ value }) => value.startsWith(best.day))
  return dateOf(named.find(({ grain }) => grain === 'minute') ?? named[0] ?? null)
}

/**
 * Without the marks that tell the last change: those on a day on which the page states that it changed, after one on which it states that it was
 * published, and that no dateline shows.
 */
export function withoutChanges(published: readonly Weighed[], modified: readonly Weighed[]): readonly Weighed[] {
  const changes = new Set(modified.filter((change) => kindOf(change) === 'machine').map(dayOf))
  const [first] = published
    .filter((date) => kindOf(date) === 'machine' && date.how !== 'script')
    .map(dayOf)
    .sort()
  const datelines = new Set(published.filter(({ how }) => how === 'dateline').map(dayOf))
  const isChange = (date: Weighed): boolean => kindOf(date) === 'shown' && changes.has(dayOf(date)) && !datelines.has(dayOf(date))
  return first === undefined ? published : published.filter((date) => !(isChange(date) && first < dayOf(date)))
}

const dayOf = ({ value }: PageDate): string => value.slice(0, 10)

const kindOf = ({ how }: PageDate): Kind => (TRUST[how] ?? UNKNOWN).kind

/** The month or year that is known where no day is. */
export const roughly = (candidates: readonly Weighed[]): PageDate | null =>
  dateOf(candidates.find(({ grain }) => grain === 'month') ?? candidates.find(({ grain }) => grain === 'year') ?? null)

export const dateOf = (found: PageDate | null): PageDate | null =>
  found && { value: found.value, grain: found.grain, how: found.how, evidence: found.evidence }

/** One less the share of pages on which all its witnesses err. */
function trustOf(day: string, candidates: readonly Weighed[]): number {
  const named = kindsOf(candidates.filter(({ value }) => value.startsWith(day)))
  const isLocal = Math.max(named.get('shown') ?? 0, named.get('address') ?? 0) >= LOCAL
  const kinds = isLocal ? kindsOf(candidates.filter((candidate) => bearsOut(candidate, day))) : named
  return 1 - [...kinds.values()].reduce((wrong, trust) => wrong * (1 - trust), 1)
}

/** The best of each kind. */
function kindsOf(candidates: readonly Weighed[]): ReadonlyMap<Kind, number> {
  const kinds = new Map<Kind, number>()
  for (const candidate of candidates) {
    const kind = kindOf(candidate)
    kinds.set(kind, Math.max(kinds.get(kind) ?? 0, candidate.confidence))
  }
  return kinds
}

/** Of a witness that tells the day where the page was written against an instant in universal time. */
const LOCAL = 0.9
const MOST_WEST = 12 * 60
const MOST_EAST = 14 * 60

/** Whether a witness names the day, or an instant in universal time that somewhere on earth fell on it. */
function bearsOut({ value }: Weighed, day: string): boolean {
  if (value.startsWith(day)) return true
  const [, hour, minute] = /T(\d\d):(\d\d)(?:Z|[+-]00:00)$/.exec(value) ?? []
  const date = dayOfIso(value)
  if (hour === undefined || date === null) return false
  const instant = instantOf(date, Number(hour), Number(minute))
  return isoDay(Math.floor((instant - MOST_WEST) / 1440)) <= day && day <= isoDay(Math.floor((instant + MOST_EAST) / 1440))
}
