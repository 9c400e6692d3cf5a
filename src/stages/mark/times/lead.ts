/**
 * Leads: words before an expression that belong to it, and what they do to its ends.
 *     "since ⟨August⟩" open end      "before ⟨2018⟩" open start      "the end of ⟨May⟩", "early in ⟨1912⟩" the same value, narrower
 */
import type { Candidate } from './candidates.ts'
import { narrowedBy } from './edges.ts'
import type { Reading } from './reading.ts'
import type { Term } from './terms.ts'

export interface Led {
  readonly at: number
  /** What the preposition does: at, since, until, by, before, after. */
  readonly preposition: string | null
  readonly narrowed: boolean
}

/** Where the expression begins, its leads counted in. */
export function leadOf({ terms, at }: Candidate, reading: Reading): Led {
  if (reading.type === 'DURATION' || reading.type === 'SET' || /_REF$/.test(reading.value ?? '')) return { at, preposition: null, narrowed: false }
  const start = narrowedStart(terms, at)
  const preposition = terms[start - 1]?.keys.get('PREPOSITION') ?? null
  return { at: preposition === null ? start : start - 1, preposition, narrowed: start < at }
}

function narrowedStart(terms: readonly Term[], at: number): number {
  const edge = edgeStart(terms, at)
  if (edge !== null) return edge
  const dash = terms[at - 1]?.text === '-' ? 2 : 1
  if (phaseAt(terms, at - dash)) return withArticle(terms, at - dash)
  const article = terms[at - 1]?.lower === 'the' ? at - 1 : at
  const inner = /^(on|in)$/.test(terms[article - 1]?.lower ?? '') ? article - 1 : null
  return inner !== null && phaseAt(terms, inner - 1) ? inner - 1 : at
}

// "the beginning of", "end of"
function edgeStart(terms: readonly Term[], at: number): number | null {
  const of = terms[at - 1]?.lower === 'the' ? at - 2 : at - 1
  if (terms[of]?.lower !== 'of' || !terms[of - 1]?.keys.has('EDGE')) return null
  const start = phaseAt(terms, of - 2) ? of - 2 : of - 1
  return withArticle(terms, start)
}

const phaseAt = (terms: readonly Term[], at: number): boolean => terms[at]?.keys.has('PHASE') === true
const withArticle = (terms: readonly Term[], at: number): number => (terms[at - 1]?.lower === 'the' ? at - 1 : at)

/** The reading with its ends opened or moved as the preposition says. */
export function readingWithLead(whole: Reading, { at, preposition }: Led, candidate: Candidate): Reading {
  const reading = narrowedBy(whole, candidate.terms.slice(at, candidate.at))
  const { from, to } = reading
  const isClock = reading.type === 'TIME' && /T\d\d/.test(reading.value ?? '')
  if (preposition === 'since') return { ...reading, to: null }
  if (preposition === 'until' || preposition === 'by') return { ...reading, from: null, to: isClock ? from : to }
  if (preposition === 'before') return { ...reading, from: null, to: from }
  return preposition === 'after' ? { ...reading, from: isClock ? from : to, to: null } : reading
}
