/**
 * Partings: two independent texts that tell one deed of one subject, and give it another hour, another place or another number.
 *     A "The blaze broke out shortly before 11 p.m."      B "The blaze broke out at 11:35 p.m."         time
 *     A "Two people were treated in Arnby on Monday"      B "Two patients were treated in Lisk"         place
 *     A "The yard will cut up to 400 of its 6,200 jobs"   B "The yard will cut 650 jobs"                figure
 * Verb, mood and most of the words must be one, and neither text may give the other's value anywhere. Sums of money with the same digits in
 * another order need no verb: one of the two was mistyped (mistyped.ts).
 * Leaves open: deeds told with another verb; days (a week has seven, and reports tell of several).
 */
import type { Clause } from '../../../model/clause.ts'
import type { Page } from '../../../model/page.ts'
import type { Quantity } from '../../../model/quantity.ts'
import type { Ancestry } from '../../../text/ancestry.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { neighboursOf, pairsOf, type Reach } from '../../../text/neighbours.ts'
import { agreement, type Passage } from '../../../text/passages.ts'
import { rememberedOf } from '../../../text/remembered.ts'
import { overlaps } from '../../../text/spans.ts'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'
import { clockClash, clockOf } from './clocks.ts'
import { type PageView, passageAt } from './comparison.ts'
import { clash, gives, relationOf } from './contradictions.ts'
import { sameNumber } from './figure-values.ts'
import { type Finding, sideOf } from './finding.ts'

/** Likeness of the passages where the subjects share a word, and where they do not. */
const ONE_DEED = 0.36
const ONE_DEED_UNNAMED = 0.5

interface Deed {
  readonly view: PageView
  readonly passage: Passage
  readonly clause: Clause
  readonly subject: readonly string[]
}

export function partings(views: readonly PageView[], { independent, ancestors }: Ancestry, counts: WordCounts): Finding[] {
  const byVerb = new Map<string, Deed[]>()
  for (const view of views.filter(({ page }) => ancestors(page.article.id).length === 0)) {
    for (const deed of deedsOf(view, counts)) {
      const verb = deed.clause.lemma ?? ''
      const same = byVerb.get(verb)
      if (same) same.push(deed)
      else byVerb.set(verb, [deed])
    }
  }
  const apart = (a: Deed, b: Deed): boolean => independent(a.view.page.article.id, b.view.page.article.id)
  return [...byVerb.values()].flatMap((deeds) => {
    const later = deedsNear(deeds)
    return deeds.flatMap((a, at) => later(at).flatMap((b) => (apart(a, b) && isOneDeed(a, b) ? parted(a, b) : [])))
  })
}

/** Deeds of one verb that are compared each with each; of more, each with its nearest. */
const WHOLE = 150
const NEAREST: Reach = { steps: 2000, most: 50 }

/** The later deeds that one is compared with. */
function deedsNear(deeds: readonly Deed[]): (at: number) => readonly Deed[] {
  if (deeds.length <= WHOLE) return (at) => deeds.slice(at + 1)
  const later = pairsOf(
    neighboursOf(
      deeds.map(({ passage }) => passage.terms),
      NEAREST,
      deeds.map(({ view }) => view),
    ).near,
  )
  return (at) => Array.from(later[at] ?? []).flatMap((other) => deeds[other] ?? [])
}

/** Clauses that give a number, an hour or a place to a verb that says something. */
function deedsOf(view: PageView, counts: WordCounts): Deed[] {
  return view.page.marks.clauses.flatMap((clause) => {
    const passage = passageAt(view, clause)
    const { lemma, quantities, times, places } = clause
    if (passage === null || lemma === null || counts.stop.has(lemma) || quantities.length + times.length + places.length === 0) return []
    const subject = wordsOf(clause.subject?.exact ?? '').flatMap(({ lower }) => (ARTICLES.has(lower) ? [] : [stem(lower)]))
    return [{ view, passage, clause, subject }]
  })
}

const ARTICLES: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'he',
  'she',
  'it',
  'they',
  'his',
  'her',
  'its',
  'their',
  'of',
  'in',
  'on',
  'who',
  'that',
])

function isOneDeed(a: Deed, b: Deed): boolean {
  if (a.clause.modality !== b.clause.modality || a.clause.polarity !== b.clause.polarity || !sameDay(a, b)) return false
  const named = a.subject.some((word) => b.subject.includes(word))
  return agreement(a.passage, b.passage) >= (named ? ONE_DEED : ONE_DEED_UNNAMED) || sameWords(a, b)
}

/** One number of somebody, and the predicate word for word: "Two people were still being treated". */
function sameWords(a: Deed, b: Deed): boolean {
  const [mine, theirs] = [a, b].map(({ clause }) => clause.predicate?.exact.toLowerCase() ?? '')
  if (mine === undefined || mine !== theirs || mine.split(' ').length < 2) return false
  const numbers = ({ view: { page }, clause: { subject } }: Deed): readonly Quantity[] =>
    page.marks.quantities.filter((one) => one.kind === 'count' && subject !== null && overlaps(one, subject))
  return numbers(a).some((one) => numbers(b).some((other) => sameNumber(one, other)))
}

