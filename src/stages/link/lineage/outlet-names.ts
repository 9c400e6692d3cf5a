/**
 * Outlet names: whether two names mean one outlet, so that a credit finds the page it credits.
 *     "NORVIK HERALD NEWS SERVICE" = "The Norvik Herald" = "norvikherald.example"     "NH" = "Norvik Herald"
 *     "Norvik Herald" ≠ "Lisk Herald"                                       "agencies", "online sources" name nobody
 */

import type { Words } from '../../../lexicon/words.ts'

export type General = Pick<Words, 'general'>

/** Names shorter than this are met by chance. */
const LEAST_NAME = 3
const LEAST_CAPITALS = 2
/** A clipped name keeps all but this many letters ("HeraldPo" for "HeraldPost"). */
const CLIPPED = 3
const LEAST_CLIPPED = 5

/** True where the words name nobody in particular: general words only, or no capital at all. */
export function isVague(name: string, { general }: General): boolean {
  return !/\p{Lu}/u.test(name) || wordsIn(name).every((word) => general.has(word))
}

/** True where both names can only mean one outlet. Two abbreviations of unlike names are no match. */
export function sameOutlet(a: string, b: string, { general }: General): boolean {
  const [first, second] = [formsOf(a, general), formsOf(b, general)]
  const whole = first.whole.some((form) => second.whole.some((other) => form === other || clipped(form, other) || clipped(other, form)))
  if (contracted(a, b) || contracted(b, a)) return true
  return whole || first.whole.some((form) => second.short.includes(form)) || second.whole.some((form) => first.short.includes(form))
}

const clipped = (short: string, long: string): boolean => clippingsOf(long).includes(short)

/** The form with its last letters cut off. */
export const clippingsOf = (form: string): readonly string[] =>
  Array.from({ length: CLIPPED - 1 }, (_, cut) => form.slice(0, -1 - cut)).filter((each) => each.length >= LEAST_CLIPPED)

/** Lower-case words, without the stops of initials and the ending of an address. */
export const wordsIn = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/\.(?:com|org|net|info|news|co\.[a-z]{2}|[a-z]{2})\b/g, '')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b|\s)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** The forms a name is known by, compared as they are. */
export interface Forms {
  /** Run together, with and without the general words at its end. */
  readonly whole: readonly string[]
  /** Initials, and initials with the last word whole. */
  readonly short: readonly string[]
}

export function formsOf(name: string, general: ReadonlySet<string>): Forms {
  const words = wordsIn(name).filter((word, at) => at > 0 || word !== 'the')
  let end = words.length
  while (end > 1 && general.has(words[end - 1] ?? '')) end--
  const core = words.slice(0, end)
  const least = name === name.toUpperCase() ? LEAST_CAPITALS : LEAST_NAME
  const telling = (form: string) => form.length >= least && !general.has(form)
  const short = words.length > 1 ? [initials(words), initials(core), initials(core.slice(0, -1)) + (core.at(-1) ?? '')] : []
  return { whole: [words.join(''), core.join('')].filter(telling), short: short.filter((form) => form.length >= LEAST_CAPITALS) }
}

/**
 * A name contracted from another's words: "NorvHer" from "Norvik Herald". Each of its parts, told by capitals, begins the next word of the
 * other name; all words are used, but for "the". What follows names an edition: "NorvikHerald Coast".
 */
export function contracted(short: string, long: string): boolean {
  const parts = partsOf(short.trim().split(' ', 1)[0] ?? '')
  const words = partsOf(long).filter((word) => word !== 'the')
  return parts.length > 1 && parts.length === words.length && parts.every((part, at) => part.length >= LEAST_PART && words[at]?.startsWith(part))
}

const LEAST_PART = 2

/** "TheNorvikHerald" and "The Norvik Herald" → the, norvik, herald. */
const partsOf = (name: string): readonly string[] =>
  name
    .replace(/\.(?:com|org|net|co\.[a-z]{2}|[a-z]{2})$/, '')
    .split(/(?<=\p{Ll})(?=\p{Lu})|[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase())

const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('')
