/**
 * What the words of class names and ids say of the elements around a line: "story-body" for, "sidebar-promo" against. What each word says
 * was counted on saved pages (training/html-rows.ts) and stands in the model.
 */
import { remembered } from '../../../text/remembered.ts'
import { eachName, partsOf } from './regions.ts'
import type { Element } from './tree.ts'

/** By word: log-odds that what stands inside belongs to the story. */
export type ClassWords = ReadonlyMap<string, number>

export interface ClassSums {
  /** Of the element's own names, and over all elements around it. */
  readonly own: number
  readonly lowest: number
  readonly highest: number
  readonly sum: number
}

const NO_CLASSES: ClassSums = { own: 0, lowest: 0, highest: 0, sum: 0 }
/** The nearer an element, the more it says. */
const FADE = 0.8

export function classSums(words: ClassWords): (element: Element) => ClassSums {
  const known = new Map<Element, ClassSums>()
  const oddsOfName = nameOdds(words)
  const oddsOf = remembered((names) => strongest(eachName(names).map(oddsOfName)))
  const of = (element: Element): ClassSums => {
    const seen = known.get(element)
    if (seen) return seen
    const above = element.parent ? of(element.parent) : NO_CLASSES
    const own = oddsOf(element.names)
    const sums = {
      own,
      lowest: Math.min(own, above.lowest),
      highest: Math.max(own, above.highest),
      sum: own + FADE * above.sum,
    }
    known.set(element, sums)
    return sums
  }
  return of
}

const finders = new WeakMap<ClassWords, (name: string) => number>()

/** What single names say, remembered from page to page: a site's pages share them. */
function nameOdds(words: ClassWords): (name: string) => number {
  const known = finders.get(words) ?? remembered((name) => strongest(partsOf(name).map((word) => words.get(word) ?? 0)))
  finders.set(words, known)
  return known
}

/** The farthest from zero, for or against. */
const strongest = (odds: readonly number[]): number => odds.reduce((best, each) => (Math.abs(each) > Math.abs(best) ? each : best), 0)

/** Words of class names, ids and the like, each once. */
export const classWordsOf = ({ names }: Element): ReadonlySet<string> => new Set(eachName(names).flatMap(partsOf))
