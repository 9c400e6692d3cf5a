/**
 * Sums that a page claims in its own words, sentence by sentence. Only these are shown where they fail: elsewhere another figure is simply about
 * something else.
 *     "30 percent of the 100 calls, or 40"     30 % × 100 = 40     does not add up
 */
import { claimedChanges } from './claimed-changes.ts'
import { claimedComparisons } from './claimed-comparisons.ts'
import { claimedRates } from './claimed-rates.ts'
import { claimedShares } from './claimed-shares.ts'
import { claimedTotals } from './claimed-totals.ts'
import type { Measured } from './measured.ts'
import { type PlacedCheck, placed } from './placed.ts'
import { type Slotted, slottedSentences } from './slots.ts'
import { meets } from './spread.ts'
import type { Sum } from './sum.ts'

export function claimedChecks(measured: readonly Measured[]): PlacedCheck[] {
  const sentences = slottedSentences(measured)
  return sentences.flatMap((sentence, at) => {
    const previous = isNext(sentences[at - 1], sentence) ? (sentences[at - 1] ?? null) : null
    const sums = [
      ...claimedShares(sentence, previous),
      ...claimedTotals(sentence),
      ...claimedChanges(sentence),
      ...claimedComparisons(sentence),
      ...claimedRates(sentence),
    ]
    return sums.flatMap(checkOf)
  })
}

/** Whether a sentence of the same page follows the other at once. */
function isNext(first: Slotted | undefined, second: Slotted): boolean {
  const [one, other] = [first?.slots[0]?.figure, second.slots[0]?.figure]
  if (!one?.sentence || !other?.sentence || one.page !== other.page) return false
  const { sentences } = other.page.marks
  return sentences[sentences.indexOf(other.sentence) - 1] === one.sentence
}

function checkOf({ text, due, given, at, from }: Sum): PlacedCheck[] {
  const holds = meets(due, given)
  return holds === null
    ? []
    : [
        placed(
          at.figure,
          text,
          holds,
          from.map(({ figure }) => figure),
        ),
      ]
}
