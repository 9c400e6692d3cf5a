/**
 * Dates in the address of a page, or of the picture shown with it.
 *     https://orlo.example/2024/10/31/bridge      2024-10-31
 *     https://orlo.example/news/31-10-2024        2024-10-31
 *     https://orlo.example/2024/10/bridge         2024-10, a month
 */
import type { Grain, PageDate } from '../../../model/article.ts'
import { isDay } from '../../../text/calendar.ts'

const YEAR_FIRST = /[/_-]((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)/
const COMPACT = /[/_-]((?:19|20)\d\d)\/?(0[1-9]|1[0-2])\/?(0[1-9]|[12]\d|3[01])(?=[/_.?-]|$)/
const DAY_FIRST = /[/_-](0[1-9]|[12]\d|3[01])[/_-](0[1-9]|1[0-2])[/_-]((?:19|20)\d\d)(?=[/_.-]|$)/
const MONTH = /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?=\/)/

export function addressDates(url: string | null, how: string): readonly PageDate[] {
  const path = url ?? ''
  const [, year, month = '', day = ''] = YEAR_FIRST.exec(path) ?? COMPACT.exec(path) ?? turned(DAY_FIRST.exec(path)) ?? []
  if (year !== undefined && isDay(Number(year), Number(month), Number(day)))
    return [dated(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, 'day', how)]
  const [, ofMonth, alone] = MONTH.exec(path) ?? []
  return ofMonth === undefined || how !== 'url' ? [] : [dated(`${ofMonth}-${alone}`, 'month', how)]
}

const turned = (match: RegExpExecArray | null): readonly (string | undefined)[] | null => (match ? [match[0], match[3], match[2], match[1]] : null)

const dated = (value: string, grain: Grain, how: string): PageDate => ({ value, grain, how, evidence: null })
