/**
 * How a day of the timeline was worked out where the words of the page do not give it whole: the words, the day, and what it was counted from.
 *     “on Thursday” → 31 Oct 2024, from the dateline
 *     “the next morning” → 1 Nov 2024, 06:00 to 12:00, from a day in the text
 */
import type { TimelineEntry } from '../model/account.ts'
import type { PageDate } from '../model/article.ts'
import type { Time } from '../model/time.ts'
import { quoted } from './excerpt.ts'
import { spanWords } from './printed-dates.ts'
import type { ReportView } from './view.ts'

export const COUNTED_FROM: Readonly<Record<Time['anchor'], string>> = {
  published: ', from the day of publication',
  text: ', from a day in the text',
  story: ', from a day of the story',
  none: '',
}

/** Empty where the words give the year themselves, and in accounts of earlier programs. */
export function dayRule({ from, to, dated }: TimelineEntry, { pages }: Pick<ReportView, 'pages'>): string {
  if (dated === undefined || /\d{4}/.test(dated.exact)) return ''
  const published = pages.find(({ article }) => article.id === dated.article)?.article.publishedAt ?? null
  const counted = dated.anchor === 'published' ? publishedBy(published) : COUNTED_FROM[dated.anchor]
  return `${quoted(dated.exact.replace(/\s+/g, ' '))} → ${spanWords(from, to)}${counted}`
}

/** A dateline is named, since a reader can look at it; so is a person. */
function publishedBy(date: PageDate | null): string {
  if (date?.setBy !== undefined) return ', from the date that a person set'
  return date?.how === 'dateline' ? ', from the dateline' : COUNTED_FROM.published
}
