/**
 * Places against the parents: a place whose name stands in no parent. Where a parent's passage names another place of its kind, that one was
 * changed; where none does and no page of the story knows the place, it was added.
 *     parent "a taxidermist in Arnby"     child "a taxidermist in Lisk"          changed: high
 *     parent "said in a statement"        child "told reporters in Arnby"        added: medium
 * Names in capitals (datelines) tell where a report was written. A country or region around a place the parents name, or the land of a people they name, is background: passed over.
 */
import type { GazetteerPlace, Place } from '../../../model/place.ts'
import { fold } from '../../../text/fold.ts'
import { rarity, type WordCounts } from '../../../text/likeness.ts'
import { inside, type Passage } from '../../../text/passages.ts'
import { stem } from '../../../text/stem.ts'
import { type Derived, type Match, type PageView, passageAt } from './comparison.ts'
import { drift, type Finding, sideOf } from './finding.ts'

/** Likeness of the passages from which a place of the same kind is the one that was changed, or an added one is worth a look. */
const CHANGED = 0.26

export function placeDrift(derived: Derived, counts: WordCounts): Finding[] {
  const { child } = derived
  return child.page.marks.places
    .filter(({ use, exact }) => use === 'toponym' && exact !== exact.toUpperCase())
    .flatMap((place) => {
      const passage = passageAt(child, place)
      if (passage === null) return []
      const framed = exchanged(place, passage, derived, counts)
      return framed.length > 0 || knows(derived.parents, place) ? framed : judge(place, passage, derived)
    })
}

/** In these very words ("a baker in …") a parent names another place. */
function exchanged(place: Place, passage: Passage, { child, matches }: Derived, counts: WordCounts): Finding[] {
  const frame = frameOf(child, place, counts)
  if (frame === null) return []
  const framed = matches(passage).flatMap(({ view, passage: source }) =>
    inside(view.page.marks.places, source).flatMap((rival) => (frameOf(view, rival, counts) === frame ? [{ view, rival }] : [])),
  )
  const [first] = framed
  if (first === undefined || framed.some(({ rival }) => !isOther(rival, place))) return []
  const own = sideOf(child.page, place, 'child', place.exact)
  const side = sideOf(first.view.page, first.rival, 'parent', first.rival.exact)
  return [drift('place', 'high', { page: first.view.page, side }, own, `“${first.rival.exact}” in the parent, “${place.exact}” here.`)]
}

/** Both known, of one kind, with two names, in one country or another, none the other's. */
const isOther = ({ place: a, use }: Place, { place: b }: Place): boolean =>
  use === 'toponym' && a !== null && b !== null && a.kind === b.kind && a.name !== b.name && a.kind !== 'country'

/** Least weight of the word that a place is told by: not "people in", "said in". */
const TELLING = 4

/** "baker in" of "a baker in Arnby": the preposition before the place and the content word before that. */
function frameOf({ page: { article } }: PageView, { start }: Place, counts: WordCounts): string | null {
  const before = article.text.slice(Math.max(0, start - 40), start)
  const [, word, preposition] = /(?<![\p{L}-])([\p{L}-]+) (in|at|near|from|of|outside) $/u.exec(before) ?? []
  const key = stem((word ?? '').toLowerCase())
  return word === undefined || counts.stop.has(word) || rarity(key, counts) < TELLING ? null : `${key} ${preposition}`
}

function judge(place: Place, passage: Passage, derived: Derived): Finding[] {
  const { child, others } = derived
  const matches = derived.matches(passage).filter(({ score }) => score >= CHANGED)
  const own = sideOf(child.page, place, 'child', place.exact)
  for (const { view, passage: source } of matches) {
    const rival = rivalIn(view, source, place, namedAround(child, passage))
    if (rival) {
      const side = sideOf(view.page, rival, 'parent', rival.exact)
      return [drift('place', 'high', { page: view.page, side }, own, `“${rival.exact}” in the parent, “${place.exact}” here.`)]
    }
  }
  const [source] = matches
  if (source === undefined || place.place === null || knows(others, place)) return []
  return [added(place, source, own)]
}

function added(place: Place, { view, passage }: Match, own: Finding['sides'][number]): Finding {
  const side = sideOf(view.page, passage, 'parent', '')
  const severity = place.place?.kind === 'city' ? 'medium' : 'low'
  return drift('place', severity, { page: view.page, side }, own, `No other page of the story names “${place.exact}”.`)
}

/** The name, or a place inside it, stands in one of the pages. */
function knows(views: readonly PageView[], place: Place): boolean {
  const name = fold(place.exact)
  return views.some(
    (view) =>
      view.folded.includes(name) ||
      view.page.marks.places.some((other) => other.place !== null && place.place !== null && sameOrAround(place.place, other.place)),
  )
}

function sameOrAround(place: GazetteerPlace, other: GazetteerPlace): boolean {
  if (place.name === other.name && place.country === other.country) return true
  return place.kind === 'country' && place.country !== null && place.country === other.country
}

/** A place of the same kind in the parent's passage that this page does not name nearby. */
function rivalIn({ page }: PageView, source: Passage, place: Place, around: string): Place | null {
  const rivals = inside(page.marks.places, source).filter(({ use, place: other }) => use === 'toponym' && other?.kind === place.place?.kind)
  return rivals.find(({ exact }) => !around.includes(fold(exact))) ?? null
}

/** The passage with its neighbours, folded. */
const namedAround = ({ passages }: PageView, { place }: Passage): string =>
  fold(
    passages
      .slice(Math.max(0, place - 1), place + 2)
      .map(({ text }) => text)
      .join(' '),
  )
