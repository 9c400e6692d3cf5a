/** Dates as a person writes them in a manifest or a file of corrections: a year, a month, a day or an instant that there is. */
import { isDay } from '../text/calendar.ts'

const ISO_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/

/** For messages. */
export const DATE_FORMS = '2024, 2024-05, 2024-05-03 or 2024-05-03T14:30Z'

/** No 30 February. */
export function isDate(written: string): boolean {
  const [date, year, month = '1', day = '1'] = ISO_DATE.exec(written) ?? []
  return date !== undefined && isDay(Number(year), Number(month), Number(day))
}
