/**
 * How much of a body was kept and how much was added: runs of four words, each page of the same weight; and plain words.
 * [Reference] scrapinghub/article-extraction-benchmark: shingles of four tokens; F1 of the mean precision and the mean recall.
 */
import { harmonic } from './fractions.ts'

const RUN = 4
const WORD = /[\p{L}\p{N}_]+/gu

const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? []

type Bag = ReadonlyMap<string, number>

function bagOf(things: readonly string[]): Bag {
  const bag = new Map<string, number>()
  for (const thing of things) bag.set(thing, (bag.get(thing) ?? 0) + 1)
  return bag
}

/** Every run of four words; a shorter text is one run. */
function runsOf(text: string): Bag {
  const words = wordsOf(text)
  if (words.length === 0) return new Map()
  return bagOf(Array.from({ length: Math.max(1, words.length - RUN + 1) }, (_, at) => words.slice(at, at + RUN).join('\u0000')))
}

const sizeOf = (bag: Bag): number => [...bag.values()].reduce((sum, times) => sum + times, 0)

const common = (a: Bag, b: Bag): number => [...a].reduce((sum, [thing, times]) => sum + Math.min(times, b.get(thing) ?? 0), 0)

/** Of one page; null where there is nothing to divide by. */
export interface BodyFit {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number
}

export function bodyFit(gold: string, found: string): BodyFit {
  const [wanted, got] = [runsOf(gold), runsOf(found)]
  const both = common(wanted, got)
  const precision = sizeOf(got) === 0 ? null : both / sizeOf(got)
  const recall = sizeOf(wanted) === 0 ? null : both / sizeOf(wanted)
  return { precision, recall, f1: harmonic(precision ?? 0, recall ?? 0) }
}

/** Over pages: means of precision and recall over the pages that have one, and the F1 of the means. */
export function meanFit(fits: readonly BodyFit[]): { readonly f1: number; readonly precision: number; readonly recall: number } {
  const precision = mean(fits.flatMap((fit) => fit.precision ?? []))
  const recall = mean(fits.flatMap((fit) => fit.recall ?? []))
  return { f1: harmonic(precision, recall), precision, recall }
}

export const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length)

/** F1 of the two bags of words, case folded. */
export function wordF1(gold: string, found: string): number {
  const [wanted, got] = [gold, found].map((text) => bagOf(wordsOf(text).map((word) => word.toLowerCase()))) as [Bag, Bag]
  const size = sizeOf(wanted) + sizeOf(got)
  return size === 0 ? 1 : (2 * common(wanted, got)) / size
}
