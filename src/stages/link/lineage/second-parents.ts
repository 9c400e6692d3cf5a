/**
 * Second parents: what a page has from a third text that its first parent cannot have given. A page made of two reports is a fusion.
 *     the child's quotation of the harbour master stands in the third text alone      evidence for it
 *     every sentence of the child stands in the first parent                          evidence against it
 */

import { alignIn } from '../../../text/alignment.ts'
import { weightOf } from '../../../text/likeness.ts'
import { type Comparison, FLOOR, type Measures, seenOf } from './comparison.ts'
import type { Compared } from './likeness-of-pages.ts'

export function secondMeasures(comparison: Comparison, child: number, first: number, third: number): Measures {
  const [page, parent, other] = [comparison.pages[child], comparison.pages[first], comparison.pages[third]]
  if (!(page && parent && other)) return {}
  const [there, back] = [seenOf(comparison, child, third), seenOf(comparison, third, child)]
  return {
    ...gains(page, parent, other),
    pairsOnly: only(page.pairs, parent.pairs, other.pairs),
    detailsOnly: only(page.details, parent.material.stems, other.material.stems),
    figuresOnly: countOnly(page.material.figures, parent, other),
    quotesOnly: quotesOnly(page, parent, other),
    resemblance: Math.log(FLOOR + Math.min(there.pairs, back.pairs)),
    details: Math.max(there.details, back.details),
  }
}

/** How much better the third text covers single sentences than the first parent does. */
function gains(page: Compared, parent: Compared, other: Compared): Measures {
  const [inFirst, inThird] = [alignIn(page.own, parent.all), alignIn(page.own, other.all)]
  const gain = inThird.map(({ score }, at) => Math.max(0, score - (inFirst[at]?.score ?? 0)))
  const count = Math.max(1, gain.length)
  return {
    gain: gain.reduce((sum, each) => sum + each, 0) / count,
    better: gain.filter((each) => each > CLEARLY).length / count,
  }
}

const CLEARLY = 0.2

/** Share of the weight that the third text has and the first parent lacks. */
function only(own: ReadonlyMap<string, number>, first: ReadonlyMap<string, number>, third: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [key, weight] of own) if (third.has(key) && !first.has(key)) sum += weight
  const all = weightOf(own)
  return all === 0 ? 0 : sum / all
}

const countOnly = (figures: ReadonlySet<string>, parent: Compared, other: Compared): number =>
  Math.min(3, [...figures].filter((figure) => other.material.stems.has(figure) && !parent.material.stems.has(figure)).length)

/** Quotations that the third text has word for word and the first parent has not. */
function quotesOnly(page: Compared, parent: Compared, other: Compared): number {
  const holds = (text: Compared, quote: string) => [...text.material.quotes].some((held) => held.includes(quote))
  return Math.min(3, [...page.material.quotes].filter((quote) => holds(other, quote) && !holds(parent, quote)).length)
}
