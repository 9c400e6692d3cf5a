/**
 * References: words that point to the present, past or future without a date (data/times/references.tsv).
 *     "recently"  PAST_REF      "the former mayor"  PAST_REF      "for the time being"  PRESENT_REF
 * "former", "recent", "current" and "future" point only where a noun follows: "the former was shut" and "a strong current" tell no time.
 */
import type { TimePhrase, TimeTables } from '../../../lexicon/times.ts'
import type { Bearings } from './bearings.ts'
import { type Reading, referenceReading } from './reading.ts'
import type { Term } from './terms.ts'

export function referenceAt(terms: readonly Term[], at: number, tables: TimeTables): TimePhrase | null {
  const phrase = tables.phrases.get(terms[at]?.lower ?? '')?.find(({ pieces }) => pieces.every((piece, index) => terms[at + index]?.lower === piece))
  if (!phrase) return null
  const next = at + phrase.pieces.length
  if (terms[next]?.keys.has('NUM') && /^(past|now)$/.test(terms[next - 1]?.lower ?? '')) return null
  if (isComparison(terms, at, next)) return null
  return phrase.pieces.length === 1 && ADJECTIVES.test(phrase.pieces[0] ?? '') && !isAttribute(terms, at) ? null : phrase
}

/** "as recently as 2009", "late" of "the campaign of late 1948" */
function isComparison(terms: readonly Term[], at: number, next: number): boolean {
  const [previous, following] = [terms[at - 1], terms[next]]
  if (previous?.lower === 'as' && following?.lower === 'as') return true
  return terms[next - 1]?.lower === 'late' && ['YEAR', 'MONTH', 'NUM', 'SEASON'].some((key) => following?.keys.has(key))
}

const ADJECTIVES = /^(?:former|recent|current|future)$/
/** Words that follow no adjective before its noun. */
const NO_NOUN =
  /^(?:a|an|and|are|as|at|be|been|but|by|can|did|does|for|from|had|has|have|he|if|in|into|is|it|may|must|nor|of|off|on|or|out|over|she|should|than|that|the|their|they|through|to|up|was|were|when|which|who|will|with|would|years?|months?|weeks?|days?|times|decades)$/
const BEFORE_CURRENT = /^(?:the|its|his|her|their|our|my|your|s|under|no|any|all|at|in|of|with|and|both|most)$/

function isAttribute(terms: readonly Term[], at: number): boolean {
  const [previous, term, next] = [terms[at - 1], terms[at], terms[at + 1]]
  if (!next || !/^\p{L}/u.test(next.text) || NO_NOUN.test(next.lower)) return false
  // "Future Lisk", "the Current Affairs desk": names
  if (previous && /^\p{Lu}/u.test(term?.text ?? '')) return false
  return term?.lower !== 'current' || (BEFORE_CURRENT.test(previous?.lower ?? '') && !/ed$/.test(next.lower))
}

const SOON = /^(soon|before)$/

/** In a narrative "soon" is soon after what was told, and "previously" before it: neither points from today. */
export function readReference({ pieces, value }: TimePhrase, { narrative, direction }: Bearings): Reading | null {
  const first = pieces[0] ?? ''
  if (SOON.test(first) && (narrative || direction === 'past')) return null
  return narrative && /^(previously|formerly)$/.test(first) ? null : referenceReading(value)
}
