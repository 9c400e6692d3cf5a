/**
 * Confused places: two independent texts give one matter to two places whose names are easily taken for each other.
 *     A "the speech he gave in Norwalk in March"      B "at an event in Norfolk this March"      contradiction: one of the two names is a slip
 * Two places of the gazetteer, names of one length that begin alike and differ in two letters (one letter is a spelling), and neither text has
 * the other's.
 */
import type { Place } from '../../../model/place.ts'
import type { Ancestry } from '../../../text/ancestry.ts'
import { fold } from '../../../text/fold.ts'
import { agreement } from '../../../text/passages.ts'
import { type PageView, passageAt } from './comparison.ts'
import { type Finding, sideOf } from './finding.ts'

/** Likeness of the passages. */
const ONE_MATTER = 0.18
const LEAST_LETTERS = 6
const BEGINNING = 3
const OTHER_LETTERS = 2

interface Named {
  readonly view: PageView
  readonly place: Place
  readonly name: string
}

export function confusedPlaces(views: readonly PageView[], { independent, ancestors }: Ancestry): Finding[] {
  const named = views.filter(({ page }) => ancestors(page.article.id).length === 0).flatMap(namedOn)
  const told = new Set<string>()
  return pairsOf(named).flatMap(([a, b]) => {
    const key = `${a.view.page.article.id} ${b.view.page.article.id} ${a.name}`
    if (told.has(key) || !independent(a.view.page.article.id, b.view.page.article.id) || !isConfused(a, b)) return []
    told.add(key)
    const sides = [a, b].map(({ view, place }) => sideOf(view.page, place, 'peer', place.exact))
    const note = `Two texts give “${a.place.exact}” and “${b.place.exact}”.`
    return [{ kind: 'place', relation: 'contradiction', severity: 'high', parent: null, sides, note }]
  })
}

const namedOn = (view: PageView): Named[] =>
  view.page.marks.places
    .filter(({ use, place }) => use === 'toponym' && place !== null)
    .map((place) => ({ view, place, name: fold(place.exact) }))
    .filter(({ name }) => name.length >= LEAST_LETTERS)

/** Pairs of names of one length and one beginning, in the order of the places. */
function pairsOf(named: readonly Named[]): readonly (readonly [Named, Named])[] {
  const alike = new Map<string, Named[]>()
  const pairs: (readonly [Named, Named])[] = []
  for (const one of named) {
    const key = `${one.name.length} ${one.name.slice(0, BEGINNING)}`
    const before = alike.get(key) ?? []
    for (const other of before) if (other.name !== one.name) pairs.push([other, one])
    alike.set(key, [...before, one])
  }
  return pairs
}

function isConfused(a: Named, b: Named): boolean {
  const differing = [...a.name].filter((letter, at) => letter !== b.name[at]).length
  if (differing !== OTHER_LETTERS || a.view.folded.includes(b.name) || b.view.folded.includes(a.name)) return false
  const [mine, theirs] = [passageAt(a.view, a.place), passageAt(b.view, b.place)]
  return mine !== null && theirs !== null && agreement(mine, theirs) >= ONE_MATTER
}
