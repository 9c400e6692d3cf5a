/**
 * A light English stemmer: plural, -ed, -ing, -ly and a few endings of nouns, so that "soldiers" meets "soldier" and "announced" "announce".
 * [Reference] Harman 1991, "How effective is suffixing?" (S-stemmer), with the -ed/-ing step of Porter 1980. Leaves short words alone.
 *     "casualties" → "casualti"   "training" → "train"   "forces" → "forc"   "1,200" → "1,200"
 */
import { remembered } from './remembered.ts'

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/'s?$/, ''],
  [/(?<=[a-z]{2})ies$/, 'y'],
  [/(?<=ss|sh|ch|x|z)es$/, ''],
  [/(?<=[^su])s$/, ''],
  [/(?<=[a-z]{3})ing$/, ''],
  [/(?<=[a-z]{3})ed$/, ''],
  [/(?<=[a-z]{3})ly$/, ''],
  [/(?<=[a-z]{4})(?:ment|ness|ation|ition|ion)$/, ''],
  [/(?<=([bdfgklmnprt]))\1$/, ''],
  [/(?<=[a-z]{2})e$/, ''],
  [/(?<=[a-z]{2})y$/, 'i'],
]

/** The stem of a lower-case word; figures stay whole. */
export const stem = remembered(stemOf)

function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word.replace(/'s$/, '')
  return ENDINGS.reduce((rest, [ending, put]) => (rest.length > 3 ? rest.replace(ending, put) : rest), word)
}
