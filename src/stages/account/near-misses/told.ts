/**
 * What each passage tells: its words, and beside them its figures, days, places, and the persons and bodies of the story, each as a term of its own.
 * Two sentences that tell one fact in other words often have nothing else in common.
 *     "Three dozen workers were let go on Monday."  /  "36 people lost their jobs."      figure 36
 * A term that many of the story's passages hold weighs less, as words do (text/passages.ts).
 */
import type { AccountEntity } from '../../../model/account.ts'
import type { Page } from '../../../model/page.ts'
import { type Terms, type WordCounts, weightOf } from '../../../text/likeness.ts'
import { inside, type Passage, storyPassages } from '../../../text/passages.ts'

/** What a term weighs against words of 0 to 7 (README: measured). */
const FIGURE = 5
const DAY = 2
const NAME = 3

/** All passages of the story, each with all that it tells as its terms. */
export function passagesTold(pages: readonly Page[], entities: readonly AccountEntity[], counts: WordCounts): readonly Passage[] {
  const member = new Map(entities.flatMap(({ id, members }) => members.map((one) => [`${one.article} ${one.entity}`, id] as const)))
  const passages = storyPassages(pages, counts)
  const named = pages.flatMap((page) =>
    (passages.get(page.article.id) ?? []).map((passage) => ({ passage, terms: termsNamed(passage, page, member) })),
  )
  const damped = damping(named.map(({ terms }) => terms))
  return named.map(({ passage, terms }) => {
    const all = new Map([...passage.terms, ...[...terms].map(([term, weight]) => [term, weight * damped(term)] as const)])
    return { ...passage, terms: all, weight: weightOf(all) }
  })
}

function termsNamed(passage: Passage, { article, marks }: Page, member: ReadonlyMap<string, string>): Terms {
  const figures = inside(marks.quantities, passage).flatMap(({ low, high }) => high ?? low ?? [])
  const days = inside(marks.times, passage).flatMap(({ from, vague }) => (vague || from === null ? [] : from.slice(0, 10)))
  const places = inside(marks.places, passage).map(({ place, exact }) => place?.name ?? exact)
  const names = inside(marks.mentions, passage).flatMap(({ entity }) => member.get(`${article.id} ${entity}`) ?? [])
  return new Map([
    ...figures.map((value) => [`figure ${value}`, FIGURE] as const),
    ...days.map((day) => [`day ${day}`, DAY] as const),
    ...places.map((place) => [`place ${place}`, NAME] as const),
    ...names.map((entity) => [`entity ${entity}`, NAME] as const),
  ])
}

/** Term → 1 where one passage holds it, falling to 0 where all do. */
function damping(named: readonly Terms[]): (term: string) => number {
  const holders = new Map<string, number>()
  for (const terms of named) for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1)
  return (term) => Math.max(0, Math.min(1, Math.log((named.length + 1) / (holders.get(term) ?? 1)) / Math.log(named.length + 1)))
}
