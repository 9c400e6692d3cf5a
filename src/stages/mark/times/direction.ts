/**
 * Direction: which way the words before an expression look. The nearest cue decides.
 *     "will meet on Thursday" ahead      "said on Thursday" back      "are expected to begin …, he said Thursday" back
 *     "is expected from late Friday", "put off to the middle of May" ahead      "Ferry to stop Friday", a headline, ahead
 */

import type { Bearings } from './bearings.ts'
import type { Candidate } from './candidates.ts'
import type { Term } from './terms.ts'

/** Which way, and whether a word said that it lies behind. */
export interface Look extends Pick<Bearings, 'direction' | 'happened'> {
  /** The way that a word tells. */
  readonly cue: Direction | null
}
type Direction = Bearings['direction']

const REACH = 18

export function lookOf({ terms, at, next }: Candidate): Look {
  if (beginsBefore(terms, at)) return { cue: 'past', direction: 'past', happened: false }
  const cue = isMovedTo(terms, at) ? 'future' : (nearestCue(terms, at) ?? firstCue(terms, at, next))
  return { cue, direction: cue ?? (isDeadline(terms, at) || isAheadOfHeadline(terms, at) ? 'future' : 'past'), happened: cue === 'past' }
}

/** "the first since May", whatever the verb */
const beginsBefore = (terms: readonly Term[], at: number): boolean => terms[beforeInner(terms, at)]?.lower === 'since'

function nearestCue(terms: readonly Term[], at: number): Direction | null {
  for (let index = at - 1; index >= 0 && index >= at - REACH; index--) {
    const cue = cueAt(terms, index, at)
    if (cue) return cue
  }
  return null
}

const REACH_AHEAD = 10
const MOST_BEFORE = 3

/** Of an expression at the head of its sentence the verb comes after it: "On Friday the council will vote". */
function firstCue(terms: readonly Term[], at: number, next: number): Direction | null {
  if (at > MOST_BEFORE) return null
  for (let index = next; index < terms.length && index < next + REACH_AHEAD; index++) {
    const isAdjective = /ed$/.test(terms[index]?.lower ?? '') && /^(?:the|an?|s|his|her|its|their)$/.test(terms[index - 1]?.lower ?? '')
    const cue = isAdjective ? null : cueAt(terms, index, next - 1)
    if (cue) return cue
  }
  return null
}

/** Words between a preposition and the name of a time. */
const INNER = /^(?:the|a|an|end|start|beginning|middle|of|early|late|mid|at|least|around|about|sometime|in|-|next|date)$/

function beforeInner(terms: readonly Term[], at: number): number {
  let index = at - 1
  while (index > at - 6 && INNER.test(terms[index]?.lower ?? '')) index--
  return index
}

/** "until", "by", "by the end of" before the expression: where no verb tells, it lies ahead. */
const isDeadline = (terms: readonly Term[], at: number): boolean => /^(?:until|till|by)$/.test(terms[beforeInner(terms, at)]?.lower ?? '')

/** "put off to ⟨November⟩", "pushed back until", "adjourned to" */
function isMovedTo(terms: readonly Term[], at: number): boolean {
  const preposition = beforeInner(terms, at)
  if (!/^(?:to|until|till)$/.test(terms[preposition]?.lower ?? '')) return false
  const verb = /^(?:off|back|forward|over|out|up)$/.test(terms[preposition - 1]?.lower ?? '') ? preposition - 2 : preposition - 1
  return terms[verb]?.keys.has('MOVED') === true && terms[verb - 1]?.lower !== 'had' && terms[verb - 2]?.lower !== 'had'
}

