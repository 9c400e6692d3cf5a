/**
 * Candidates: at each term the longest wording that holds, from left to right; what one uses up no other sees.
 */
import type { TimeTables } from '../../../lexicon/times.ts'
import type { Bearings } from './bearings.ts'
import { calendarRules } from './calendar-rules.ts'
import { type ClockSpan, clockAt } from './clock.ts'
import { clockReading } from './clock-reading.ts'
import { daypartRules } from './daypart-rules.ts'
import { durationRules } from './duration-rules.ts'
import { byFirstTerm } from './first-term.ts'
import { nameRules } from './name-rules.ts'
import { nestedRules } from './nested-rules.ts'
import { numericRules } from './numeric-rules.ts'
import { type Found, matchAt } from './pattern.ts'
import { periodRules } from './period-rules.ts'
import type { Reading } from './reading.ts'
import { readReference, referenceAt } from './references.ts'
import { relativeRules } from './relative-rules.ts'
import type { Rule } from './rule.ts'
import { seasonRules } from './season-rules.ts'
import { setRules } from './set-rules.ts'
import { shiftedRules } from './shifted-rules.ts'
import type { Term } from './terms.ts'
import { isVerbLast } from './verb-last.ts'
import { yearRules } from './year-rules.ts'

export interface Candidate {
  readonly terms: readonly Term[]
  readonly at: number
  readonly next: number
  readonly part: Rule['part']
  readonly read: (at: Bearings) => Reading | null
  readonly clock: ClockSpan | null
  readonly daypart: string | null
  /** The date at its end, which stands alone where the whole has no meaning. */
  readonly inner?: Candidate
}

const RULES: readonly Rule[] = [
  ...calendarRules,
  ...numericRules,
  ...yearRules,
  ...seasonRules,
  ...daypartRules,
  ...relativeRules,
  ...periodRules,
  ...nameRules,
  ...shiftedRules,
  ...durationRules,
  ...setRules,
]
const rulesFrom = byFirstTerm(RULES)
const nestedFrom = byFirstTerm(nestedRules)

export function candidatesOf(terms: readonly Term[], tables: TimeTables): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (let at = 0; at < terms.length; ) {
    const best = opens(terms[at] as Term, tables) ? longestAt(terms, at, tables) : null
    if (best) candidates.push(best)
    at = best ? best.next : at + 1
  }
  return candidates
}

/** Words without a class that a rule begins with. */
const OPENERS: ReadonlySet<string> = new Set([...RULES, ...nestedRules].flatMap(({ pattern }) => pattern.starts))

/** Whether any wording can begin with the term. */
const opens = ({ keys, lower }: Term, { phrases }: TimeTables): boolean =>
  keys.size > 0 || OPENERS.has(lower) || CLOCK_OPENERS.has(lower) || phrases.has(lower)

function longestAt(terms: readonly Term[], at: number, tables: TimeTables): Candidate | null {
  if (isVerbLast(terms, at)) return null
  const simple = simpleAt(terms, at, tables)
  const nested = nestedAt(terms, at, tables)
  return nested && nested.next > (simple?.next ?? at) ? nested : simple
}

/** The words before a date that lean on it, and that date. */
function nestedAt(terms: readonly Term[], at: number, tables: TimeTables): Candidate | null {
  const term = terms[at]
  if (!term) return null
  for (const rule of nestedFrom(term, terms[at + 1])) {
    const found = matchAt(rule.pattern, terms, at)
    const inner = found && rule.holds(found) ? simpleAt(terms, found.next, tables) : null
    if (!found || !inner || inner.clock !== null || inner.part === 'daypart' || inner.part === 'clock') continue
    return {
      ...inner,
      at,
      inner,
      read: (bearings) => {
        const reading = inner.read(bearings)
        return reading && rule.read(found, reading, bearings)
      },
    }
  }
  return null
}

function simpleAt(terms: readonly Term[], at: number, tables: TimeTables): Candidate | null {
  const term = terms[at]
  if (!term) return null
  let best = referenceCandidate(terms, at, tables) ?? clockCandidate(terms, at)
  for (const rule of rulesFrom(term, terms[at + 1])) {
    const found = matchAt(rule.pattern, terms, at)
    if (found && isLonger(found.next, best, at) && rule.holds(found)) best = candidateOf(found, rule)
  }
  return best
}

/** A bare hour gives way to any other reading of the same words. */
const isLonger = (next: number, best: Candidate | null, at: number): boolean =>
  next > (best?.next ?? at) || (next === best?.next && best.clock?.weak === true)

const CLOCK_OPENERS: ReadonlySet<string> = new Set(['from', 'between', 'a', 'an', 'half', 'quarter'])
const CLOCK_CLASSES = ['NUM', 'CLOCKWORD', 'YEAR']

const tellsClock = ({ keys }: Term): boolean => keys.size > 0 && CLOCK_CLASSES.some((name) => keys.has(name))

/** A number or "noon" begins a clock time, and so does "from", "a" or "half" before one. */
function opensClock(terms: readonly Term[], at: number): boolean {
  const [term, next] = [terms[at], terms[at + 1]]
  if (!term || !next) return term !== undefined && tellsClock(term)
  return (
    tellsClock(term) || (CLOCK_OPENERS.has(term.lower) && (tellsClock(next) || CLOCK_OPENERS.has(next.lower) || /^(?:past|to)$/.test(next.lower)))
  )
}

function clockCandidate(terms: readonly Term[], at: number): Candidate | null {
  const found = opensClock(terms, at) ? clockAt(terms, at) : null
  return found && { ...plain(terms, at, found.next), part: 'clock', read: (bearings) => clockReading(found.read, bearings), clock: found.read }
}

function referenceCandidate(terms: readonly Term[], at: number, tables: TimeTables): Candidate | null {
  const phrase = referenceAt(terms, at, tables)
  return phrase && { ...plain(terms, at, at + phrase.pieces.length), read: (bearings) => readReference(phrase, bearings) }
}

const candidateOf = (found: Found, rule: Rule): Candidate => ({
  terms: found.terms,
  at: found.at,
  next: found.next,
  part: rule.part,
  read: (at) => rule.read(found, at),
  clock: null,
  daypart: rule.daypart?.(found) ?? null,
})

const plain = (terms: readonly Term[], at: number, next: number): Omit<Candidate, 'read'> => ({
  terms,
  at,
  next,
  part: 'whole',
  clock: null,
  daypart: null,
})
