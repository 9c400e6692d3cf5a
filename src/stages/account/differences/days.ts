/**
 * Days against the parents: a day (month, year) no parent has, where a parent's passage has another of the same grain in the same words.
 *     parent "on Tuesday"    child "on Friday"      another day: high
 *     parent "two months"    child "six months"     another length of time: a figure, high
 */
import type { Time } from '../../../model/time.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { inside, type Passage } from '../../../text/passages.ts'
import { wordsOf } from '../../../text/words.ts'
import { type Derived, type Match, type PageView, passageAt } from './comparison.ts'
import { contextLikeness } from './context.ts'
import { drift, type Finding, sideOf } from './finding.ts'

/** How near (context and passage likeness) the other day must stand. */
const CHANGED = 0.25
/** The same where a parent has the day too, but in another passage; and how much nearer than that day. */
const CHANGED_THOUGH_HELD = 0.33
const MARGIN = 0.12

export function dayDrift(derived: Derived, counts: WordCounts): Finding[] {
  const { article } = derived.child.page
  return derived.child.page.marks.times.filter(isFirm).flatMap((time) => {
    if (PART.test(article.text.slice(Math.max(0, time.start - 20), time.start))) return []
    const passage = passageAt(derived.child, time)
    return passage ? judge(time, passage, derived, counts) : []
  })
}

/** "three quarters of" a century is no century. */
const PART = /\b(?:quarters?|thirds?|half|most|part|tenths?|end|turn) of (?:an? |the )?$/

/** Parts that the words themselves must give: "that year" and "later that day" point back. */
const NAMED: ReadonlySet<string> = new Set(['weekday', 'day', 'month', 'year', 'season'])

/** A day, month, year or length that can be compared: named in so many words, and worked out or a weekday or day of a month. */
function isFirm({ vague, value, type, said }: Time): boolean {
  if (vague || type === 'SET') return false
  if (type === 'DURATION') return value !== null
  return said.some((part) => NAMED.has(part)) && (value !== null || said.includes('weekday') || said.includes('day'))
}

/** "Last month", from the day of publication. */
const isWorkedOut = ({ vague, value, type, anchor }: Time): boolean => !vague && type === 'DATE' && value !== null && anchor === 'published'

/** Days with days, months with months, seasons with seasons, lengths with lengths. */
function grainOf({ type, value }: Time): string {
  if (type === 'DURATION') return 'length'
  return SEASON.test(value ?? '') ? 'season' : `date ${(value ?? 'yyyy-mm-dd').split('T')[0]?.length ?? 0}`
}

/** "2024-FA" */
const SEASON = /-(?:SP|SU|FA|WI)$/

/** One value, one inside the other, or the same words (a page printed again later says "today" of another day). */
function sameTime(a: Time, b: Time): boolean {
  if (a.value !== null && b.value !== null && (dayOf(a) === dayOf(b) || holds(a, b) || holds(b, a))) return true
  if (a.type === 'DURATION' || b.type === 'DURATION') return false
  const [mine, theirs] = [wordsIn(a), wordsIn(b)]
  if (a.value === null || b.value === null) if (a.said.includes('weekday') !== b.said.includes('weekday')) return true
  return (
    agree(mine, theirs, WEEKDAY) &&
    agree(mine, theirs, /\d/) &&
    agree(mine, theirs, /^\D{4,}$/) &&
    mine.some((word) => word.length > 3 && theirs.includes(word))
  )
}

/** The same time, both told by a weekday or neither, where one of them could not be worked out. */
const gives = (mine: Time, theirs: Time): boolean =>
  sameTime(mine, theirs) && ((mine.value !== null && theirs.value !== null) || mine.said.includes('weekday') === theirs.said.includes('weekday'))

/** Of these one word is enough to tell two days apart. */
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

const wordsIn = ({ exact }: Time): readonly string[] => wordsOf(exact).map(({ lower }) => lower)

/** Of the words of one kind neither side has one that the other lacks, unless the other has none of the kind. */
function agree(mine: readonly string[], theirs: readonly string[], kind: RegExp): boolean {
  const [a, b] = [mine.filter((word) => kind.test(word)), theirs.filter((word) => kind.test(word))]
  return a.length === 0 || b.length === 0 || a.some((word) => b.includes(word))
}

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
  const stands = standingsOf(time, derived, derived.matches(passage), counts)
  const same = stands.find((one) => sameTime(one.time, time))
  const rival = stands.find((one) => !sameTime(one.time, time) && !inside(child.page.marks.times, passage).some((mine) => gives(mine, one.time)))
  if (rival === undefined || rival.near < (held(time, parents) ? CHANGED_THOUGH_HELD : CHANGED)) return []
  if (same !== undefined && same.near >= rival.near - MARGIN) return []
  const length = time.type === 'DURATION'
  const side = sideOf(rival.view.page, rival.time, 'parent', rival.time.exact)
  const note = `“${rival.time.exact}” in the parent, “${time.exact}” here.`
  return [drift(length ? 'figure' : 'time', 'high', { page: rival.view.page, side }, sideOf(child.page, time, 'child', time.exact), note)]
}

const held = (time: Time, views: readonly PageView[]): boolean =>
  views.some((view) => view.page.marks.times.some((other) => isFirm(other) && sameTime(other, time)))

interface Standing {
  readonly view: PageView
  readonly time: Time
  readonly near: number
}

/** The times of the same grain in the parents' passages, nearest first. */
function standingsOf(time: Time, { child }: Derived, matches: readonly Match[], counts: WordCounts): readonly Standing[] {
  const found = matches.flatMap(({ view, passage, score }) =>
    inside(view.page.marks.times, passage)
      .filter((other) => (isFirm(other) || isWorkedOut(other)) && (grainOf(other) === grainOf(time) || sameTime(other, time)))
      .map((other): Standing => ({ view, time: other, near: 0.6 * contextLikeness(child.page, time, view.page, other, counts) + 0.4 * score })),
  )
  return found.sort((a, b) => b.near - a.near)
}
