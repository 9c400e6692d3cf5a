/**
 * Candidates: at each term the longest wording that holds, from left to right; what one uses up no other sees.
 */
import type { TimePhrase, TimeTables } from '../../../lexicon/times.ts'
import type { Bearings } from './bearings.ts'
import { calendarRules } from './calendar-rules.ts'
import { clockRules } from './clock-rules.ts'
import { durationRules } from './duration-rules.ts'
import { type Found, matchAt } from './pattern.ts'
import { type Reading, referenceReading } from './reading.ts'
import { relativeRules } from './relative-rules.ts'
import type { Rule } from './rule.ts'
import { holidayReading, seasonRules } from './season-rules.ts'
import type { Term } from './terms.ts'
import { yearRules } from './year-rules.ts'

export interface Candidate {
  readonly terms: readonly Term[]
  readonly at: number
  readonly next: number
  readonly part: Rule['part']
  readonly read: (at: Bearings) => Reading | null
  readonly clock: number | null
  readonly daypart: string | null
}

const RULES: readonly Rule[] = [...calendarRules, ...yearRules, ...seasonRules, ...clockRules, ...relativeRules, ...durationRules]
const BY_START: ReadonlyMap<string, readonly Rule[]> = indexed()

function indexed(): ReadonlyMap<string, readonly Rule[]> {
  const index = new Map<string, Rule[]>()
  for (const rule of RULES) for (const start of rule.pattern.starts) index.set(start, [...(index.get(start) ?? []), rule])
  return index
}

export function candidatesOf(terms: readonly Term[], tables: TimeTables): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (let at = 0; at < terms.length; ) {
    const best = longestAt(terms, at, tables)
    if (best) candidates.push(best)
    at = best ? best.next : at + 1
  }
  return candidates
}

function longestAt(terms: readonly Term[], at: number, tables: TimeTables): Candidate | null {
  const term = terms[at]
  if (!term) return null
  let best = phraseAt(terms, at, tables)
  for (const rule of rulesFrom(term)) {
    const found = matchAt(rule.pattern, terms, at)
    if (found && found.next > (best?.next ?? at) && rule.holds(found)) best = candidateOf(found, rule)
  }
  return best
}

const NO_RULES: readonly Rule[] = []
/** By word and classes of the first term. Words that begin no rule are left out of the key, so there are few. */
const RULES_FROM = new Map<string, readonly Rule[]>()

/** The rules that can begin with the term, each once. */
function rulesFrom({ lower, keys }: Term): readonly Rule[] {
  const isStart = BY_START.has(lower)
  if (keys.size === 0) return isStart ? (BY_START.get(lower) ?? NO_RULES) : NO_RULES
  const starts = isStart ? [lower, ...keys.keys()] : [...keys.keys()]
  const key = starts.join(' ')
  const known = RULES_FROM.get(key)
  if (known) return known
  const found = [...new Set(starts.flatMap((start) => BY_START.get(start) ?? []))]
  RULES_FROM.set(key, found)
  return found
}

const candidateOf = (found: Found, rule: Rule): Candidate => ({
  terms: found.terms,
  at: found.at,
  next: found.next,
  part: rule.part,
  read: (at) => rule.read(found, at),
  clock: rule.clock?.(found) ?? null,
  daypart: rule.daypart?.(found) ?? null,
})

function phraseAt(terms: readonly Term[], at: number, tables: TimeTables): Candidate | null {
  const phrase = tables.phrases.get(terms[at]?.lower ?? '')?.find(({ pieces }) => pieces.every((piece, index) => terms[at + index]?.lower === piece))
  if (!phrase) return null
  const next = at + phrase.pieces.length
  if (terms[next]?.keys.has('NUM') && /^(past|now)$/.test(terms[next - 1]?.lower ?? '')) return null
  return phrase.kind === 'holiday'
    ? holidayAt(terms, at, next, phrase)
    : { ...plain(terms, at, next), read: (bearings) => readReference(phrase, bearings) }
}

const SOON = /^(soon|before)$/

/** In a narrative "soon" is soon after what was told, and "previously" before it: neither points from today. */
function readReference({ pieces, value }: TimePhrase, { narrative, direction }: Bearings): Reading | null {
  const first = pieces[0] ?? ''
  if (SOON.test(first) && (narrative || direction === 'past')) return null
  return narrative && /^(previously|formerly)$/.test(first) ? null : referenceReading(value)
}

const FESTIVE = /^(trees?|cards?|gifts?|presents?|carols?|decorations|lights|shopping|eggs?)$/

/** A holiday is written with a capital; a year may follow it. */
function holidayAt(terms: readonly Term[], at: number, next: number, { value }: TimePhrase): Candidate | null {
  if (!/^\p{Lu}/u.test(terms[at]?.text ?? '') || FESTIVE.test(terms[next]?.lower ?? '')) return null
  const yearAt = terms[next]?.lower === 'of' || terms[next]?.text === ',' ? next + 1 : next
  const year = terms[yearAt]?.keys.get('YEAR')
  const end = year === undefined ? next : yearAt + 1
  return { ...plain(terms, at, end), part: 'date', read: (bearings) => holidayReading(value, bearings, year === undefined ? null : Number(year)) }
}

const plain = (terms: readonly Term[], at: number, next: number): Omit<Candidate, 'read'> => ({
  terms,
  at,
  next,
  part: 'whole',
  clock: null,
  daypart: null,
})
