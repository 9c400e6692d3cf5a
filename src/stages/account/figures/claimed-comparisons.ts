/**
 * Two figures that a page sets beside each other, with what lies between them.
 *     "doubled from 45 to 90"                                           2 × 45 = 90
 *     "60 bears, twice as many as the 30 of spring"                     2 × 30 = 60
 *     "by 31 votes to 26, a majority of five"                           31 − 26 = 5
 *     "took in $5 million and spent $7 million, a deficit of $2 million"   7,000,000 − 5,000,000 = 2,000,000
 *     "Three more died, bringing the toll from 12 to 15"                12 + 3 = 15
 */
import { number, written } from './equation.ts'
import { isAlike, type Slot, type Slotted } from './slots.ts'
import { minus, plus, spreadOf, spreadOfFactor, times } from './spread.ts'
import type { Sum } from './sum.ts'
import { amount, type Found, findWording, WORDS, wording } from './wordings.ts'

export function claimedComparisons(sentence: Slotted): Sum[] {
  return [...foldsIn(sentence), ...marginsIn(sentence), ...balancesIn(sentence), ...tollsIn(sentence)]
}

const FOLDS: Readonly<Record<string, number>> = {
  halved: 0.5,
  doubled: 2,
  tripled: 3,
  trebled: 3,
  quadrupled: 4,
  twice: 2,
  double: 2,
  triple: 3,
  'three times': 3,
  'four times': 4,
  'five times': 5,
  'ten times': 10,
}
const NOT_HEDGED = String.raw`(?<!\b(?:nearly|almost|about|around|roughly|than|over|least|some|virtually|all but|well) )`
const FOLDED = String.raw`${NOT_HEDGED}\b(?<fold>halved|doubled|tripled|trebled|quadrupled)`
const TIMES = ',? (?:or )?(?<fold>twice|double|triple)(?: as (?:many|much|high|large)(?: [a-z]{1,20})? as)? (?:the |of the )?'

/** "in two weeks", "over the past 10 years": how long it took. */
const TAKEN_TIME = '(?: (?:in|over|within|during) (?:the )?(?:past |last )?<N[0-9]{1,3}>)?'

const FOLD_WORDINGS: readonly RegExp[] = [
  wording(FOLDED, WORDS, TAKEN_TIME, ',? from ', amount('before'), WORDS, ',? to ', amount('after')),
  wording(FOLDED, WORDS, TAKEN_TIME, ',? to ', amount('after'), WORDS, ',? from ', amount('before')),
  wording(amount('after'), WORDS, TIMES, amount('before')),
]

function foldsIn(sentence: Slotted): Sum[] {
  const found = firstOf(sentence, FOLD_WORDINGS)
  const { before, after } = found?.slots ?? {}
  const fold = FOLDS[found?.groups['fold'] ?? '']
  if (!before || !after || fold === undefined || !isAlike(before, after)) return []
  const due = times(spreadOfFactor(fold), spreadOf(before, 'factor'))
  const product = fold < 1 ? `${written(before)} − 1/2 × ${written(before)}` : `${number(fold)} × ${written(before)}`
  return [{ text: `${product} = ${written(after)}`, due, given: spreadOf(after, 'product'), at: after, from: [before] }]
}

const MARGINS: readonly RegExp[] = [
  wording(
    amount('most'),
    WORDS,
    ',? (?:to|against|versus) ',
    amount('least'),
    WORDS,
    ',? (?:with |by |for )?a (?:[a-z]{2,12} )?(?:majority|margin|lead) of ',
    amount('rest'),
  ),
]

function marginsIn(sentence: Slotted): Sum[] {
  const { most, least, rest } = firstOf(sentence, MARGINS)?.slots ?? {}
  return most && least && rest && most.value >= least.value ? [difference(most, least, rest)] : []
}

const TAKEN = '(?:took in|takes in|earned|received|raised|collected|income|revenue|revenues|receipts)'
const SPENT = '(?:spent|paid|pays|spends|cost|costs|spending|expenses|outgoings)'
const LEFT =
  ',? (?:[—–] )?(?:(?:leaving|for|making|producing|giving|recording|with) )?(?:it (?:with )?)?a (?:[a-z]{2,12} )?(?:deficit|loss|shortfall|gap|surplus|profit) of '
const BALANCES: readonly RegExp[] = [
  wording(TAKEN, WORDS, ' ', amount('one'), WORDS, ',? (?:and|but) ', WORDS, ' ?', SPENT, WORDS, ' ', amount('other'), WORDS, LEFT, amount('rest')),
  wording(SPENT, WORDS, ' ', amount('one'), WORDS, ',? (?:and|but) ', WORDS, ' ?', TAKEN, WORDS, ' ', amount('other'), WORDS, LEFT, amount('rest')),
]

function balancesIn(sentence: Slotted): Sum[] {
  const { one, other, rest } = firstOf(sentence, BALANCES)?.slots ?? {}
  if (!one || !other || !rest || !isAlike(one, other) || !isAlike(one, rest)) return []
  return [one.value >= other.value ? difference(one, other, rest) : difference(other, one, rest)]
}

const difference = (most: Slot, least: Slot, rest: Slot): Sum => ({
  text: `${written(most)} − ${written(least)} = ${written(rest)}`,
  due: minus(spreadOf(most, 'exact'), spreadOf(least, 'exact')),
  given: spreadOf(rest, 'exact'),
  at: rest,
  from: [most, least],
})

const RAISING = String.raw`[^.;:<>]{1,80}\b(?:bringing|taking|pushing|raising|lifting)(?: the| its| their)?`
const MORE = '(?: (?:more|other|further|additional|new)) '
const TOLLS: readonly RegExp[] = [
  wording(amount('more'), MORE, RAISING, WORDS, ' from ', amount('before'), WORDS, ' to ', amount('after')),
  wording(amount('more'), MORE, RAISING, WORDS, ' to ', amount('after'), WORDS, ',? from ', amount('before')),
]

function tollsIn(sentence: Slotted): Sum[] {
  const { more, before, after } = firstOf(sentence, TOLLS)?.slots ?? {}
  if (!more || !before || !after || !isAlike(before, after) || !isAlike(more, before)) return []
  const text = `${written(before)} + ${written(more)} = ${written(after)}`
  return [{ text, due: plus(spreadOf(before, 'exact'), spreadOf(more, 'exact')), given: spreadOf(after, 'exact'), at: after, from: [before, more] }]
}

const firstOf = (sentence: Slotted, patterns: readonly RegExp[]): Found | null =>
  patterns.map((pattern) => findWording(sentence, pattern)).find((found) => found !== null) ?? null
