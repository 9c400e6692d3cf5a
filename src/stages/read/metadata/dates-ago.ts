/**
 * Stamps relative to the hour at which a page was saved; without that hour they say nothing.
 *     "2 hours ago", saved 2024-10-31T21:37Z      2024-10-31
 *     "vor 3 Tagen", saved 2024-10-31T21:37Z      2024-10-28
 * Days only: nobody knows in which zone the page counted. Left open: "yesterday", other languages than English, German, French and Spanish.
 */
import type { PageDate } from '../../../model/article.ts'
import { dayOfIso, instantOf, isoDay } from '../../../text/calendar.ts'
import { evidence } from '../../../text/spans.ts'

const AGO =
  /(?<![\p{L}\d])(?:(\d{1,3}|an?|one) (min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?) ago|(?:vor|il y a|hace) (\d{1,3}|eine[rm]|une?|una?) (minut[eo][ns]?|stunden?|heures?|horas?|tag(?:en?)?|jours?|días?|wochen?|semaines?|semanas?))(?!\p{L})/giu

const MINUTES: readonly (readonly [RegExp, number])[] = [
  [/^m/i, 1],
  [/^(?:h|st)/i, 60],
  [/^(?:d|t|j)/i, 1440],
  [/^(?:w|s)/i, 10_080],
]

/** The stamps of one line that begins at `base` of the text. */
export function datesAgo(text: string, base: number, end: number, capturedAt: string | null): readonly PageDate[] {
  const saved = instantOfIso(capturedAt)
  if (saved === null) return []
  return [...text.slice(base, end).matchAll(AGO)].map((match) => {
    const [exact, count, unit, otherCount, otherUnit] = match
    const named = unit ?? otherUnit ?? ''
    const minutes = MINUTES.find(([begins]) => begins.test(named))?.[1] ?? 0
    const instant = saved - (Number(count ?? otherCount) || 1) * minutes
    const start = base + match.index
    return { value: isoDay(Math.floor(instant / 1440)), grain: 'day', how: 'ago', evidence: evidence(text, start, start + exact.length) }
  })
}

function instantOfIso(written: string | null): number | null {
  const day = dayOfIso(written ?? '')
  const [, hour, minute] = /T(\d\d):(\d\d)/.exec(written ?? '') ?? []
  return day === null || hour === undefined ? null : instantOf(day, Number(hour), Number(minute))
}
