/**
 * Words from pages made plain for Markdown: nothing a page wrote becomes a link, an image, a heading, a list, markup or a table border.
 *     *bold* [here](http://x.example) | <b>      \*bold\* \[here\](http\://x.example) \| &lt;b>
 *     1. May is a holiday                        1\. May is a holiday: a backslash before a digit would be printed
 *     ===                                        \===: else the line above it is a heading
 * [Reference] CommonMark 0.31 (https://spec.commonmark.org/0.31.2/); tables, "~~" and bare addresses as GitHub has them
 * (https://github.github.com/gfm/). Leaves open: signs of single sites (":smile:", "$x$").
 */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]|~#@]/g, '\\$&')
    .replace(/(https?|ftp|mailto|www)([:.])/gi, '$1\\$2')
    .replace(NUMBERED, '$1\\$2')
    .replace(OPENING, '\\$&')
}

/** A number that begins an ordered list: nine digits at most, a blank after it. */
const NUMBERED = /^(\d{1,9})([.)])(?= |$)/
/** A bullet, a rule, a quotation, the underline of a heading, the second row of a table (":--"). */
const OPENING = /^(?:[-+>=]|:(?=-))/

/** A table: heads, then rows. Cells are ready Markdown. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A passage as a block quote, its place after it. */
export const quoteBlock = (passage: string, after: string): string => `> ${plain(passage)} — ${after}`
