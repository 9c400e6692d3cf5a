/**
 * The page-line network: rows of pages → examples → weights. The same rows give the same weights.
 * A line is positive where the body holds it. Weighted so that a line of many words counts more than a label.
 */
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import type { PageLineModel } from '../src/lexicon/page-line-model.ts'
import { lineFeatures } from '../src/stages/read/text-dump/features.ts'
import { lineFacts } from '../src/stages/read/text-dump/line-facts.ts'
import { hash32 } from '../src/text/hash.ts'

const UNITS = 20
const EPOCHS = 14
const RATE = 0.02
const DECAY = 1e-6
/** Weight of a cut copy: enough that a bare story is known, not so much that chrome is believed. */
const CUT_SHARE = 0.3

/** A page line by line, and its story. */
export interface LineRow {
  readonly id: string
  readonly url: string | null
  readonly text: string
  readonly body: string
}

export interface Example {
  readonly features: Float64Array
  readonly wanted: number
  readonly weight: number
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Pages of one site stay in one fold; a page without an address counts by the letters its id begins with. */
const siteOf = ({ id, url }: Pick<LineRow, 'id' | 'url'>): string => (url === null ? id.replace(/[_\d].*$/, '') : new URL(url).hostname)

export const FOLDS = 3

export const foldOf = (page: Pick<LineRow, 'id' | 'url'>): number => hash32(siteOf(page)) % FOLDS

/** Each page as it is, and once more cut to its story and a few lines around: what people paste. */
export function examplesOf(row: LineRow, lexicon: Lexicon): readonly Example[] {
  const story = new Set(row.body.split('\n').map(squeezed))
  const lines = row.text.split('\n')
  const first = lines.findIndex((line) => story.has(squeezed(line)))
  const last = lines.findLastIndex((line) => story.has(squeezed(line)))
  const around = hash32(row.id) % 5
  if (first === -1 || last - first < 4) return examplesOfText(row, 1, lexicon)
  const cut = lines.slice(Math.max(0, first - around), last + 1 + (hash32(row.body) % 6)).join('\n')
  return [...examplesOfText(row, 1, lexicon), ...examplesOfText({ ...row, text: cut }, CUT_SHARE, lexicon)]
}

function examplesOfText(row: LineRow, share: number, lexicon: Lexicon): readonly Example[] {
  const lines = lineFacts(row.text, lexicon)
  const features = lineFeatures(lines)
  const bodyLines = new Set(row.body.split('\n').map(squeezed))
  const body = squeezed(row.body)
  return lines.flatMap((line, index) => {
    const text = squeezed(line.exact)
    const wanted = bodyLines.has(text) || (line.shape.words >= 4 && body.includes(text)) ? 1 : 0
    const numbers = features[index]
    return numbers ? [{ features: numbers, wanted, weight: share * Math.min(2, 0.25 + line.shape.words / 20) }] : []
  })
}

/** Small numbers in a fixed order: the same training gives the same weights. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

export function trainPageLines(examples: readonly Example[]): PageLineModel {
  const next = numbers(7)
  const inputs = examples[0]?.features.length ?? 0
  const hidden = Array.from({ length: UNITS }, () => Array.from({ length: inputs + 1 }, () => (next() - 0.5) / 3))
  const answer = Array.from({ length: UNITS + 1 }, () => (next() - 0.5) / 2)
  const order = examples.map((_, index) => index)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1))
      ;[order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0]
    }
    const rate = RATE * (1 - epoch / EPOCHS)
    for (const index of order) {
      const example = examples[index]
      if (example) step(example, hidden, answer, rate)
    }
  }
  const short = (weight: number): number => Math.round(weight * 1000) / 1000
  return { hidden: hidden.map((row) => row.map(short)), answer: answer.map(short) }
}

function step({ features, wanted, weight }: Example, hidden: number[][], answer: number[], rate: number): void {
  const outputs = hidden.map((row) => Math.tanh(weighed(features, row)))
  const sum = outputs.reduce((total, output, unit) => total + output * (answer[unit] ?? 0), answer[UNITS] ?? 0)
  const error = (wanted - 1 / (1 + Math.exp(-sum))) * weight * rate
  for (const [unit, output] of outputs.entries()) {
    const back = error * (answer[unit] ?? 0) * (1 - output * output)
    answer[unit] = (answer[unit] ?? 0) * (1 - DECAY) + error * output
    learn(hidden[unit] ?? [], features, back)
  }
  answer[UNITS] = (answer[UNITS] ?? 0) + error
}

function weighed(features: Float64Array, row: readonly number[]): number {
  let sum = row[features.length] ?? 0
  for (let at = 0; at < features.length; at++) sum += (row[at] ?? 0) * (features[at] ?? 0)
  return sum
}

function learn(row: number[], features: Float64Array, back: number): void {
  for (let at = 0; at < features.length; at++) row[at] = (row[at] ?? 0) * (1 - DECAY) + back * (features[at] ?? 0)
  row[features.length] = (row[features.length] ?? 0) + back
}
