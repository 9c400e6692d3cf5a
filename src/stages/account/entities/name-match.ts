/**
 * When two written names may be one: honorifics, points and the possessive left aside, middle names free.
 *     "Mr. Lund" → lund      "Vera K. Lund" ~ "Vera Lund" ~ "V. Lund"      "Ola Lund" is somebody else
 */
import { fold } from '../../../text/fold.ts'
import { wordsOf } from '../../../text/words.ts'

/** Two letters or more and a point before a name: "Mr.", "Sen.", "Dr.". */
const HONORIFIC = /^(?:\p{Lu}\p{Ll}{1,4}\.\s+)+/u

/** Lower-case words of a name, without article, honorific and possessive. */
export function nameWords(name: string): readonly string[] {
  const bare = name.replace(HONORIFIC, '').replace(/^the\s+/i, '')
  return wordsOf(fold(bare)).map(({ lower }) => lower.replace(/'s$/, '').replace(/\./g, ''))
}

/** Same last word, and one name ends with the other in full ("Chairwoman Vera Lund"), or first words that are equal or one the initial of the other. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const first = a[0] ?? ''
  const other = b[0] ?? ''
  if (a.at(-1) !== b.at(-1)) return false
  if (endsWith(a, b) || endsWith(b, a)) return true
  return first === other || (first.length === 1 && other.startsWith(first)) || (other.length === 1 && first.startsWith(other))
}

export const isAcronym = (name: string): boolean => /^(?:the\s+)?(?:\p{Lu}\.?){2,6}$/u.test(name)

/** The initials of the capitalised words: "Harbour Safety Board" → "HSB". */
export const acronymOf = (name: string): string =>
  wordsOf(name.replace(/^the\s+/i, ''))
    .filter(({ text }) => /^\p{Lu}/u.test(text))
    .map(({ text }) => text.charAt(0))
    .join('')

const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length > 1 && short.every((word, at) => word === long[long.length - short.length + at])
