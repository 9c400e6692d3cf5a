/**
 * Figures in words: what is counted, and the values the pages give for it with the places that give them.
 *     loose bolts: 450 (A:2, C:4) · 540 (B:2)
 */
import type { FigurePoint, FigureSeries } from '../model/account.ts'
import type { Bound } from '../model/quantity.ts'
import { number } from './counting.ts'
import { grouped } from './grouped.ts'

export interface FigureValue {
  readonly words: string
  readonly hedged: boolean
  readonly points: readonly FigurePoint[]
}

/** The values of a series, the smallest first. */
export function valuesOf(series: FigureSeries): readonly FigureValue[] {
  const sorted = [...series.points].sort((a, b) => (a.low ?? a.high ?? 0) - (b.low ?? b.high ?? 0))
  return [...grouped(sorted, boundWords)].map(([words, points]) => ({ words, hedged: points[0]?.bound !== 'exactly', points }))
}

export const subjectWords = ({ subject, unit, scope }: FigureSeries): string =>
  [subject, scope === null ? '' : ` (${scope})`, unit === null || subject.includes(unit) ? '' : `, in ${unit}`].join('')

/** Series that say something about the pages together: two pages or more, or a sum. */
export const isCompared = ({ points, checks }: FigureSeries): boolean => checks.length > 0 || new Set(points.map(({ article }) => article)).size > 1

export function boundWords({ low, high, bound }: FigurePoint): string {
  if (low !== null && high !== null && low !== high) return `${number(low)} to ${number(high)}`
  const value = low ?? high
  const words: Readonly<Record<Bound, string>> = {
    exactly: '',
    between: '',
    'at least': 'at least ',
    'up to': 'up to ',
    'more than': 'more than ',
    'less than': 'less than ',
  }
  return value === null ? 'not given' : `${words[bound]}${number(value)}`
}
