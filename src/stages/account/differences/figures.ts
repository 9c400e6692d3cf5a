/**
 * Figures against the parents: a figure that no parent has stands out; where a parent's passage has another figure in the same words, that one was changed.
 *     parent "at least 40 homes"   child "40 homes"      hedge dropped: low
 *     parent "$10,977"             child "around $11,000" compatible;  "$11,000" rounded: low
 *     parent "looped twice"        child "looped five times"           changed: high
 *     parent "sales rose 12 percent, costs 4"   child "costs rose 12 percent"      the figure of another thing: high
 *     parent "$88,000"             child "$88,000 a year"              a rate made of a sum: scope, high
 */
import type { Quantity } from '../../../model/quantity.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { inside, type Passage } from '../../../text/passages.ts'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'
import { type Derived, type Match, type PageView, passageAt } from './comparison.ts'
import { contextLikeness } from './context.ts'
import { comparable, compatible, isRange, numberOf, sameNumber, sameSize, sameValue } from './figure-values.ts'
import { drift, type Finding, sideOf } from './finding.ts'

interface Rival {
  readonly view: PageView
  readonly quantity: Quantity
  /** Context and passage likeness together, 0 to 1. */
  readonly near: number
}

/** How near another figure must stand to be the one that was changed, where both count one thing and where not; and to be the same figure, restated. */
const CHANGED = 0.36
const CHANGED_OTHER = 0.6
const RESTATED = 0.16
/** The same where a figure of some other passage could be this one, rounded. */
const CLEARLY = 0.45
/** The same for a figure that the parent has of another thing, and how much nearer than that. */
const MOVED = 0.5
const MOVED_MARGIN = 0.2
const SMALL = 13

export function figureDrift(derived: Derived, counts: WordCounts): Finding[] {
  return derived.child.page.marks.quantities.flatMap((quantity) => {
    const passage = passageAt(derived.child, quantity)
    return passage && isFigure(quantity) ? judge(quantity, passage, derived, counts) : []
  })
}

const isFigure = (quantity: Quantity): boolean => quantity.kind !== 'ordinal' && quantity.kind !== 'age' && numberOf(quantity) !== null

function judge(quantity: Quantity, passage: Passage, derived: Derived, counts: WordCounts): Finding[] {
  const rivals = rivalsOf(quantity, derived, derived.matches(passage), counts)
  const equal = rivals.filter((rival) => sameNumber(rival.quantity, quantity))
  const moved = movedFigure(quantity, rivals, equal, derived)
  if (moved) return [changedFigure(quantity, moved, derived)]
  const same = equal.find(({ near }) => near >= RESTATED)
  if (same)
    return equal.some((rival) => faithful(rival.quantity, quantity)) || givesWhole(same.quantity, passage, derived)
      ? []
      : restated(quantity, same, derived)
  if (numberHeld(quantity, derived.parents)) return []
  const rounded = rivals.find((rival) => rival.near >= RESTATED && compatible(rival.quantity, quantity))
  if (rounded) return rounding(quantity, rounded, derived)
  const least = heldAnywhere(quantity, derived.parents) ? CLEARLY : 0
  const changed = rivals.find(
    (rival) =>
      rival.near >= Math.max(least, sameThing(rival.quantity, quantity) ? CHANGED : CHANGED_OTHER) &&
      numberOf(rival.quantity) !== null &&
      !heldAnywhere(rival.quantity, [derived.child]),
  )
  if (changed) return [changedFigure(quantity, changed, derived)]
  return least > 0 ? [] : invented(quantity, passage, derived)
}

/**
 * The figure stands in a parent, but of another thing: where this page's words stand in the parent, there is another figure, which this page has
 * nowhere.
 */
function movedFigure(quantity: Quantity, rivals: readonly Rival[], equal: readonly Rival[], { child, parents }: Derived): Rival | null {
  const [nearest] = rivals
  if (nearest === undefined || equal.includes(nearest) || quantity.kind === 'count' || !numberHeld(quantity, parents)) return null
  const margin = nearest.near - (equal[0]?.near ?? 0)
  const plain = !isRange(nearest.quantity) && !isRange(quantity) && !compatible(nearest.quantity, quantity)
  const same = comparable(nearest.quantity, quantity) && nearest.quantity.per === quantity.per
  return plain && same && nearest.near >= MOVED && margin >= MOVED_MARGIN && !heldAnywhere(nearest.quantity, [child]) ? nearest : null
}

/** Money, shares and measures need no noun; counts need a common one. */
function sameThing(a: Quantity, b: Quantity): boolean {
  const nouns = (of: Quantity['of']): readonly string[] => wordsOf(of?.exact ?? '').map(({ lower }) => stem(lower))
  return a.kind !== 'count' || nouns(a.of).some((noun) => nouns(b.of).includes(noun))
}

