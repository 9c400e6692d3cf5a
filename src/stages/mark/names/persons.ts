/**
 * Persons: when a shorter name is the same person's, and whether a name is a man's or a woman's.
 *     "Ruiz", "Ana", "A. Ruiz", "Ana M. Ruiz" fit "Ana Ruiz"      "Tom Ruiz", "Mr Ruiz" do not
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Gender } from '../../../lexicon/names.ts'
import type { Candidate } from './candidates.ts'

const RANK = /^(?:jr|sr|ii|iii|iv)\.?$/i

/** "Tom Berg Jr." → "Tom Berg". */
export function withoutRank(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !RANK.test(word))
  return kept.length > 0 ? kept : words
}

/** Man's or woman's, by the title, else by the first name; any where neither tells. */
export function genderOf(name: Candidate, { names }: Lexicon): Gender {
  const titles = (name.title?.exact ?? '').toLowerCase().split(/\s+/)
  const byTitle = titles.map((word) => names.roles.get(word)?.gender ?? 'any').find((gender) => gender !== 'any')
  if (byTitle) return byTitle
  return name.words.length > 1 ? (names.firstNames.get((name.words[0] ?? '').toLowerCase()) ?? 'any') : 'any'
}

/** True when the mention can be short for the person, or is the same. */
export function fitsPerson(mention: Candidate, words: readonly string[], gender: Gender, lexicon: Lexicon): boolean {
  const own = genderOf(mention, lexicon)
  if (own !== 'any' && gender !== 'any' && own !== gender) return false
  const short = withoutRank(mention.words).map((word) => word.toLowerCase())
  const full = words.map((word) => word.toLowerCase())
  if (short.length === 1) return short[0] === full.at(-1) || (short[0] === full[0] && full.length > 1) || endsAlike(short, full)
  return short.at(-1) === full.at(-1) && standIn(short.slice(0, -1), full.slice(0, -1))
}

/** Names of several parts cited by their last two: "van Tarn" for "Ana van Tarn". */
const endsAlike = (short: readonly string[], full: readonly string[]): boolean => full.join(' ').endsWith(` ${short.join(' ')}`)

/** Each word is in the longer list, in order, in full or by its first letter; either list may leave out middle names. */
function standIn(some: readonly string[], all: readonly string[]): boolean {
  const [fewer, more] = some.length <= all.length ? [some, all] : [all, some]
  let at = 0
  for (const word of fewer) {
    while (at < more.length && !alike(word, more[at] ?? '')) at++
    if (at === more.length) return false
    at++
  }
  return true
}

const alike = (a: string, b: string): boolean => a === b || (isInitial(a) && b.startsWith(a.charAt(0))) || (isInitial(b) && a.startsWith(b.charAt(0)))

const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word)
