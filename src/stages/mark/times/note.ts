/**
 * Notes: a text that is one short fragment without a verb or a full stop, such as a diary entry or a line of a programme. It looks ahead, and its
 * short names ("mon", "mar") and bare figures ("2/15", "3:15p") are more likely dates than in prose.
 *     "Council, mon 7 pm"      "dentist 2/15"      but "Storm batters coast Thursday" is a headline
 */
import type { TimeTables } from '../../../lexicon/times.ts'
import type { Candidate } from './candidates.ts'
import type { Term } from './terms.ts'

const MOST_WORDS = 12
const MOST_LETTERS = 90
/** Words that stand beside a verb or are one, whatever the verb. */
const FINITE =
  /^(?:am|is|are|was|were|be|been|being|do|does|did|has|have|had|will|would|shall|should|can|could|may|might|must|i|we|you|he|she|they|it|who|what|how|please|let)$/

export function isNoteText(text: string, { words }: TimeTables): boolean {
  const line = text.trim()
  if (line.length > MOST_LETTERS || /[!?;\n]|\d\.$/u.test(line) || isSentence(line, words)) return false
  const said = line.toLowerCase().split(/[^\p{L}]+/u)
  return said.length <= MOST_WORDS && !said.some((word, index) => isVerb(word, index, words, said.length - 1))
}

/** A full stop after a word that is no short name: "mon." and "3 p.m." end no sentence. */
function isSentence(line: string, words: TimeTables['words']): boolean {
  const last = /(?<!\p{L})(\p{L}{3,})\.$/u.exec(line)?.[1]?.toLowerCase()
  const keys = last === undefined ? undefined : words.get(last)
  return last !== undefined && !(last.length < 5 && (keys?.has('WEEKDAY') || keys?.has('MONTH')))
}

function isVerb(word: string, index: number, words: TimeTables['words'], last: number): boolean {
  const keys = words.get(word)
  if (word === 'am') return false
  if (word === 'may') return index > 0 && index < last
  if (FINITE.test(word) || keys?.has('BACK') === true) return true
  return /[a-z]{3}ed$/.test(word) && !keys && index > 0
}

/** Words that tell nothing of their own. */
const SMALL = /^(?:the|an?|of|at|on|in|to|from|by|for|and|or|about|around|until|till|with|just|only|less|more|than|fewer)$/

/** At most one word besides its times, two where it has a figure: more may be a headline, whose verb is not told from its nouns. */
export function saysLittleElse(terms: readonly Term[], candidates: readonly Candidate[]): boolean {
  const used = new Set(candidates.flatMap((candidate) => candidate.terms.slice(candidate.at, candidate.next)))
  const others = terms.filter((term) => !used.has(term) && isWord(term))
  if (others.length > (terms.some(({ text }) => /^\d/.test(text)) ? 2 : 1)) return false
  const [first, second] = others
  return !(first && second && /[^s]s$/.test(second.lower))
}

const isWord = ({ text, keys, lower }: Term): boolean => /^\p{L}{2}/u.test(text) && !SMALL.test(lower) && keys.size === 0
