/**
 * Words from pages made plain for Markdown: nothing a page wrote becomes a link, an image, a heading, markup or a table border.
 *     *bold* [here](http://x.example) | <b> → \*bold\* \[here\](http\://x.example) \| &lt;b>
 */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replace(/(https?|ftp|mailto|www)([:.])/gi, '$1\\$2')
    .replace(/@/g, '\\@')
    .trim()
    .replace(/^([-+>]|\d+[.)])/, '\\$1')
}

/** A table: heads, then rows. Cells are ready Markdown. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A passage as a block quote, its place after it. */
export const quoteBlock = (passage: string, after: string): string => `> ${plain(passage)} — ${after}`
