/**
 * Times of a page whose date is given, and the countries of its places.
 */

import type { Time } from '../../../src/model/time.ts'
import { overlaps } from '../../../src/text/spans.ts'
import type { Item } from '../../task.ts'
import { matched } from '../span-matching.ts'
import { sameTime } from '../time-values.ts'
import { answer, dice, plainDice, type SeedCase } from './case.ts'
import type { GoldDay, GoldPlace } from './gold.ts'

export function scoreTimes(seed: SeedCase): readonly Item[] {
  const { page, dated, lines } = seed
  const isStamp = ({ anchors, line }: GoldDay) => anchors === 'publication' || lines[line - 1]?.kind === 'outside'
  const days = page.times.filter((day) => !day.optional && !isStamp(day))
  const found = dated?.times ?? []
  const { ofGold } = matched(days, found, (gold, time) => (overlaps(gold, time) ? 1 + dice(page.text, gold, time) : 0))
  return days.map((gold, at) => {
    const got = found[ofGold.get(at) ?? -1]
    const right =
      got !== undefined &&
      (sameTime({ value: gold.value, acceptable: gold.acceptable ?? [] }, got) || isWithin(gold, got, page.publicationDate.value))
    return answer(seed, 'times', right, gold.start, gold.surface, `${gold.value}; found: ${got ? got.value : 'nothing'}`)
  })
}

/** A range need only begin right; a fuzzy time must be vague and begin no earlier than the gold's, or than the day it is told. */
function isWithin({ value, fuzzy, interval }: GoldDay, got: Time, published: string): boolean {
  const [first, last] = value.split('/')
  if (last !== undefined && [got.value, got.from].some((moment) => (moment ?? '').startsWith(first ?? ''))) return true
  if (!fuzzy || !interval || got.from === null || got.to === null || !got.vague) return false
  return got.from.slice(0, 10) >= (interval[0] > published ? published : interval[0])
}

export function scorePlaces(seed: SeedCase): readonly Item[] {
  const { page, plain } = seed
  const isAsked = ({ optional, use }: GoldPlace) => !optional && use !== 'organisation' && !use.startsWith('definite description')
  const places = page.places.filter(isAsked)
  const found = plain?.places ?? []
  const { ofGold } = matched(places, found, (gold, place) => (overlaps(gold, place) ? 1 + plainDice(gold, place) : 0))
  return places.map((gold, at) => {
    const got = found[ofGold.get(at) ?? -1]
    const country = got?.place?.country ?? null
    const right = got !== undefined && (gold.country === null || country === gold.country)
    return answer(
      seed,
      'places',
      right,
      gold.start,
      gold.surface,
      `${gold.country ?? 'anywhere'}; found: ${got ? (country ?? 'no country') : 'nothing'}`,
    )
  })
}
