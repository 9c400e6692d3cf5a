/**
 * The date that somebody gives with a page: it stands whatever the page says, whenever the page was saved.
 *     given "2024-05-14", the page states 15 May 2024       2024-05-14, how "given"
 *     given "2024-05", the page shows "14 May 2024"         2024-05-14, how "dateline": the day within the month
 *     given "2024", the page shows "3 May 2021"             2024, how "given"
 *     given "2024-05-14", the page states 8:02 of that day  2024-05-14T08:02, how "json-ld"
 * Witnesses tell more finely where they are trusted enough: a day the month, a clock the day. An instant stands as it is given.
 */
import type { PageDate } from '../../../model/article.ts'
import { statedDates, type Writing } from './dates-stated.ts'
import { believed, roughly, type Weighed, weighed } from './dates-weighed.ts'

const MONTH_OR_YEAR = /^\d{4}(-(?:0[1-9]|1[0-2]))?$/

/** Null where nothing is given, or no date. */
export function givenDate(written: string | null, writing: Writing): Weighed | null {
  const value = written?.trim() ?? ''
  const rough = MONTH_OR_YEAR.exec(value)
  const date: PageDate | undefined = rough
    ? { value, grain: rough[1] === undefined ? 'year' : 'month', how: 'given', evidence: null }
    : statedDates([{ value, how: 'given' }], writing)[0]
  return date ? { ...date, confidence: 1 } : null
}

/** The given date, or what the page's witnesses within it tell more finely. Days outside it do not weigh against those within. */
export function toldFiner(given: PageDate, witnesses: readonly PageDate[]): PageDate {
  const finer = new RegExp(`^${given.value}[T-]`)
  const within = weighed(witnesses.filter(({ value }) => given.grain !== 'minute' && finer.test(value)))
  return believed(within) ?? roughly(within) ?? given
}
