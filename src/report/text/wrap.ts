/**
 * Wrapping for terminals: lines no wider than asked, broken at spaces, the second line on set in. Text from pages is made harmless first:
 * escape sequences and signs that turn the writing direction would let a page draw over the report.
 *     paragraph('says “first appeared on Northern Wire”', { lead: ' A ', width: 24 })
 *     →  A says “first appeared
 *          on Northern Wire”
 */
import type { Ink } from './ink.ts'

export interface Layout {
  readonly width: number
  /** Stands before the first line; the others are set in by its width. */
  readonly lead?: string
  readonly leadInk?: Ink['plain']
  readonly ink?: Ink['plain']
}

export function paragraph(text: string, { width, lead = '', leadInk, ink }: Layout): string {
  const safeLead = printable(lead)
  const indent = ' '.repeat(columnsOf(safeLead))
  const lines = wrapped(printable(text), Math.max(20, width - indent.length))
  return lines.map((line, index) => `${index === 0 ? paint(leadInk, safeLead) : indent}${paint(ink, line)}`.trimEnd()).join('\n')
}

/** Controls and direction signs shown as �, white space as one space. */
export function printable(text: string): string {
  return text.replace(/[\t\n\r\u00A0\u2028\u2029]/g, ' ').replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}

/** Columns the text takes on a terminal. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const sign of text) columns += /\p{M}|\u200B|\u200D|\uFE0F/u.test(sign) ? 0 : isWide(sign.codePointAt(0) ?? 0) ? 2 : 1
  return columns
}

export const padded = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)))

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let columns = 0
  for (const word of text.split(/ /).flatMap((one) => pieces(one, width))) {
    const more = columnsOf(word)
    if (line !== '' && columns + 1 + more > width) {
      lines.push(line)
      line = ''
      columns = 0
    }
    columns += more + (line === '' ? 0 : 1)
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** A word too long for a line, cut. */
function pieces(word: string, width: number): readonly string[] {
  if (word.length <= width / 2) return [word]
  const signs = [...word]
  const step = columnsOf(word) > signs.length ? Math.floor(width / 2) : width
  return Array.from({ length: Math.ceil(signs.length / step) }, (_, index) => signs.slice(index * step, (index + 1) * step).join(''))
}

const paint = (ink: Ink['plain'] | undefined, text: string): string => (ink === undefined || text === '' ? text : ink(text))

/** East Asian wide signs and emoji, by their main ranges. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff)
  )
}
