/**
 * Days against the parents: a day (month, year) no parent has, where a parent's passage has another of the same grain in the same words.
 *     parent "on Tuesday"    child "on Friday"      another day: high
 *     parent "two months"    child "six months"     another length of time: a figure, high
 */
import type { Time } from '../../../model/time.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { inside, type Passage } from '../../../text/passages.ts'
import { type Derived, type Match, type PageView, passageAt } from './comparison.ts'
import { contextLikeness } from './context.ts'
import { drift, type Finding, sideOf } from './finding.ts'

/** How near (context and passage likeness) the other day must stand. */
const CHANGED = 0.3

export function dayDrift(derived: Derived, counts: WordCounts): Finding[] {
  return derived.child.page.marks.times.filter(isFirm).flatMap((time) => {
    const passage = passageAt(derived.child, time)
    return passage ? judge(time, passage, derived, counts) : []
  })
}

const isFirm = ({ vague, value, type }: Time): boolean => !vague && value !== null && type !== 'SET'

/** Days with days, months with months, lengths with lengths. */
export const grainOf = ({ type, value }: Time): string => (type === 'DURATION' ? 'length' : `date ${(value ?? '').split('T')[0]?.length ?? 0}`)

export const sameTime = (a: Time, b: Time): boolean => dayOf(a) === dayOf(b) || holds(a, b) || holds(b, a)

const dayOf = ({ type, value }: Time): string => (type === 'DURATION' ? lengthOf(value ?? '') : ((value ?? '').split('T')[0] ?? ''))

/** ISO duration in its smallest usual unit: "P1Y" and "P12M" are one length. */
function lengthOf(duration: string): string {
  const [, count = '', unit = ''] = /^P(\d+(?:\.\d+)?)([YWC]|DE)$/.exec(duration) ?? []
  const factor = { Y: 12, DE: 120, C: 1200, W: 7 }[unit]
  return factor === undefined ? duration : `P${Number(count) * factor}${unit === 'W' ? 'D' : 'M'}`
}

/** "in June" holds "June 5". */
const holds = (wide: Time, narrow: Time): boolean =>
  wide.from !== null &&
  wide.to !== null &&
  narrow.from !== null &&
  wide.from.slice(0, 10) <= narrow.from.slice(0, 10) &&
  narrow.from.slice(0, 10) < wide.to.slice(0, 10)

function judge(time: Time, passage: Passage, derived: Derived, counts: WordCounts): Finding[] {
  const { child, parents } = derived
  if (held(time, parents)) return []
  const rival = rivalOf(time, derived, derived.matches(passage), counts)
  if (rival === null || rival.near < CHANGED) return []
  const length = time.type === 'DURATION'
  const side = sideOf(rival.view.page, rival.time, 'parent', rival.time.exact)
  const note = `${length ? 'The length of time' : 'The day'} is another: “${rival.time.exact}” in the parent, “${time.exact}” here.`
  return [drift(length ? 'figure' : 'time', 'high', { page: rival.view.page, side }, sideOf(child.page, time, 'child', time.exact), note)]
}

const held = (time: Time, views: readonly PageView[]): boolean =>
  views.some(
    (view) => view.page.marks.times.some((other) => other.value !== null && sameTime(other, time)) || view.folded.includes(time.exact.toLowerCase()),
  )

interface Rival {
  readonly view: PageView
  readonly time: Time
  readonly near: number
}

/** The nearest time of the same grain in the parents' passages that this page lacks. */
function rivalOf(time: Time, { child }: Derived, matches: readonly Match[], counts: WordCounts): Rival | null {
  const rivals = matches.flatMap(({ view, passage, score }) =>
    inside(view.page.marks.times, passage)
      .filter((other) => isFirm(other) && grainOf(other) === grainOf(time) && !held(other, [child]))
      .map((other): Rival => ({ view, time: other, near: 0.6 * contextLikeness(child.page, time, view.page, other, counts) + 0.4 * score })),
  )
  return rivals.reduce<Rival | null>((best, rival) => (best === null || rival.near > best.near ? rival : best), null)
}