/** Figures of the kind in the parents' passages, nearest in context first. */
function rivalsOf(quantity: Quantity, { child }: Derived, matches: readonly Match[], counts: WordCounts): readonly Rival[] {
  const rivals = matches.flatMap(({ view, passage, score }) =>
    inside(view.page.marks.quantities, passage)
      .filter((other) => comparable(other, quantity) || (sameNumber(other, quantity) && other.kind !== 'ordinal'))
      .map((other) => ({ view, quantity: other, near: 0.6 * contextLikeness(child.page, quantity, view.page, other, counts) + 0.4 * score })),
  )
  return rivals.sort((a, b) => b.near - a.near)
}

const numberHeld = (quantity: Quantity, views: readonly PageView[]): boolean =>
  views.some(({ page }) => page.marks.quantities.some((other) => sameNumber(other, quantity)))

const heldAnywhere = (quantity: Quantity, views: readonly PageView[]): boolean =>
  views.some(({ page }) =>
    page.marks.quantities.some((other) => sameNumber(other, quantity) || (compatible(other, quantity) && comparable(other, quantity))),
  )

const hedged = ({ bound, approximator }: Quantity): boolean => approximator !== null || (bound !== 'exactly' && bound !== 'between')

/** "46 to 41" for "46 percent to 41 percent" leaves out what the reader knows; "five years" for "five visits" is another measure. */
const sameMeasure = (parent: Quantity, child: Quantity): boolean =>
  comparable(parent, child) || child.unit === null || parent.kind !== 'count' || child.kind !== 'measure'

/** The same number, nothing taken from it. */
const faithful = (parent: Quantity, child: Quantity): boolean =>
  (parent.per ?? '') === (child.per ?? '') &&
  sameMeasure(parent, child) &&
  (!hedged(parent) || hedged(child)) &&
  !(isRange(parent) && !isRange(child))

/** The other end of the parent's range stands in the passage too. */
const givesWhole = (model: Quantity, passage: Passage, { child }: Derived): boolean =>
  isRange(model) &&
  [model.low, model.high].every((end) => inside(child.page.marks.quantities, passage).some(({ low, high }) => low === end || high === end))

function restated(quantity: Quantity, { view, quantity: model }: Rival, { child }: Derived): Finding[] {
  const sides = [
    { page: view.page, side: sideOf(view.page, model, 'parent', model.exact) },
    sideOf(child.page, quantity, 'child', quantity.exact),
  ] as const
  if (isRange(model) && !isRange(quantity))
    return [drift('figure', 'medium', ...sides, `The parent gives a range (${model.exact}); this page one end of it (${quantity.exact}).`)]
  if (quantity.per !== null && model.per !== quantity.per)
    return [drift('scope', 'high', ...sides, `The parent's figure is no such rate: “${model.exact}”, “${quantity.exact}”.`)]
  if (!sameMeasure(model, quantity))
    return [drift('scope', 'high', ...sides, `The number is the same, what it measures is not: “${model.exact}”, “${quantity.exact}”.`)]
  return hedged(model) && !hedged(quantity)
    ? [drift('hedge', 'low', ...sides, `The parent hedges the figure (“${model.exact}”); this page does not.`)]
    : []
}

function rounding(quantity: Quantity, { view, quantity: model }: Rival, { child }: Derived): Finding[] {
  const parent = { page: view.page, side: sideOf(view.page, model, 'parent', model.exact) }
  const own = sideOf(child.page, quantity, 'child', quantity.exact)
  const kept = hedged(quantity) || sameValue(quantity, model)
  const found = drift('figure', 'low', parent, own, `Rounded or bounded otherwise: “${model.exact}”, “${quantity.exact}”.`)
  return [kept ? { ...found, relation: 'compatible' } : found]
}

function changedFigure(quantity: Quantity, { view, quantity: model }: Rival, { child }: Derived): Finding {
  const parent = { page: view.page, side: sideOf(view.page, model, 'parent', model.exact) }
  return drift(
    'figure',
    'high',
    parent,
    sideOf(child.page, quantity, 'child', quantity.exact),
    `“${model.exact}” in the parent, “${quantity.exact}” here.`,
  )
}

/** Another unit's way to write a measure that stands in the story: "30 cubic metres" for "30,000 litres". */
const converted = (quantity: Quantity, views: readonly PageView[]): boolean =>
  views.some(({ page }) => page.marks.quantities.some((other) => other.unit !== quantity.unit && sameSize(other, quantity)))

/** A figure that no page of the story has, in a passage that has a source: worth a look. Small counts are often counted out by the writer. */
function invented(quantity: Quantity, passage: Passage, derived: Derived): Finding[] {
  const value = numberOf(quantity)
  const source = derived.matches(passage)[0]
  if (value === null || source === undefined || (value < SMALL && quantity.kind === 'count') || heldAnywhere(quantity, derived.others)) return []
  if (converted(quantity, [derived.child, ...derived.parents])) return []
  const parent = { page: source.view.page, side: sideOf(source.view.page, source.passage, 'parent', '') }
  return [
    drift(
      'detail',
      'low',
      parent,
      sideOf(derived.child.page, quantity, 'child', quantity.exact),
      `No other page of the story has the figure “${quantity.exact}”.`,
    ),
  ]
}
