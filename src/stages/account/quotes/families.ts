/**
 * Families: utterances joined where one lies in the other. Candidates come from shared content stems, so that no two quotations are compared
 * that cannot fit; a family grows from its longest wording, so that a chain of likeness cannot join two remarks. What a person joins goes into one
 * family whatever its words, and what a person keeps apart never does.
 */
import { fitQuote, mostThatFits } from '../../../text/quote-fit.ts'
import { NO_REMARKS, type Remarks } from './set-remarks.ts'
import type { Utterance } from './utterances.ts'

/** Share of the shorter wording's words that must agree. */
const FIT = 0.55
/** With one content word less in common, this share must agree. */
const CLOSE_FIT = 0.7
/** Content words that must agree; a shorter remark joins only word for word. */
const CONTENT = 3
/** Words up to which a remark is too short to tell from another but by equal words and no other speaker. */
const SHORT = 4

/** Families in order of size, then of first appearance; inside a family in order of the pages. */
export function familiesOf(utterances: readonly Utterance[], remarks: Remarks = NO_REMARKS): Utterance[][] {
  const order = new Map(utterances.map((utterance, index) => [utterance, index]))
  const place = (utterance: Utterance | undefined): number => (utterance ? (order.get(utterance) ?? 0) : 0)
  const longest = [...utterances].sort((a, b) => b.words.length - a.words.length || place(a) - place(b))
  const families: Utterance[][] = []
  const byStem = new Map<string, Set<Utterance[]>>()
  for (const joined of remarks.together(longest)) {
    const home = bestHome(joined, byStem, remarks) ?? newFamily(families)
    home.push(...joined)
    for (const stem of joined.flatMap(({ stems }) => [...stems])) fileUnder(byStem, stem, home)
  }
  const inOrder = families.map((family) => family.sort((a, b) => place(a) - place(b)))
  return inOrder.sort((a, b) => b.length - a.length || place(a[0]) - place(b[0]))
}

function newFamily(families: Utterance[][]): Utterance[] {
  const family: Utterance[] = []
  families.push(family)
  return family
}

function fileUnder(byStem: Map<string, Set<Utterance[]>>, stem: string, family: Utterance[]): void {
  const filed = byStem.get(stem)
  if (filed) filed.add(family)
  else byStem.set(stem, new Set([family]))
}

/** The family in which one of the utterances fits best, on the words of its longest members. */
function bestHome(joined: readonly Utterance[], byStem: ReadonlyMap<string, ReadonlySet<Utterance[]>>, { apart }: Remarks): Utterance[] | null {
  const candidates = new Set(joined.flatMap(({ stems }) => [...stems].flatMap((stem) => [...(byStem.get(stem) ?? [])])))
  let best: { family: Utterance[]; fit: number } | null = null
  for (const family of candidates) {
    if (family.some((member) => joined.some((utterance) => apart(utterance, member)))) continue
    const fit = Math.max(...family.slice(0, 3).flatMap((member) => joined.map((utterance) => fitness(utterance, member))))
    if (fit >= FIT && (best === null || fit > best.fit)) best = { family, fit }
  }
  return best?.family ?? null
}

/** 0 to 1: how much of the shorter wording agrees; 0 where too little does. */
function fitness(one: Utterance, other: Utterance): number {
  if (one.words.length <= SHORT || one.stems.size < CONTENT) return sameRemark(one, other) ? 1 : 0
  const common = commonStems(one, other)
  if (common < CONTENT - 1 || mostThatFits(one.exact, other.exact) < FIT) return 0
  const { matched, words } = fitQuote(one.exact, other.exact)
  const fit = words === 0 ? 0 : matched.length / words
  return common < CONTENT && fit < CLOSE_FIT ? 0 : fit
}

function commonStems(one: Utterance, other: Utterance): number {
  let common = 0
  for (const stem of one.stems) if (other.stems.has(stem)) common++
  return common
}

/** Short remarks: equal words, or part of a longer remark of one speaker. */
function sameRemark(one: Utterance, other: Utterance): boolean {
  if (one.speaker !== null && other.speaker !== null && one.speaker !== other.speaker) return false
  const mine = ` ${one.words.join(' ')} `
  const theirs = ` ${other.words.join(' ')} `
  return mine === theirs || (one.stems.size >= 2 && theirs.includes(mine))
}
