/**
 * Remarks as a person sees them: which utterances belong together whatever their words, and which never do.
 *     "two in three" (A) and "most of us" (B), the same remark       one family
 *     "we will rebuild" (A) and "we will rebuild" (C), not the same   two families
 * What is joined by way of a third is joined; acts that contradict each other do not get here (text/remarks.ts).
 */
import type { QuoteVariant } from '../../../model/account.ts'
import type { Passages, Remark, RemarkAct } from '../../../model/correction.ts'
import { lieIn, standsIn } from '../../../text/anchors.ts'
import type { Utterance } from './utterances.ts'

export interface Remarks {
  /** Some act is about it. */
  readonly names: (utterance: Utterance) => boolean
  /** Two different utterances that belong together. */
  readonly joined: (a: Utterance, b: Utterance) => boolean
  readonly apart: (a: Utterance, b: Utterance) => boolean
  /** The utterances in their order, those that belong together as one item. */
  readonly together: (utterances: readonly Utterance[]) => readonly (readonly Utterance[])[]
  /** The acts about it, as they are printed. */
  readonly setBy: (utterance: Utterance) => Pick<QuoteVariant, 'setBy'>
}

export const NO_REMARKS: Remarks = {
  names: () => false,
  joined: () => false,
  apart: () => false,
  together: (utterances) => utterances.map((utterance) => [utterance]),
  setBy: () => ({}),
}

export function remarksOf(remarks: readonly Remark[]): Remarks {
  if (remarks.length === 0) return NO_REMARKS
  const about = (utterance: Utterance): readonly Remark[] => remarks.filter(({ sides }) => sides.some((side) => standsIn(side, utterance)))
  const sameAs = remarks.filter(({ correction }) => correction.kind === 'same-remark')
  const apartFrom = remarks.filter(({ correction }) => correction.kind === 'not-the-same-remark')
  const groups = groupsOf(sameAs)
  const groupOf = (utterance: Utterance): readonly Passages[] | undefined => groups.find((group) => group.some((side) => standsIn(side, utterance)))
  const joined = (a: Utterance, b: Utterance): boolean => a !== b && groupOf(a) !== undefined && groupOf(a) === groupOf(b)
  return {
    names: (utterance) => about(utterance).length > 0,
    joined,
    apart: (a, b) => apartFrom.some(({ sides }) => lieIn(sides, a, b)),
    together: (utterances) => inGroups(utterances, joined),
    setBy: (utterance) => printed(about(utterance)),
  }
}

/** Passages that acts join, each in one group. */
function groupsOf(remarks: readonly Remark[]): readonly (readonly Passages[])[] {
  return remarks.reduce<readonly (readonly Passages[])[]>((groups, { sides }) => {
    const touching = groups.filter((group) => group.some((one) => sides.some((side) => meet(one, side))))
    return [...groups.filter((group) => !touching.includes(group)), [...touching.flat(), ...sides]]
  }, [])
}

const meet = (a: Passages, b: Passages): boolean => b.spans.some((span) => standsIn(a, { ...span, article: b.article }))

function inGroups(utterances: readonly Utterance[], joined: Remarks['joined']): readonly (readonly Utterance[])[] {
  const groups: Utterance[][] = []
  for (const utterance of utterances) {
    const home = groups.find(([first]) => first !== undefined && joined(first, utterance))
    if (home) home.push(utterance)
    else groups.push([utterance])
  }
  return groups
}

function printed(remarks: readonly Remark[]): Pick<QuoteVariant, 'setBy'> {
  const setBy = remarks.map(({ correction: { kind, act } }): RemarkAct => ({ ...act, kind }))
  return setBy.length === 0 ? {} : { setBy }
}
