/**
 * Figures of a page: value and unit, and each part that is easily lost or invented.
 */

import type { Quantity } from '../../../src/model/quantity.ts'
import { overlaps } from '../../../src/text/spans.ts'
import type { Item } from '../../task.ts'
import { folded } from '../metadata.ts'
import { sameFigure, sameUnit } from '../quantity-values.ts'
import { matched } from '../span-matching.ts'
import { answer, dice, type SeedCase } from './case.ts'
import type { GoldFigure } from './gold.ts'

/** Words that bound a figure rather than blur it. */
const BOUNDING = /^(?:up to|over|more than|at least|almost|nearly|less than|under)$/
const ABOVE = /^(?:over|more than)$/
/** Units that are counted nouns. */
const COUNTED = /^(?:people|casualties|ordinal)/
/** Ways to write "a day". */
const DAILY = new Set(['p1d', 'day', 'daily', 'a day', 'per day', 'each day'])

export function scoreFigures(seed: SeedCase): readonly Item[] {
  const { page, plain } = seed
  const figures = page.figures.filter(({ optional }) => !optional)
  const found = plain?.quantities ?? []
  const { ofGold } = matched(figures, found, (gold, quantity) =>
    overlaps(gold, quantity) ? 1 + dice(page.text, gold, quantity) + Number(gold.value !== null && isFigure(gold, quantity)) : 0,
  )
  const byId = new Map(found.map((quantity) => [quantity.id, quantity]))
  return figures.flatMap((gold, at) => {
    const got = found[ofGold.get(at) ?? -1]
    const base = byId.get(got?.base ?? '')
    return [valueItem(seed, gold, got), ...boundItems(seed, gold, got), ...rateItems(seed, gold, got), ...baseItems(seed, gold, got, base)]
  })
}

const unitOf = ({ unit }: GoldFigure): string | null => (COUNTED.test(unit ?? '') ? null : (unit ?? null))

const isFigure = (gold: GoldFigure, got: Quantity): boolean => sameFigure({ value: gold.value, unit: unitOf(gold), bound: gold.bound ?? null }, got)

function valueItem(seed: SeedCase, gold: GoldFigure, got: Quantity | undefined): Item {
  const right = got !== undefined && (gold.value === null || (isFigure(gold, got) && sameUnit(unitOf(gold), got.unit)))
  const found = got ? `${got.low}–${got.high} ${got.unit ?? ''}` : 'nothing'
  return answer(seed, 'figures', right, gold.start, gold.surface, `${gold.value} ${gold.unit ?? ''}; found: ${found}`)
}

/** Bound and approximator; neither is asked of a figure without a value. */
function boundItems(seed: SeedCase, gold: GoldFigure, got: Quantity | undefined): readonly Item[] {
  if (gold.value === null) return []
  const bounds = wantedBounds(gold)
  const found = got?.bound ?? 'nothing'
  const bound = answer(seed, 'figures/bound', bounds.includes(found), gold.start, gold.surface, `${bounds.join(' or ')}; found: ${found}`)
  return [bound, ...approximatorItems(seed, gold, got)]
}

function approximatorItems(seed: SeedCase, gold: GoldFigure, got: Quantity | undefined): readonly Item[] {
  const wanted = gold.approximator ?? ''
  const found = folded(got?.approximator)
  if (BOUNDING.test(wanted) || (wanted === '' && found === '')) return []
  const right = wanted !== '' && found !== '' && (found.includes(wanted) || wanted.includes(found))
  return [answer(seed, 'figures/approximator', right, gold.start, gold.surface, `${wanted || 'none'}; found: ${found || 'none'}`)]
}

function wantedBounds({ bound, approximator }: GoldFigure): readonly string[] {
  if (bound === 'max') return ['up to', 'less than']
  if (bound === 'min') return ['at least', 'more than']
  return ABOVE.test(approximator ?? '') ? ['more than', 'at least'] : ['exactly']
}

function rateItems(seed: SeedCase, gold: GoldFigure, got: Quantity | undefined): readonly Item[] {
  const [wanted, found] = [gold.rate ?? null, got?.per ?? null]
  if (!wanted && !found) return []
  const right = Boolean(wanted && found) && DAILY.has(folded(found)) === (wanted === 'P1D')
  return [answer(seed, 'figures/rate', right, gold.start, gold.surface, `${wanted ?? 'none'}; found: ${found ?? 'none'}`)]
}

function baseItems(seed: SeedCase, gold: GoldFigure, got: Quantity | undefined, base: Quantity | undefined): readonly Item[] {
  if (!gold.baseFigure && !got?.base) return []
  const right = Boolean(gold.baseFigure) && base !== undefined && sameFigure({ value: gold.baseFigure ?? null }, base)
  return [answer(seed, 'figures/base', right, gold.start, gold.surface, `of ${gold.baseFigure ?? 'nothing'}; found: ${base?.exact ?? 'none'}`)]
}
