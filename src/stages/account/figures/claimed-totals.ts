/**
 * Totals that a page gives with all their parts.
 *     "120 boats: 70 trawlers and 50 ferries"                70 + 50 = 120      a list behind its total
 *     "84 singers, 46 women and 38 men"                      46 + 38 = 84       only parts that leave nobody out and overlap in nobody
 *     "300 tents and 250 stoves, 550 items in all"           300 + 250 = 550    a total behind its parts
 *     "Of the 640, 410 are back and the remaining 230 out"   640 − 410 = 230    the rest
 * "including", "of them" and "among" name some of the parts: no sum.
 */
import { written } from './equation.ts'
import { isAlike, type Slot, type Slotted } from './slots.ts'
import { minus, plus, spreadOf } from './spread.ts'
import type { Sum } from './sum.ts'
import { claimsTotal, gapAfter } from './total-words.ts'

export const claimedTotals = (sentence: Slotted): Sum[] => [...listsIn(sentence), ...closingTotals(sentence), ...restsIn(sentence)]

const LIST_OPENS = /^(?: [^\s,.;:()—–]{1,30}){0,6}(?<mark>:| —| –| \(|,) ?$/
const LIST_GOES_ON = /^(?: [^\s,.;:()—–]{1,30}){0,8}(?:,| and|, and| as well as| plus) (?:another |the other )?$/
const LIST_ENDS = /\b(?:and|plus|as well as) (?:another |the other )?$/
const PARTIAL =
  /\b(?:of (?:them|these|those|which|whom)|among|including|mostly|mainly|up|down|from|than|compared|against|versus|year|month|ago|earlier|before|last)\b/
/** As far as the first stop. */
const clauseOf = (gap: string): string => gap.split(/[.;,:()—–]/, 1)[0] ?? ''

/** What the part is of, or where: "70 trawlers", "40 in schools". */
const IS_NAMED = /^ (?!and\b|plus\b)[^\s,.;:()—–]/
/** "two lists – one for … and one for …" is no sum worth showing. */
const LEAST_TOTAL = 4
const MOST_PARTS = 8

function listsIn(sentence: Slotted): Sum[] {
  return sentence.slots.flatMap((total, at) => {
    const { mark } = LIST_OPENS.exec(gapAfter(sentence, at))?.groups ?? {}
    if (mark === undefined || total.kind !== 'N' || total.value < LEAST_TOTAL || total.figure.quantity.per !== null) return []
    const parts = partsFrom(sentence, at + 1, total)
    const isWhole = mark !== ',' || leavesNobodyOut(sentence, at + 1, parts.length)
    return parts.length >= 2 && isWhole && isComplete(sentence, at + 1 + parts.length, total, mark) ? [sumOf(parts, total)] : []
  })
}

/** The parts of a list that goes on from one to the next and ends in "and". */
function partsFrom(sentence: Slotted, first: number, total: Slot): readonly Slot[] {
  const parts: Slot[] = []
  for (let at = first; at < sentence.slots.length && parts.length < MOST_PARTS; at++) {
    const slot = sentence.slots[at]
    const gap = gapAfter(sentence, at)
    if (slot === undefined || !isAlike(slot, total) || !IS_NAMED.test(gap) || PARTIAL.test(clauseOf(gap))) return []
    parts.push(slot)
    if (at + 1 >= sentence.slots.length || !LIST_GOES_ON.test(gap)) break
  }
  return LIST_ENDS.test(sentence.before[first + parts.length - 1] ?? '') ? parts : []
}

const CLOSES: Readonly<Record<string, RegExp>> = { ' —': / —|—/, ' –': / –|–/, ' (': /\)/ }

/** Nothing of the kind follows before the list is closed. */
function isComplete(sentence: Slotted, next: number, total: Slot, mark: string): boolean {
  const closed = CLOSES[mark]?.test(gapAfter(sentence, next - 1)) === true
  return closed || !sentence.slots.slice(next).some((slot) => slot.figure.key === total.figure.key)
}

/** Kinds of people that together are all, and of whom nobody is both. */
const COMPLEMENTS: readonly (readonly RegExp[])[] = [
  [/\bmen\b/, /\bwomen\b/],
  [/\bboys\b/, /\bgirls\b/],
  [/\badults\b/, /\b(?:children|minors)\b/],
  [/\bmale\b/, /\bfemale\b/],
  [/\b(?:in favour|for|yes)\b/, /\b(?:against|no)\b/],
]
/** Words that name a part. */
const NAME = 24

function leavesNobodyOut(sentence: Slotted, first: number, count: number): boolean {
  const names = Array.from({ length: count }, (_, index) => gapAfter(sentence, first + index).slice(0, NAME))
  return COMPLEMENTS.some((kinds) => kinds.length === count && kinds.every((kind) => names.some((name) => kind.test(name))))
}

/** Between parts that a total closes: one clause, or several joined. */
const JOINED = /^(?=.*(?:,|\band\b|\bplus\b|\bas well as\b))[^.;:()]{1,90}$/
const BESIDES = /\b(?:besides|apart from|aside from|in addition|further|another|more)\b/i

function closingTotals(sentence: Slotted): Sum[] {
  return sentence.slots.flatMap((total, at) => {
    if (total.kind !== 'N' || !claimsTotal(sentence, at) || BESIDES.test(sentence.before[0] ?? '')) return []
    const parts = sentence.slots.slice(0, at)
    const gaps = sentence.before.slice(1, at)
    const isList = gaps.every((gap) => JOINED.test(gap)) && ![...gaps, sentence.before[at] ?? ''].some((gap) => PARTIAL.test(gap))
    return parts.length >= 2 && isList && parts.every((part) => isAlike(part, total)) ? [sumOf(parts, total)] : []
  })
}

function sumOf(parts: readonly Slot[], total: Slot): Sum {
  const due = parts.map((part) => spreadOf(part, 'exact')).reduce(plus)
  return { text: `${parts.map(written).join(' + ')} = ${written(total)}`, due, given: spreadOf(total, 'exact'), at: total, from: parts }
}

const OF_THE = /\b[Oo](?:ut o)?f (?:the |its |their |these |those |all )?$/
const REMAINING = /\bthe (?:remaining|other) $/

function restsIn(sentence: Slotted): Sum[] {
  const [whole, ...others] = sentence.slots
  const rest = others.at(-1)
  if (whole === undefined || rest === undefined || others.length < 2 || !OF_THE.test(sentence.before[0] ?? '')) return []
  if (!REMAINING.test(sentence.before[others.length] ?? '') || !others.every((slot) => isAlike(slot, whole))) return []
  const gone = others.slice(0, -1)
  const due = gone.map((slot) => spreadOf(slot, 'exact')).reduce(minus, spreadOf(whole, 'exact'))
  return [
    {
      text: `${[whole, ...gone].map(written).join(' − ')} = ${written(rest)}`,
      due,
      given: spreadOf(rest, 'exact'),
      at: rest,
      from: [whole, ...gone],
    },
  ]
}
