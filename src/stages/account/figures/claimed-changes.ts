/**
 * Changes that a page tells with both values.
 *     "rose by 300 from 1,200 to 1,600"                  1,200 + 300 = 1,600
 *     "1,500, up 25 percent from 1,200"                  1,200 + 25 % = 1,500
 *     "cut from 80 to 60, a fall of a third"             80 − 1/3 × 80 = 60
 *     "from 38 percent to 44 percent, up six points"     38 % + 6 points = 44 %
 * A percentage of a percentage is left alone: it may be meant in points.
 */
import { written } from './equation.ts'
import { isAlike, type Slot, type Slotted } from './slots.ts'
import { minus, plus, type Spread, scaled, spreadOf, times, WHOLE } from './spread.ts'
import type { Sum } from './sum.ts'
import { findWording, slotOf, wording } from './wordings.ts'

const UP =
  'up|rose|risen|rise|rises|rising|grew|grown|grow|grows|growing|increased|increases|increasing|climbed|climbing|jumped|jumping|gained|soared|surged|raised|expanded|swelled|leapt|advanced'
const DOWN =
  'down|fell|fallen|fall|falls|falling|dropped|drops|dropping|declined|declining|decreased|decreases|cut|reduced|shrank|shrunk|sank|slid|slumped|plunged|lowered|slipped|tumbled|dipped'
const UPS = 'rise|increase|gain|jump|growth|climb|surge|leap|advance'
const DOWNS = 'fall|drop|decrease|decline|cut|reduction|loss|slump|dip|plunge'

/** A few words of one clause: what joins clauses or compares is none of them. */
const STEP = String.raw`(?: (?!<|(?:and|but|while|as|to|from|by|against|versus|vs|after|for)\b)[^\s,.;:()—–]{1,30}){0,6}?`
const MOVED = String.raw`\b(?:(?<up>${UP})|(?<down>${DOWN}))`
/** "a fall of", "an increase of more": a noun tells the way. */
const A_MOVE = `,? (?:[—–] )?(?:(?:and|with|which is|that is|representing|marking) )?(?:an?|the) (?:[a-z]{2,12} )?(?:(?<up>${UPS})|(?<down>${DOWNS})) of `
const BY = '(?: by)? '
const [BEFORE, AFTER, CHANGE] = [slotOf('before', 'NP'), slotOf('after', 'NP'), slotOf('change', 'NPRQ')]

const WORDINGS: readonly RegExp[] = [
  wording(MOVED, STEP, BY, CHANGE, STEP, ',? from ', BEFORE, STEP, ',? to ', AFTER),
  wording(MOVED, STEP, BY, CHANGE, STEP, ',? to ', AFTER, STEP, ',? from ', BEFORE),
  wording('from ', BEFORE, STEP, ',? to ', AFTER, STEP, A_MOVE, CHANGE),
  wording('to ', AFTER, STEP, ',? from ', BEFORE, STEP, A_MOVE, CHANGE),
  wording('from ', BEFORE, STEP, ',? to ', AFTER, STEP, ',? (?:or )?(?:(?<up>up)|(?<down>down)) ', '(?:by )?', CHANGE),
  wording('to ', AFTER, STEP, ',? from ', BEFORE, STEP, ',? (?:or )?(?:(?<up>up)|(?<down>down)) ', '(?:by )?', CHANGE),
  wording(AFTER, STEP, ',? (?:[—–] )?(?:(?<up>up)|(?<down>down)) ', '(?:by )?', CHANGE, STEP, ' from (?:the )?', BEFORE),
  wording(AFTER, STEP, A_MOVE, CHANGE, STEP, ',? from (?:the )?', BEFORE),
  wording(AFTER, STEP, ',? up from (?:the )?', BEFORE, STEP, A_MOVE, CHANGE),
  wording(AFTER, STEP, ',? down from (?:the )?', BEFORE, STEP, A_MOVE, CHANGE),
  wording(MOVED, STEP, ' from ', BEFORE, STEP, ',? to ', AFTER, STEP, '(?:,| —| –)? by ', CHANGE),
]

/** Measured on another basis than the two values. */
const ON_A_BASIS =
  /\b(?:basis|comparable|like-for-like|adjusted|adjusting|constant|organic|organically|currency|real|underlying|same-store|seasonally)\b/
/** Told over and over, or on the average: no one change. */
const REPEATED =
  /\b(?:each|every|per|annual|annually|yearly|monthly|daily|average)\b|\ban? (?:year|month|week|day|quarter)\b(?! (?:ago|earlier|before|later|on))/

export function claimedChanges(sentence: Slotted): Sum[] {
  for (const pattern of WORDINGS) {
    const found = findWording(sentence, pattern)
    const { before, after, change } = found?.slots ?? {}
    if (!found || !before || !after || !change || REPEATED.test(found.words) || ON_A_BASIS.test(found.words)) continue
    const sum = sumOf(before, after, change, found.groups['up'] !== undefined)
    if (sum) return [sum]
  }
  return []
}

function sumOf(before: Slot, after: Slot, change: Slot, rises: boolean): Sum | null {
  if (!isAlike(before, after) || !fits(before, change) || rises !== after.value > before.value) return null
  const sign = rises ? '+' : '−'
  const by = change.kind === 'R' ? `${written(change)} × ${written(before)}` : written(change)
  const text = `${written(before)} ${sign} ${by} = ${written(after)}`
  const isPart = change.kind === 'P' || change.kind === 'R'
  const due = isPart ? changedByShare(before, change, rises) : (rises ? plus : minus)(spreadOf(before, 'exact'), spreadOf(change, 'exact'))
  return { text, due, given: spreadOf(after, isPart ? 'product' : 'exact'), at: after, from: [before, change] }
}

/** Amounts change by amounts, shares and percentages; percentages by points. */
const fits = (before: Slot, change: Slot): boolean =>
  before.kind === 'P' ? change.kind === 'Q' : change.kind !== 'Q' && (change.kind !== 'N' || isAlike(before, change))

const PERCENT = 0.01

function changedByShare(before: Slot, change: Slot, rises: boolean): Spread {
  const share = scaled(spreadOf(change, 'factor'), change.kind === 'P' ? PERCENT : 1)
  return times(spreadOf(before, 'factor'), (rises ? plus : minus)(WHOLE, share))
}
