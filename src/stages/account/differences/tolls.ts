/**
 * Tolls: the dead, the hurt, the missing and the evacuated of one event, and a later page that has another number.
 *     morning "Two people were killed and 40 were hurt"      evening "Three people have died"      change over time
 * A page's toll is the greatest number it gives; sentences about another year tell of another event. Pages of one moment, or without a day, are
 * passed over: which of them is newer nobody can tell.
 * Leaves open: tolls of parts ("two of them drowned"), and of two events in one story.
 */
import type { Clause } from '../../../model/clause.ts'
import type { Page } from '../../../model/page.ts'
import type { Quantity } from '../../../model/quantity.ts'
import type { Ancestry } from '../../../text/ancestry.ts'
import { contains, overlaps } from '../../../text/spans.ts'
import type { PageView } from './comparison.ts'
import { compatible, isRange, sameNumber } from './figure-values.ts'
import { type Finding, sideOf } from './finding.ts'

/** Lemmas of a clause whose subject is counted, by what becomes of it. */
const FATE: ReadonlyMap<string, string> = new Map([
  ['die', 'dead'],
  ['kill', 'dead'],
  ['perish', 'dead'],
  ['injure', 'hurt'],
  ['wound', 'hurt'],
  ['evacuate', 'evacuated'],
])
const PEOPLE = /^(?:people|persons|residents|victims|passengers|villagers|workers|civilians|soldiers|men|women|children)$/i

interface Toll {
  readonly view: PageView
  readonly fate: string
  readonly figure: Quantity
  readonly when: string
}

export function tolls(views: readonly PageView[], { independent }: Ancestry): Finding[] {
  const all = views.flatMap(tollsOf)
  return all.flatMap((earlier) => {
    const later = all.filter((toll) => toll.fate === earlier.fate && isLater(toll.when, earlier.when))
    const moved = later.find(
      ({ view, figure }) =>
        independent(view.page.article.id, earlier.view.page.article.id) &&
        figure.of?.exact.toLowerCase() === earlier.figure.of?.exact.toLowerCase() &&
        !compatible(figure, earlier.figure) &&
        !earlier.view.page.marks.quantities.some((other) => other.kind === 'count' && other.of !== null && sameNumber(other, figure)),
    )
    return moved ? [finding(earlier, moved)] : []
  })
}

function finding({ view, figure }: Toll, moved: Toll): Finding {
  const sides = [sideOf(view.page, figure, 'earlier', figure.exact), sideOf(moved.view.page, moved.figure, 'later', moved.figure.exact)]
  const note = `“${figure.exact}” at first, “${moved.figure.exact}” later.`
  return { kind: 'figure', relation: 'change-over-time', severity: 'medium', parent: null, sides, note }
}

/** The greatest number for each fate. */
function tollsOf(view: PageView): Toll[] {
  const when = view.page.article.publishedAt?.value ?? ''
  if (when.length < 10) return []
  const all = view.page.marks.clauses.flatMap((clause): Toll[] => {
    const fate = fateOf(clause)
    const figure = fate === undefined || ofAnotherYear(view.page, clause.start, when) ? undefined : countedIn(clause, view.page)
    return fate && figure ? [{ view, fate, figure, when }] : []
  })
  const size = ({ figure }: Toll): number => figure.low ?? 0
  const rank = (fate: string): Toll[] => all.filter((toll) => toll.fate === fate).sort((a, b) => size(b) - size(a))
  return [...new Set(all.map(({ fate }) => fate))].flatMap((fate) => rank(fate).slice(0, 1))
}

const fateOf = ({ polarity, modality, lemma }: Clause): string | undefined =>
  polarity === 'yes' && modality === 'is' ? FATE.get(lemma ?? '') : undefined

/** The number of people in the clause's subject. */
function countedIn({ subject }: Clause, { marks }: Page): Quantity | undefined {
  return marks.quantities.find(
    (one) => subject !== null && contains(subject, one) && one.kind === 'count' && PEOPLE.test(one.of?.exact ?? '') && !isRange(one),
  )
}

function ofAnotherYear({ marks }: Page, at: number, when: string): boolean {
  const sentence = marks.sentences.find(({ start, end }) => start <= at && at < end)
  return marks.times.some(
    (time) => sentence && overlaps(time, sentence) && time.said.includes('year') && !(time.value ?? '').startsWith(when.slice(0, 4)),
  )
}

/** A later day, or a later hour of one day where both tell it. */
function isLater(when: string, than: string): boolean {
  if (when.slice(0, 10) !== than.slice(0, 10)) return when.slice(0, 10) > than.slice(0, 10)
  return when.length >= 16 && than.length >= 16 && when.slice(16) === than.slice(16) && when > than
}
