/**
 * Word changes: what of one text's words stays, goes or comes in another's.
 *     "the mill burned on Friday night" → "the mill burned down on Friday"   the mill burned · +down · on Friday · −night
 * Shared runs that stand in the same order are what stays; between them the shortest edit is looked for. Words that stay singly among more
 * words that change say nothing, and go with these.
 * [Reference] Myers 1986, "An O(ND) difference algorithm and its variations" (the diff package); the shared runs: tiles.ts.
 * The two texts may change places: what came then goes. Leaves open: text moved to another place goes in one and comes in the other.
 */
import { diffArrays } from 'diff'
import { isInOrder, type Tile, tilesOf } from './tiles.ts'

/** Half-open ranges of words. Where `same`, both hold the same words; else `a` was taken out and `b` put in, and one may be empty. */
export interface WordChange {
  readonly same: boolean
  readonly a: Range
  readonly b: Range
}

export interface Range {
  readonly from: number
  readonly to: number
}

/** Shorter runs are looked for by the edit search alone: they stand anywhere by chance. */
const ANCHOR = 5
/** Words taken out and put in between two anchors before the search is given up: it costs length × edits. */
const MOST_EDITS = 400

/** In order; together the ranges of `a` are all of the first text, those of `b` all of the second. Never two neighbours of one kind. */
export function wordChanges(a: readonly string[], b: readonly string[]): readonly WordChange[] {
  if (!isInOrder(a, b)) return wordChanges(b, a).map((change) => ({ same: change.same, a: change.b, b: change.a }))
  const changes: WordChange[] = []
  let [inA, inB] = [0, 0]
  for (const anchor of [...inOneOrder(tilesOf(a, b, ANCHOR)), { a: a.length, b: b.length, length: 0 }]) {
    changes.push(...between(a, b, { from: inA, to: anchor.a }, { from: inB, to: anchor.b }))
    ;[inA, inB] = [anchor.a + anchor.length, anchor.b + anchor.length]
    changes.push({ same: true, a: { from: anchor.a, to: inA }, b: { from: anchor.b, to: inB } })
  }
  return joined(withoutStrays(joined(changes)))
}

/** The longest runs first, each that crosses none taken before. */
function inOneOrder(tiles: readonly Tile[]): readonly Tile[] {
  const kept: Tile[] = []
  for (const tile of [...tiles].sort((x, y) => y.length - x.length || x.a - y.a)) {
    let at = kept.length
    while (at > 0 && (kept[at - 1]?.a ?? 0) > tile.a) at--
    const [before, after] = [kept[at - 1], kept[at]]
    if ((!before || before.b < tile.b) && (!after || after.b > tile.b)) kept.splice(at, 0, tile)
  }
  return kept
}

function between(a: readonly string[], b: readonly string[], inA: Range, inB: Range): readonly WordChange[] {
  const found = diffArrays(a.slice(inA.from, inA.to), b.slice(inB.from, inB.to), { maxEditLength: MOST_EDITS })
  if (found === undefined) return [{ same: false, a: inA, b: inB }]
  let [atA, atB] = [inA.from, inB.from]
  return found.map(({ added, removed, value }) => {
    const [fromA, fromB] = [atA, atB]
    if (!added) atA += value.length
    if (!removed) atB += value.length
    return { same: !(added || removed), a: { from: fromA, to: atA }, b: { from: fromB, to: atB } }
  })
}

const sizeOf = ({ from, to }: Range): number => to - from
/** Words taken out or put in, whichever are more. */
const weight = (change: WordChange | undefined): number => (change && !change.same ? Math.max(sizeOf(change.a), sizeOf(change.b)) : 0)

/** What stays between two changes, each longer than it, changes with them; an anchor stays. */
function withoutStrays(changes: readonly WordChange[]): readonly WordChange[] {
  return changes.map((change, at) => {
    const around = Math.min(weight(changes[at - 1]), weight(changes[at + 1]))
    return change.same && sizeOf(change.a) < Math.min(ANCHOR, around) ? { ...change, same: false } : change
  })
}

/** Neighbours of one kind become one; empty ones are left out. */
function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const whole: WordChange[] = []
  for (const change of changes) {
    const last = whole.at(-1)
    if (sizeOf(change.a) + sizeOf(change.b) === 0) continue
    if (last?.same !== change.same) whole.push(change)
    else whole.splice(-1, 1, { same: change.same, a: { from: last.a.from, to: change.a.to }, b: { from: last.b.from, to: change.b.to } })
  }
  return whole
}
