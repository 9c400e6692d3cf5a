/**
 * When a page was published and changed. Everything that states a date is a candidate; the first plausible one in order of trust is believed:
 * given, JSON-LD, meta tags, <time>, the address, a stamp near the headline, at last the year of the copyright line.
 *     "31/10/2024 21h37" between headline and lead     2024-10-31T21:37, how "dateline"
 *     "© 2024 Orlo Daily"                             2024, how "copyright line"
 * [Reference] htmldate (Barbaresi 2020, JOSS 5(51), 2439) weighs the same places. Left open: stamps relative to now; dates told in the story.
 */
import type { Block, PageDate } from '../../../model/article.ts'
import type { Reading, Stated } from '../../../model/reading.ts'
import { evidence } from '../../../text/spans.ts'
import { type DayOrder, type WrittenDate, writtenDates } from '../../../text/written-dates.ts'

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
}

export function pageDates(reading: Reading, context: DateContext): PageDates {
  const stamps = visibleStamps(reading, context)
  const isPlausible = plausibility(context)
  const published = [
    ...statedDates(context.givenDate === null ? [] : [{ value: context.givenDate, how: 'given' }], context),
    ...statedDates(reading.hints.published, context),
    ...urlDates(context.url ?? reading.hints.canonicalUrl),
    ...stamps.published,
    ...copyrightYears(reading),
  ].find(isPlausible)
  const modified = [...statedDates(reading.hints.modified, context), ...stamps.modified].filter(isPlausible)
  return {
    publishedAt: published ?? null,
    modifiedAt: modified.find(({ value }) => !published || value.slice(0, 10) >= published.value.slice(0, 10)) ?? null,
  }
}

/** No page of the web is older than 1990, none is newer than its own copy. */
function plausibility({ capturedAt }: DateContext): (date: PageDate) => boolean {
  const latest = capturedAt?.slice(0, 10) ?? '2100'
  return ({ value }) => value >= '1990' && value.slice(0, 10) <= latest
}

const ISO_INSTANT = /^((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[T ](\d\d):?(\d\d)(?::?\d\d(?:[.,]\d+)?)?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?/i

function statedDates(stated: readonly Stated[], { months, order }: DateContext): readonly PageDate[] {
  return stated.flatMap(({ value, how }) => {
    const iso = isoDate(value.trim())
    const [written] = iso ? [] : writtenDates(value.slice(0, 200), months, order)
    const date = iso ?? written
    return date ? [{ value: date.value, grain: date.grain, how, evidence: null }] : []
  })
}

function isoDate(value: string): Pick<PageDate, 'value' | 'grain'> | null {
  const match = ISO_INSTANT.exec(value)
  if (!match) return compactDate(value)
  const [, year, month, day, hour, minute, zone] = match
  if (Number(month) > 12 || Number(day) > 31 || month === '00' || day === '00') return null
  const date = `${year}-${month}-${day}`
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return { value: date, grain: 'day' }
  return { value: `${date}T${hour}:${minute}${offset(zone)}`, grain: 'minute' }
}

function compactDate(value: string): Pick<PageDate, 'value' | 'grain'> | null {
  const [, year, month, day] = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?\d{4,6}Z?)?$/.exec(value) ?? []
  if (year !== undefined) return { value: `${year}-${month}-${day}`, grain: 'day' }
  const short = /^((?:19|20)\d\d)-(0[1-9]|1[0-2])$/.exec(value)
  return short ? { value: short[0], grain: 'month' } : null
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return ''
  if (/^[zug]/i.test(zone)) return 'Z'
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}

const URL_DATE = /[/_-]((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)/
const URL_COMPACT = /[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/

function urlDates(url: string | null): readonly PageDate[] {
  const [, year, month = '', day = ''] = URL_DATE.exec(url ?? '') ?? URL_COMPACT.exec(url ?? '') ?? []
  return year === undefined ? [] : [{ value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, grain: 'day', how: 'url', evidence: null }]
}

interface Stamps {
  readonly published: readonly PageDate[]
  readonly modified: readonly PageDate[]
}

const STAMP_KINDS = new Set(['dateline', 'byline', 'boilerplate', 'headline'])
const LONGEST_STAMP = 160
const BEFORE = 8
const AFTER = 14

/** Stamps in short lines around the headline (around the lead where there is none), datelines first, then by distance. */
function visibleStamps({ text, blocks, headline }: Reading, { months, order }: DateContext): Stamps {
  const lead = blocks.findIndex(({ kind }) => kind === 'paragraph')
  const middle = headline ? blocks.findIndex(({ start, end }) => start <= headline.start && headline.start < end) : lead
  if (middle === -1) return { published: [], modified: [] }
  const near = blocks
    .map((block, index) => ({ block, far: index < middle ? (middle - index) * 2 : index - middle }))
    .filter(
      ({ block, far }) =>
        STAMP_KINDS.has(block.kind) && block.end - block.start <= LONGEST_STAMP && far <= (far > 0 ? Math.max(BEFORE * 2, AFTER) : 0),
    )
    .sort((a, b) => rank(a.block) - rank(b.block) || a.far - b.far)
  const stamps = near.flatMap(({ block }) => stampsOf(text, block, writtenDates(text.slice(block.start, block.end), months, order)))
  return {
    published: stamps.flatMap(({ date, isModified }) => (isModified ? [] : [date])),
    modified: stamps.flatMap(({ date, isModified }) => (isModified ? [date] : [])),
  }
}

const rank = ({ kind }: Block): number => (kind === 'dateline' ? 0 : kind === 'byline' ? 1 : 2)

function stampsOf(text: string, block: Block, dates: readonly WrittenDate[]): readonly { readonly date: PageDate; readonly isModified: boolean }[] {
  const line = text.slice(block.start, block.end)
  if (/©|copyright/i.test(line)) return []
  return dates.map((date, at) => {
    const before = line.slice(dates[at - 1]?.end ?? 0, date.start)
    const place = { start: block.start + date.start, end: block.start + date.end }
    return {
      date: { value: date.value, grain: date.grain, how: 'dateline', evidence: evidence(text, place.start, place.end) },
      isModified: /updat|modif|edited|aktualisiert|mis à jour|actualizado/i.test(before),
    }
  })
}

const COPYRIGHT_YEAR = /(?:©|\(c\)|copyright)[^\d\n]{0,20}(?:(?:19|20)\d\d\s?[-–,]\s?)?((?:19|20)\d\d)(?!\d)/i

function copyrightYears({ text, blocks }: Reading): readonly PageDate[] {
  return blocks
    .filter(({ kind, start, end }) => kind === 'boilerplate' && end - start <= 600)
    .flatMap(({ start, end }) => {
      const match = COPYRIGHT_YEAR.exec(text.slice(start, end))
      if (!match?.[1]) return []
      const from = start + match.index + match[0].length - match[1].length
      return [{ value: match[1], grain: 'year' as const, how: 'copyright line', evidence: evidence(text, from, from + 4) }]
    })
    .slice(-1)
}
