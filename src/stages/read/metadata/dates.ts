/**
 * When a page was published and changed. A date that is given stands (dates-given.ts). Everything else that states one is a candidate: JSON-LD, meta
 * tags, marked times, scripts, the address, stamps near the headline, labelled dates anywhere, at last the year of the copyright line. Witnesses of
 * one day add up.
 *     "31/10/2024 21h37" between headline and lead     2024-10-31T21:37, how "dateline"
 *     "© 2024 Orlo Daily"                             2024, how "copyright line"
 * [Reference] htmldate (Barbaresi 2020, JOSS 5(51), 2439) weighs the same places. Left open: "yesterday", dates told in the story.
 */
import type { Candidate, PageDate } from '../../../model/article.ts'
import type { Reading } from '../../../model/reading.ts'
import { dayOfIso, instantOf, isoDay } from '../../../text/calendar.ts'
import type { DayOrder } from '../../../text/written-dates.ts'
import { givenDate, toldFiner } from './dates-given.ts'
import { addressDates } from './dates-in-addresses.ts'
import { copyrightYears, shownDates } from './dates-shown.ts'
import { statedDates } from './dates-stated.ts'
import { believed, dateOf, roughly, type Weighed, weighed, withoutChanges } from './dates-weighed.ts'

export interface DateContext {
  readonly givenDate: string | null
  readonly url: string | null
  readonly capturedAt: string | null
  readonly months: ReadonlyMap<string, number>
  readonly order: DayOrder
}

export interface PageDates {
  readonly publishedAt: PageDate | null
  readonly modifiedAt: PageDate | null
  readonly candidates: { readonly publishedAt: readonly Candidate[]; readonly modifiedAt: readonly Candidate[] }
}

export function pageDates(reading: Reading, context: DateContext): PageDates {
  const isPlausible = plausibility(context)
  const given = givenDate(context.givenDate, context)
  const shown = shownDates(reading, context)
  const { published: stated, modified: changed } = reading.hints
  const published = weighed(
    [
      ...statedDates(stated, context),
      ...addressDates(context.url ?? reading.hints.canonicalUrl, 'url'),
      ...stated.filter(({ how }) => how === 'image address').flatMap(({ value, how }) => addressDates(value, how)),
      ...shown.published,
      ...copyrightYears(reading),
    ].filter(isPlausible),
  )
  const modified = weighed([...statedDates(changed, context), ...shown.modified].filter(isPlausible))
  const unchanged = withoutChanges(published, modified)
  const publishedAt = given ? dateOf(toldFiner(given, unchanged)) : (believed(unchanged) ?? lastResort(modified) ?? roughly(published))
  return {
    publishedAt,
    modifiedAt: laterChange(modified, publishedAt),
    candidates: { publishedAt: listed(given ? [given, ...published] : published, publishedAt), modifiedAt: listed(modified, null) },
  }
}

const MOST_LISTED = 8

/** Those of the day that is believed first, then the likelier ones. */
function listed(witnesses: readonly Weighed[], chosen: PageDate | null): readonly Candidate[] {
  const isChosen = ({ value }: Weighed): boolean => chosen !== null && value.slice(0, 10) === chosen.value.slice(0, 10)
  return witnesses
    .toSorted((a, b) => Number(isChosen(b)) - Number(isChosen(a)) || b.confidence - a.confidence)
    .slice(0, MOST_LISTED)
    .map(({ value, how, confidence }) => ({ value, how, confidence }))
}

/** A page that tells nothing but its last change was there that day. */
function lastResort(modified: readonly Weighed[]): PageDate | null {
  const change = believed(modified)
  return change && { ...change, how: 'modified' }
}

/** No page changes before it is published. */
const laterChange = (modified: readonly Weighed[], published: PageDate | null): PageDate | null =>
  dateOf(modified.find(({ value }) => !published || value.slice(0, 10) >= published.value.slice(0, 10)) ?? null)

/** Somewhere on earth it is tomorrow already: so many minutes of a zone's clock before universal time. */
const MOST_EAST = 14 * 60

/** No page of the web is older than 1995, none is newer than its own copy. */
function plausibility({ capturedAt }: DateContext): (date: PageDate) => boolean {
  const captured = capturedAt === null ? null : dayOfIso(capturedAt)
  const [, hour = '23', minute = '59'] = /T(\d\d):(\d\d)/.exec(capturedAt ?? '') ?? []
  const latest = captured === null ? '2100' : isoDay(Math.floor((instantOf(captured, Number(hour), Number(minute)) + MOST_EAST) / 1440))
  return ({ value }) => value >= '1995' && value.slice(0, 10) <= latest
}
