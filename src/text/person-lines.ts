/**
 * Lines that are a person's name and nothing else, known by a table of first names.
 *     "Ada Quill", "Tom van Fenn"        persons
 *     "Harbour Cameras", "Ada"           none: no first name, no surname
 */
import { fold } from './fold.ts'

const PARTICLE = /^(?:van|von|de|del|della|der|den|di|da|dos|du|el|al|bin|la|le|ter|ten|y)$/
const LONGEST = 50
const NAME_WORD = /^\p{Lu}[\p{L}'’.-]*$/u

/** Two to five words, all capitalised but particles, of which the first is a first name or an initial before one. */
export function isPersonName(text: string, firstNames: { readonly has: (name: string) => boolean }): boolean {
  if (text.length > LONGEST) return false
  const words = text.trim().split(/\s+/)
  if (words.length < 2 || words.length > 5) return false
  const isName = words.every((word, index) => NAME_WORD.test(word) || (index > 0 && index < words.length - 1 && PARTICLE.test(word)))
  const [first = '', second = ''] = words
  const leads = /^\p{Lu}\.?$/u.test(first) ? second : first
  return isName && /\p{Ll}/u.test(text) && (firstNames.has(fold(leads)) || firstNames.has(fold(leads.split('-')[0] ?? '')))
}
