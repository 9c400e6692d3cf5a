/**
 * When a title, a list of authors and a date are the same: case, blanks, quotation marks and dashes aside.
 */

export const folded = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

/** Without any blank: for passages that must or must not stand in a body. */
export const squeezed = (text: string): string => folded(text).replaceAll(' ', '')

export const sameTitle = (gold: string, found: string | null): boolean => folded(gold) === folded(found)

/** Degrees and posts after a name. */
const DEGREES = [
  ...['ph\\.?\\s?d', 'm\\.?d', 'm\\.?s', 'm\\.?a', 'm\\.?p\\.?h', 'r\\.?d\\.?n?', 'd\\.?v\\.?m', 'j\\.?d', 'e-?ryt \\d+'],
  ...['mba', 'cfp', 'cpa', 'dacvb', 'fand', 'foma', 'dabom'],
]
const DEGREE = new RegExp(`,?\\s+(?:${DEGREES.join('|')})\\.?(?=,|\\s|$)`, 'gi')

const nameKey = (name: string): string =>
  folded(name)
    .replace(/^by:?\s+/, '')
    .replace(DEGREE, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const nameKeys = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(nameKey).filter((key) => key !== ''))

export function sameAuthors(gold: readonly string[], found: readonly string[]): boolean {
  const [wanted, got] = [nameKeys(gold), nameKeys(found)]
  return wanted.size === got.size && [...wanted].every((key) => got.has(key))
}

/** "2024-10-31T21:37" → "2024-10-31"; null for a month or a year. */
export const dayOf = (date: string | null): string | null => /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0] ?? null
