/**
 * The header of a forwarded mail, as mail programs write it into the text of the mail that forwards it.
 *     "---------- Forwarded message ---------\nFrom: Lisk Courier <news@…>\nDate: Thu, Oct 31, 2024 at 9:38 PM\nSubject: …"
 *     "Begin forwarded message:\n\n> From: …"      "From: …\nSent: …\nTo: …\nSubject: …"
 * Markup is taken off: the lines stand in cells, paragraphs or before breaks. Left open: programs that do not write English.
 */
import { shownText } from '../shown-text.ts'
import type { Header } from './header.ts'

/** It stands at the top, below a few words of who forwards. */
const SEARCHED = 20_000
const MARK = /-{3,20} ?(?:forwarded message|original message) ?-{3,20}|begin forwarded message:/i
const LINE_ENDS = /<(?:br|\/p|\/div|\/tr|\/blockquote)\b[^<>]*>/gi
const FIELD = /^[>*\s]{0,20}(From|Date|Sent|Subject):\*?[ \t]*(\S.*)$/i
/** The lines of such a header stand together. */
const MOST_LINES = 12

/** With the fields from, date and subject, as far as they are there; null where no such header is found. */
export function forwardedHeader(text: string, isHtml: boolean): Header | null {
  const head = text.slice(0, SEARCHED)
  const plain = isHtml ? shownText(head.replace(/\s+/g, ' ').replace(LINE_ENDS, '\n')) : head
  const mark = MARK.exec(plain)
  const lines = (mark ? plain.slice(mark.index + mark[0].length) : plain).split('\n').filter((line) => line.trim() !== '')
  const first = lines.findIndex((line) => FIELD.test(line))
  if (first === -1) return null
  const fields = new Map<string, string>()
  for (const line of lines.slice(first, first + MOST_LINES)) {
    const [, name = '', value = ''] = FIELD.exec(line) ?? []
    const known = name.toLowerCase() === 'sent' ? 'date' : name.toLowerCase()
    if (known !== '' && !fields.has(known)) fields.set(known, value.trim())
  }
  return fields.has('from') && fields.size > 1 ? { fields, end: 0 } : null
}
