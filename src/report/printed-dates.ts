/**
 * Dates as people read them, no longer than they are known.
 *     2024-10-31T21:37 → 31 Oct 2024, 21:37      2024-10 → Oct 2024      2024 from a copyright line → ©2024 only
 */
import type { PageDate } from '../model/article.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** When a page says it was published. */
export function publishedWords(date: PageDate | null): string {
  if (date === null) return 'undated'
  if (date.how.includes('copyright') && date.grain === 'year') return `©${date.value} only`
  return dayWords(date.value)
}

/** An ISO day, month, year or instant; anything else as it stands. */
export function dayWords(value: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/.exec(value)
  if (match === null) return value
  const [, year, month, day, clock, zone] = match
  const named = [day === undefined ? '' : String(Number(day)), month === undefined ? '' : MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
  return clock === undefined ? named : `${named}, ${clock}${zone === undefined ? '' : ` ${zone === 'Z' ? 'UTC' : zone}`}`
}
