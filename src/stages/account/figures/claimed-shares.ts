/**
 * Shares that a page restates in one breath.
 *     "30 percent of the 100 calls, or 40"            30 % × 100 = 40        the part behind the whole
 *     "48 of the 120 boats (40 percent)"              40 % × 120 = 48        the share behind the whole
 *     "Of the 640 workers 160, or a quarter"          1/4 × 640 = 160        the whole first
 *     "It held 500 tonnes. Of these 200, or 40 %"     40 % × 500 = 200       the whole in the sentence before
 */
import { written } from './equation.ts'
import { isBareOrAlike, type Slot, type Slotted } from './slots.ts'
import { scaled, spreadOf, times } from './spread.ts'
import type { Sum } from './sum.ts'
import { amount, findWording, share, THE, WORDS, wording } from './wordings.ts'

const SAID_AGAIN = String.raw`(?:,? (?:[—–] )?(?:or|that is|i\.e\.|which is|meaning),? | \()`
const OR = `(?:${SAID_AGAIN}|, )`
/** The part stands alone: no condition, no rate, no other whole behind it. */
const PART =
  amount('part') +
  String.raw`(?! (?:if|when|with|counting|including|per|each|every|more|less|fewer|of (?!them|these|those)|a (?:day|week|month|year))\b)`
/** The share is one of the whole named before it. */
const SHARE =
  share('share') +
  String.raw`(?! (?:of (?!(?:them|these|those|it|the total|all)\b)|more|less|fewer|higher|lower|above|below|than|up|down|from|compared|in|per|each|a)\b)`

const OF_ALL = '(?:^|[,;:—–] )(?:[Oo]f|[Oo]ut of) '

const WORDINGS: readonly RegExp[] = [
  wording(share('share'), ' of ', THE, amount('whole'), WORDS, SAID_AGAIN, PART),
  wording(amount('part'), ' of ', THE, amount('whole'), WORDS, OR, SHARE),
  wording(OF_ALL, THE, amount('whole'), WORDS, ',? ', amount('part'), WORDS, OR, SHARE),
  wording(OF_ALL, THE, amount('whole'), WORDS, ',? ', share('share'), SAID_AGAIN, PART),
  wording(amount('whole'), WORDS, ',? of (?:which|whom) ', THE, amount('part'), WORDS, OR, SHARE),
  wording(amount('part'), WORDS, OR, share('share'), ' of ', THE, amount('whole')),
]

const OF_THESE = wording('^(?:Out of|Of|From) (?:these|those|this|that|them)', WORDS, ',? ', amount('part'), WORDS, OR, SHARE)

export function claimedShares(sentence: Slotted, previous: Slotted | null): Sum[] {
  const found = WORDINGS.map((pattern) => findWording(sentence, pattern)).find((one) => one !== null)
  const { share, whole, part } = found?.slots ?? {}
  if (share && whole && part) return sumOf(share, whole, part)
  const { share: again, part: given } = findWording(sentence, OF_THESE)?.slots ?? {}
  const before = given && previous ? onlyAlike(previous, given) : null
  return again && given && before ? sumOf(again, before, given) : []
}

/** The whole that "these" can only stand for. */
function onlyAlike(previous: Slotted, part: Slot): Slot | null {
  const alike = previous.slots.filter((slot) => isBareOrAlike(part, slot))
  return alike.length === 1 ? (alike[0] ?? null) : null
}

const PERCENT = 0.01

function sumOf(share: Slot, whole: Slot, part: Slot): Sum[] {
  if (!isBareOrAlike(part, whole)) return []
  const due = times(scaled(spreadOf(share, 'factor'), share.kind === 'P' ? PERCENT : 1), spreadOf(whole, 'factor'))
  const text = `${written(share)} × ${written(whole)} = ${written(part)}`
  return [{ text, due, given: spreadOf(part, 'product'), at: part, from: [share, whole] }]
}