/** No two days that the clauses name in so many words. */
function sameDay(a: Deed, b: Deed): boolean {
  const [mine, theirs] = [daysOf(a), daysOf(b)]
  return mine.length === 0 || theirs.length === 0 || mine.some((day) => theirs.some((other) => day.startsWith(other) || other.startsWith(day)))
}

/** A deed is compared with every other of its verb. */
const daysOf = rememberedOf(({ view, clause }: Deed): readonly string[] =>
  view.page.marks.times
    .filter(({ id, said, value }) => clause.times.includes(id) && value !== null && said.some((part) => part === 'weekday' || part === 'day'))
    .map(({ value }) => (value ?? '').slice(0, 10)),
)

const parted = (a: Deed, b: Deed): Finding[] => [...hoursParted(a, b), ...placesParted(a, b), ...numbersParted(a, b)]

function hoursParted(a: Deed, b: Deed): Finding[] {
  const [mine, theirs] = [onlyClock(a), onlyClock(b)]
  if (!(mine && theirs && clockClash(mine, theirs))) return []
  const sides = [sideOf(a.view.page, mine.time, 'peer', mine.exact), sideOf(b.view.page, theirs.time, 'peer', theirs.exact)]
  return [contradiction('time', 'medium', sides, mine.exact, theirs.exact)]
}

const onlyClock = rememberedOf(({ view: { page }, clause }: Deed) => {
  const clocks = page.marks.times.filter(({ id, type }) => clause.times.includes(id) && type === 'TIME').flatMap((time) => clockOf(page, time) ?? [])
  return clocks.length === 1 ? clocks[0] : undefined
})

function placesParted(a: Deed, b: Deed): Finding[] {
  const [mine, theirs] = [a, b].map(({ view: { page }, clause }) => {
    const held = page.marks.places.filter(({ id, use, place }) => clause.places.includes(id) && use === 'toponym' && place?.kind === 'city')
    return held.length === 1 ? held[0] : undefined
  })
  if (!(mine && theirs) || mine.place?.name === theirs.place?.name) return []
  if (!(isWhere(a, mine.start) && isWhere(b, theirs.start))) return []
  if (a.view.folded.includes(theirs.exact.toLowerCase()) || b.view.folded.includes(mine.exact.toLowerCase())) return []
  const sides = [sideOf(a.view.page, mine, 'peer', mine.exact), sideOf(b.view.page, theirs, 'peer', theirs.exact)]
  return [contradiction('place', 'high', sides, mine.exact, theirs.exact)]
}

/** "in Arnby", "at Arnby": where the deed was done. */
const isWhere = ({ view }: Deed, start: number): boolean =>
  /\b(?:in|at|near|outside) $/.test(view.page.article.text.slice(Math.max(0, start - 10), start))

function numbersParted(a: Deed, b: Deed): Finding[] {
  const [mine, theirs] = [counted(a), counted(b)]
  return mine.flatMap((figure) =>
    theirs
      .filter((rival) => clash(figure, rival) && !gives(a.view.page, rival) && !gives(b.view.page, figure))
      .map((rival) => {
        const { relation, roles } = relationOf(a.view.page, b.view.page, figure)
        const sides = [sideOf(a.view.page, figure, roles[0], figure.exact), sideOf(b.view.page, rival, roles[1], rival.exact)]
        return { ...contradiction('figure', 'high', sides, figure.exact, rival.exact), relation }
      }),
  )
}

/** "of its 6,200 jobs": what a number is part of. */
const isBase = ({ article }: Page, start: number): boolean =>
  /\b(?:of|from) (?:its|the|their|his|her|our|some|about)? ?$/.test(article.text.slice(Math.max(0, start - 12), start))

const counted = rememberedOf(readCounted)

/** Counts of a clause; "400 of its 6,200 jobs" counts jobs. */
function readCounted({ view: { page }, clause }: Deed): readonly Quantity[] {
  return page.marks.quantities.flatMap((figure, at) => {
    if (!clause.quantities.includes(figure.id) || figure.kind !== 'count' || isBase(page, figure.start)) return []
    const next = page.marks.quantities[at + 1]
    const between = next ? page.article.text.slice(figure.end, Math.max(figure.end, next.start)) : ''
    const of = figure.of ?? (next && /^ of (?:its|the|their|his|her|our) $/.test(between) ? next.of : null)
    return of === null ? [] : [{ ...figure, of }]
  })
}

function contradiction(kind: Finding['kind'], severity: Finding['severity'], sides: Finding['sides'], mine: string, theirs: string): Finding {
  return { kind, relation: 'contradiction', severity, parent: null, sides, note: `Two texts give “${mine}” and “${theirs}”.` }
}
