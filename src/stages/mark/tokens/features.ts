/**
 * What the tagger looks at: the word, its ending and shape, its neighbours, and the two tags before it.
 *     "Ruiz" in "Mayor Ruiz said" → "w=ruiz", "p=mayor", "n=said", "x=Xx", "t=PROPN", …
 * [Reference] Ratnaparkhi 1996, "A maximum entropy model for part-of-speech tagging"; Toutanova et al. 2003.
 */

import { remembered } from '../../../text/remembered.ts'

/** Words of one sentence in the forms the features need, worked out once. */
export interface Outline {
  readonly words: readonly string[]
  readonly lower: readonly string[]
  readonly shapes: readonly string[]
}

export function outlineOf(words: readonly string[]): Outline {
  return { words, lower: words.map(normal), shapes: words.map(shape) }
}

/** Features of the word at `at`, given the tags before it. */
export function featuresOf(outline: Outline, at: number, before: string, twoBefore: string): string[] {
  return [...GROUPS.flatMap(({ asks, features }) => features(asks(outline, at, before, twoBefore))), ...featuresOfPairs(outline, at, before)]
}

/** Features of one word, of two shapes or two tags: pages repeat them, so the weights of a group can be summed once. */
export interface FeatureGroup {
  readonly asks: (outline: Outline, at: number, before: string, twoBefore: string) => string
  readonly features: (asked: string) => readonly string[]
}

/** Stands before the first word of a sentence where the group asks for that. */
const FIRST = '^ '

export const GROUPS: readonly FeatureGroup[] = [
  { asks: ({ words }, at) => (at === 0 ? `${FIRST}${words[at]}` : (words[at] ?? '')), features: featuresOfWord },
  { asks: ({ lower }, at) => lower[at - 1] ?? '<', features: (word) => [`p=${word}`, `z=${word.slice(-3)}`] },
  { asks: ({ lower }, at) => lower[at + 1] ?? '>', features: (word) => [`n=${word}`, `y=${word.slice(-3)}`] },
  { asks: ({ lower }, at) => lower[at - 2] ?? '<', features: (word) => [`q=${word}`] },
  { asks: ({ lower }, at) => lower[at + 2] ?? '>', features: (word) => [`m=${word}`] },
  { asks: ({ shapes }, at) => `${shapes[at]} ${shapes[at + 1] ?? '>'}`, features: (pair) => [`k=${pair}`] },
  { asks: ({ shapes }, at) => `${shapes[at - 1] ?? '<'} ${shapes[at]}${at === 0 ? '^' : ''}`, features: (pair) => [`j=${pair}`] },
  { asks: (_, __, before, twoBefore) => `${twoBefore} ${before}`, features: (pair) => [`t=${pair.slice(pair.indexOf(' ') + 1)}`, `u=${pair}`] },
]

function featuresOfWord(asked: string): string[] {
  const first = asked.startsWith(FIRST)
  const written = first ? asked.slice(FIRST.length) : asked
  const word = normal(written)
  return [
    'b',
    `w=${word}`,
    `x=${shape(written)}${first ? '^' : ''}`,
    `1=${word.slice(-1)}`,
    `2=${word.slice(-2)}`,
    `3=${word.slice(-3)}`,
    `4=${word.slice(-4)}${shape(written)}`,
    `a=${word.slice(0, 3)}`,
  ]
}

/** Features of two words, or of a word and a tag: too many to be worth keeping. */
export function featuresOfPairs({ lower }: Outline, at: number, before: string): string[] {
  const word = lower[at] ?? ''
  const next = lower[at + 1] ?? '>'
  return [`v=${before} ${word}`, `r=${lower[at - 1] ?? '<'} ${word}`, `s=${word} ${next}`, `g=${before} ${next.slice(-3)}`]
}

/** Lower case; figures by their form, so that one year teaches about all. */
function normal(word: string): string {
  if (/^\d{4}$/.test(word)) return '0000'
  if (/^\d/.test(word)) return word.replace(/\d/g, '0').slice(0, 12)
  return word.toLowerCase().replaceAll('’', "'")
}

/** Upper case X, lower case x, figure 0, other signs themselves; runs made one: "McTarn" XxXx, "U.S." X.X. */
function shapeOf(word: string): string {
  return word
    .slice(0, 20)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}\p{Lm}]/gu, 'x')
    .replace(/\p{N}/gu, '0')
    .replace(/x+/g, 'x')
    .replace(/X+/g, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/0+/g, '0')
}

const shape = remembered(shapeOf)
