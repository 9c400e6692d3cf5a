/**
 * "Last" as a verb, which is no word of time.
 *     "will last two years"  "to last a week"  "the sessions last three hours"      but "in the last two years", "as it did last week"
 */
import type { Term } from './terms.ts'

/** After these it is a verb whatever follows but a lone unit or name. */
const HELPERS = /^(?:might|could|may|not|t|cannot|ll|d|wo)$/
const ADVERBS = /^(?:only|also|even|still|just|often|never|always|easily|usually|typically|probably|generally|normally)$/
/** A length follows. */
const LENGTH_STARTS =
  /^(?:an?|about|almost|nearly|around|roughly|only|just|at|up|for|until|till|from|through|between|well|all|longer|long|less|more|over)$/
/** Words in -s that are no subject in the plural. */
const NO_PLURAL = /(?:ss|us|is)$|^(?:as|was|has|does|his|its|always|perhaps|says|versus|s)$/

export function isVerbLast(terms: readonly Term[], at: number): boolean {
  if (terms[at]?.lower !== 'last') return false
  const subject = ADVERBS.test(terms[at - 1]?.lower ?? '') ? terms[at - 2] : terms[at - 1]
  const next = terms[at + 1]
  if (!subject || !next || isNamed(next)) return false
  if (subject.keys.has('AHEAD') || HELPERS.test(subject.lower)) return true
  return isLengthStart(next) && (/^(?:to|that|which|who)$/.test(subject.lower) || isPlural(subject))
}

/** "last week", "last Friday" */
const isNamed = ({ keys }: Term): boolean =>
  keys.has('UNIT') || keys.has('WEEKDAY') || keys.has('SEASON') || keys.has('DAYPART') || keys.has('HOLIDAY')
const isLengthStart = ({ keys, lower }: Term): boolean => keys.has('NUM') || keys.has('INDEFINITE') || keys.has('UNITS') || LENGTH_STARTS.test(lower)
const isPlural = ({ text, keys }: Term): boolean => keys.size === 0 && /^\p{L}?[a-z]{2,}s$/u.test(text) && !NO_PLURAL.test(text)
