/**
 * The words with which a page calls a figure the total of those before it.
 *     ", 550 items in all"      ", a total of 550"      ", or 550 altogether"
 */
import type { Slotted } from './slots.ts'

const TOTAL_OF = /(?:,|—|–|:|\bor|\band|\bfor|\bmaking|\bgiving|\breaching) (?:a |an |the )?(?:combined |grand |overall )?total of $/
const OPENS = /(?:,|—|–|:)(?: or| making| giving| for| so)? $|\bor $/
const IN_ALL = /^(?: [^\s,.;:()—–]{1,30}){0,4} (?:in all|altogether|in total|all told|all in all)\b/

/** What stands between a slot and the next, or behind the last. */
export const gapAfter = ({ before, tail }: Slotted, at: number): string => before[at + 1] ?? tail

export function claimsTotal(sentence: Slotted, at: number): boolean {
  const lead = sentence.before[at] ?? ''
  return TOTAL_OF.test(lead) || (OPENS.test(lead) && IN_ALL.test(gapAfter(sentence, at)))
}