/** "Ferry to stop Friday": a line without a full stop or a verb before the "to". */
function isAheadOfHeadline(terms: readonly Term[], at: number): boolean {
  if (/^[.!?:;"”]$/.test(terms.at(-1)?.text ?? '.') || terms.length > MOST_OF_HEADLINE) return false
  const to = terms.findIndex(({ lower }) => lower === 'to')
  return to > 0 && to < at - 1 && terms[to + 1]?.keys.size === 0 && terms.slice(0, to).every(isOfName)
}
const MOST_OF_HEADLINE = 20
/** No verb in -s stands before the "to": "Mayor fails to meet". */
const isOfName = ({ lower }: Term): boolean => !/(?:[^s]s|ed)$/.test(lower)

/** "will stay closed until": the word before tells that the one in -ed looks nowhere. */
const STATE = /^(?:be|stay|remain|keep|stays|remains|keeps)$/
const PAST_BE = /^(?:was|were|been)$/
const afterBe = (previous: Term | undefined): Direction => (PAST_BE.test(previous?.lower ?? '') ? 'past' : 'future')
/** "expected from Friday", "due by noon", "forecast over the weekend" */
const WHEN = /^(?:from|on|in|by|at|for|as|late|early|later|next|this|through|throughout|overnight|until|till|before|after|over|during)$/

/** Of words without a class only these tell anything. */
const CAN_TELL = /ed$|^(?:to|for|could|might|may)$/
const tells = ({ keys, lower }: Term): boolean => keys.size > 0 || CAN_TELL.test(lower)

/** Cues are classes of data/times/words.tsv; any other verb in -ed looks back, unless "to" or "for" follows it. */
function cueAt(terms: readonly Term[], index: number, at: number): Direction | null {
  const [previous, term, next] = [terms[index - 1], terms[index], terms[index + 1]]
  if (!term || !tells(term)) return null
  if (looksAhead(previous, term, next) || isArranged(previous, term, at - index)) return 'future'
  if (term.keys.has('AWAITED') && (index + 1 === at || WHEN.test(next?.lower ?? ''))) return afterBe(previous)
  return looksBack(previous, term, next) || isMeasured(terms, index) ? 'past' : null
}

const looksAhead = (previous: Term | undefined, term: Term, next: Term | undefined): boolean =>
  term.keys.has('AHEAD') || leadsOn(previous, term) || isMayBe(term, next)

/** "The fair opens on Friday": a present tense of what is arranged. */
const isArranged = (previous: Term | undefined, { keys }: Term, distance: number): boolean =>
  keys.has('ARRANGED') && Math.abs(distance) <= REACH_OF_PRESENT && !/^(?:to|not|t|did|could)$/.test(previous?.lower ?? '')
const REACH_OF_PRESENT = 6

const LOOKS_ON = ['AHEADTO', 'AHEADFOR', 'AWAITED', 'MOVED']

/** "slowed to 2.1%", "returned to the port"; "agreed to meet" and "planned for a Friday" look on. */
function isMeasured(terms: readonly Term[], index: number): boolean {
  const [term, lead, end] = [terms[index], terms[index + 1], terms[index + 2]]
  if (!term || !end || !/[a-z]{3}ed$/.test(term.lower) || !/^(?:to|for)$/.test(lead?.lower ?? '')) return false
  if (LOOKS_ON.some((key) => term.keys.has(key)) || STATE.test(terms[index - 1]?.lower ?? '')) return false
  return end.keys.has('NUM') || /^(?:the|an?|his|her|its|their|[$£€¥])$/.test(end.lower)
}

/** "was held", and not "to be held" */
const looksBack = (previous: Term | undefined, term: Term, next: Term | undefined): boolean =>
  (term.keys.has('BACK') && previous?.lower !== 'be') || isPastVerb(previous, term, next)

const leadsOn = (previous: Term | undefined, { lower }: Term): boolean =>
  (lower === 'to' && previous?.keys.has('AHEADTO') === true) || (lower === 'for' && previous?.keys.has('AHEADFOR') === true)

/** "could fall through Sunday", "may rise on Friday"; "could not find" is as likely past. */
const isMayBe = ({ text }: Term, next: Term | undefined): boolean =>
  /^(?:could|might|may)$/.test(text) && /^[a-z]/.test(next?.text ?? '') && !/^(?:not|n|have)$/.test(next?.lower ?? '')

const isPastVerb = (previous: Term | undefined, { lower }: Term, next: Term | undefined): boolean =>
  /[a-z]{3}ed$/.test(lower) && next?.lower !== 'to' && next?.lower !== 'for' && !STATE.test(previous?.lower ?? '')
