/**
 * Excerpts: a long passage trimmed to its telling part, at word borders, the cuts shown as "…". The words themselves are never changed;
 * only line breaks become spaces.
 *     excerpt('The council said on Monday that the bill has risen to £4 million', { limit: 30, telling: '£4 million' })
 *     → '…the bill has risen to £4 million'
 */

export interface Trim {
  readonly limit: number
  /** Words that must stay, where the passage has them: "£4 million". */
  readonly telling?: string | undefined
}

export function excerpt(passage: string, { limit, telling }: Trim): string {
  const line = passage.replace(/\s+/g, ' ').trim()
  if (line.length <= limit) return line
  const at = telling === undefined ? 0 : Math.max(0, line.toLowerCase().indexOf(telling.toLowerCase()))
  const width = Math.min(telling?.length ?? 0, limit)
  const from = wordStart(line, Math.min(Math.max(0, Math.round(at - (limit - width) / 2)), line.length - limit))
  const to = wordEnd(line, from, Math.min(line.length, from + limit))
  return `${from > 0 ? '…' : ''}${line.slice(from, to).trim()}${to < line.length ? '…' : ''}`
}

/** The passage in quotation marks, unless it brings its own pair; single ones around a passage that has double ones. */
export function quoted(passage: string): string {
  const own = /^["“‘'«„].*["”’'»“]$/s.test(passage)
  if (own) return passage
  return /["“”„]/.test(passage) ? `‘${passage}’` : `“${passage}”`
}

/** What to look at in one of two passages: its value where the words have it, else the words in which it parts from the other. */
export function tellingWords({ exact, value }: { readonly exact: string; readonly value: string }, other: string): string {
  const at = value === '' ? -1 : exact.toLowerCase().indexOf(value.toLowerCase())
  return at === -1 ? tellingPart(exact, other) : exact.slice(at, at + value.length)
}

/** The words in which a passage parts from another: from its first to its last word that the other does not share in place. */
export function tellingPart(passage: string, other: string): string {
  const words = passage.trim().split(/\s+/)
  const others = other.trim().split(/\s+/)
  const shorter = Math.min(words.length, others.length)
  let before = 0
  while (before < shorter && words[before] === others[before]) before++
  let after = 0
  while (after < shorter - before && words[words.length - 1 - after] === others[others.length - 1 - after]) after++
  return words.slice(before, words.length - after).join(' ')
}

/** The start of the word at or after the offset, seen no further than a line's width. */
function wordStart(line: string, from: number): number {
  if (from === 0 || line[from - 1] === ' ') return from
  const space = line.indexOf(' ', from)
  return space === -1 || space - from > 30 ? wholeCharacter(line, from) : space + 1
}

function wordEnd(line: string, from: number, to: number): number {
  if (to === line.length || line[to] === ' ') return to
  const space = line.lastIndexOf(' ', to)
  return space <= from ? wholeCharacter(line, to) : space
}

/** Never between the two halves of one character. */
const wholeCharacter = (line: string, at: number): number => (/[\uDC00-\uDFFF]/.test(line.charAt(at)) ? at + 1 : at)
