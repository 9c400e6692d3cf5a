/**
 * The page-line trees: rows of pages → examples → forests for a first look at the lines and one for a second. The same rows in any order give the
 * same trees.
 *     a line is the story's where the body holds it, or most of its runs of four words
 * The second look learns from likelihoods of forests that have not seen the line's site; in use the mean of these forests stands for them.
 * [Reference] Wolpert 1992, "Stacked generalization".
 */
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import { type FeatureRows, likelihoodsOf, type SavedPageLines } from '../src/lexicon/page-line-model.ts'
import { lineFeatures } from '../src/stages/read/text-dump/features.ts'
import { type DumpLine, dumpLines } from '../src/stages/read/text-dump/line-facts.ts'
import { secondFeatures } from '../src/stages/read/text-dump/second-look.ts'
import { plantForest } from '../src/text/boosted-trees.ts'
import { hash32 } from '../src/text/hash.ts'
import { type LabelledRows, type TrainingOptions, trainTrees } from './boosted-trees.ts'
import { FOLDS, innerFoldOf, type Sited } from './site-folds.ts'

const FIRST: Partial<TrainingOptions> = { trees: 120, leaves: 24, rate: 0.1, columnShare: 0.3, leastCurvature: 8, ridge: 5 }
const SECOND: Partial<TrainingOptions> = { trees: 120, leaves: 16, rate: 0.08, columnShare: 0.3, leastCurvature: 8, ridge: 5, seed: 5 }
/** Weight of a cut copy: enough that a bare story is known, not so much that chrome is believed. */
const CUT_SHARE = 0.3
/** Long lines weigh more, but less than by their words; pages with long stories weigh more, but less than by their words. */
const WORDS_POWER = 0.7
const PAGE_POWER = 0.5
const LONGEST = 400
const SHORTEST_STORY = 50

/** A page line by line, and its story. */
export interface LineRow extends Sited {
  readonly text: string
  readonly body: string
}

/** A text, its lines as numbers, and which are the story's. */
export interface Example {
  readonly id: string
  readonly inner: number
  readonly lines: readonly DumpLine[]
  readonly features: FeatureRows
  readonly wanted: readonly number[]
  readonly weights: readonly number[]
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Each page as it is, and once more cut to its story and a few lines around: what people paste. */
export function examplesOf(row: LineRow, lexicon: Lexicon): readonly Example[] {
  const whole = exampleOf(row, 1, lexicon)
  const first = whole.wanted.indexOf(1)
  const last = whole.wanted.lastIndexOf(1)
  if (first === -1 || last - first < 4) return [whole]
  const lines = whole.lines.slice(Math.max(0, first - (hash32(row.id) % 5)), last + 1 + (hash32(row.body) % 6))
  return [whole, exampleOf({ ...row, text: lines.map(({ exact }) => exact).join('\n') }, CUT_SHARE, lexicon)]
}

function exampleOf(row: LineRow, share: number, lexicon: Lexicon): Example {
  const lines = dumpLines(row.text, lexicon)
  const wanted = storyLines(lines, row.body)
  const story = lines.reduce((sum, { shape }, index) => sum + shape.words * (wanted[index] ?? 0), 0)
  const page = Math.max(SHORTEST_STORY, story) ** PAGE_POWER
  const weights = lines.map(({ shape }) => (share * (1 + Math.min(LONGEST, shape.words)) ** WORDS_POWER) / page)
  return { id: row.id, inner: innerFoldOf(row), lines, features: lineFeatures(lines), wanted, weights }
}

const RUN = 4
const MOST = 0.5

function storyLines(lines: readonly DumpLine[], body: string): readonly number[] {
  const bodyLines = new Set(body.split('\n').map(squeezed))
  const whole = squeezed(body)
  const runs = new Set(runsOf(whole))
  return lines.map(({ exact, shape }) => {
    const text = squeezed(exact)
    if (bodyLines.has(text) || (shape.words >= RUN && whole.includes(text))) return 1
    const own = runsOf(text)
    return own.length > RUN && own.filter((run) => runs.has(run)).length >= own.length * MOST ? 1 : 0
  })
}

function runsOf(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '))
}

export function trainPageLines(unsorted: readonly Example[]): SavedPageLines {
  const examples = [...unsorted].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : b.lines.length - a.lines.length))
  const features = new Map<Example, FeatureRows>()
  const first = Array.from({ length: FOLDS }, (_, inner) => {
    const trees = trainTrees(tableOf(examples.filter((example) => example.inner !== inner)), { ...FIRST, seed: inner + 1 })
    const forests = [plantForest(trees)]
    for (const example of examples.filter((each) => each.inner === inner))
      features.set(example, secondFeatures(example.lines, example.features, likelihoodsOf(example.features, forests)))
    return trees
  })
  const again = examples.map((example) => ({ ...example, features: features.get(example) ?? example.features }))
  return { first, second: trainTrees(tableOf(again), SECOND) }
}

function tableOf(examples: readonly Example[]): LabelledRows {
  const columns = examples[0]?.features.columns ?? 0
  const values = new Float32Array(examples.reduce((sum, { features }) => sum + features.values.length, 0))
  let at = 0
  for (const { features } of examples) {
    values.set(features.values, at)
    at += features.values.length
  }
  const labels = Uint8Array.from(examples.flatMap(({ wanted }) => wanted))
  return { values, columns, labels, weights: Float32Array.from(examples.flatMap(({ weights }) => weights)) }
}
