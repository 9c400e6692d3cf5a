/**
 * The key under which a place is kept: lower case, no accents, plain apostrophes, one space between words.
 *     "Élysée" → "elysee"   "Łódź" → "lodz"   "Sana’a" → "sana'a"   "São  Paulo" → "sao paulo"
 */
import { remembered } from '../text/remembered.ts'

const PLAIN = /^[a-z .'-]*$/

export function placeKey(name: string): string {
  const lower = name.toLowerCase()
  const folded = PLAIN.test(lower) ? lower : folds(lower)
  return folded.includes('  ') ? folded.replace(/ +/g, ' ') : folded
}

/** The commonest way to write a key: "new york city" → "New York City". */
export const nameOfKey = (key: string): string => key.replace(/(?:^|[ -])\p{Ll}/gu, (letters) => letters.toUpperCase())

function withoutAccents(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[łøđðþıæœß]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[‘’ʻʼ`]/g, "'")
    .replace(/[\s\u00a0]/g, ' ')
}

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss' }

const folds = remembered(withoutAccents)
