/**
 * Titles as a choice: rows of dumps → the candidates of each → weights. Of a page's candidates one is the title, or none is.
 * [Reference] McFadden 1974, conditional logit analysis of qualitative choice behavior. The same rows give the same weights.
 */
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import { TITLE_SIGNS, type TitleSigns, type TitleWeights, titleOdds } from '../src/lexicon/title-weights.ts'
import { bodyLines } from '../src/stages/read/text-dump/body-lines.ts'
import { titleCandidates, titleScene } from '../src/stages/read/text-dump/headline.ts'
import { dumpLines } from '../src/stages/read/text-dump/line-facts.ts'
import { fold } from '../src/text/fold.ts'

export interface TitleRow {
  readonly id: string
  readonly url: string | null
  readonly text: string
  readonly title: string
}

export interface Choice {
  /** The signs of each candidate, in the order of TITLE_SIGNS. */
  readonly candidates: readonly (readonly number[])[]
  /** Which are the title, as it may stand twice; null where none is. */
  readonly title: readonly number[] | null
}

export interface Page extends Choice {
  readonly fold: number
}

const ROUNDS = 4000
const RATE = 0.3
const RIDGE = 0.001

const squeezed = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')

/** Null where the dump holds no story. */
export function choiceOf({ text, title }: TitleRow, lexicon: Lexicon): Choice | null {
  const lines = dumpLines(text, lexicon)
  const scene = titleScene(lines, bodyLines(lines, lexicon.pageLines), lexicon.words)
  if (!scene) return null
  const candidates = titleCandidates(scene)
  const right = candidates.flatMap(({ index }, at) => (squeezed(lines[index]?.exact ?? '') === squeezed(title) ? [at] : []))
  return { candidates: candidates.map(({ signs }) => TITLE_SIGNS.map((sign) => signs[sign])), title: right.length === 0 ? null : right }
}

/** Steepest ascent of the mean log likelihood; the last input is 1 for "none" alone. */
export function trainTitles(pages: readonly Choice[]): TitleWeights {
  const beta = new Array<number>(TITLE_SIGNS.length + 1).fill(0)
  const choices = pages.map(withNone)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Array<number>(beta.length).fill(0)
    for (const choice of choices) addSlope(slope, choice, beta)
    for (const [at, value] of slope.entries()) beta[at] = (beta[at] ?? 0) + RATE * (value / choices.length - RIDGE * (beta[at] ?? 0))
  }
  const weights = Object.fromEntries(TITLE_SIGNS.map((sign, at) => [sign, rounded(beta[at] ?? 0)])) as TitleSigns
  return { none: rounded(beta[TITLE_SIGNS.length] ?? 0), weights }
}

const rounded = (value: number): number => Math.round(value * 100) / 100

function withNone({ candidates, title }: Choice): Choice & { readonly title: readonly number[] } {
  const none = [...TITLE_SIGNS.map(() => 0), 1]
  return { candidates: [...candidates.map((signs) => [...signs, 0]), none], title: title ?? [candidates.length] }
}

/** What the right ones hold, less what the model expects. */
function addSlope(slope: number[], { candidates, title }: Choice & { readonly title: readonly number[] }, beta: readonly number[]): void {
  const sizes = candidates.map((signs) => Math.exp(signs.reduce((sum, value, at) => sum + value * (beta[at] ?? 0), 0)))
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const right = title.reduce((sum, at) => sum + (sizes[at] ?? 0), 0)
  for (const [index, signs] of candidates.entries()) {
    const share = (sizes[index] ?? 0) * ((title.includes(index) ? 1 / right : 0) - 1 / all)
    for (const [at, value] of signs.entries()) slope[at] = (slope[at] ?? 0) + share * value
  }
}

/** Whether the best candidate is the title. */
export function titleFound({ candidates, title }: Choice, model: TitleWeights): boolean {
  const odds = candidates.map((signs) => titleOdds(Object.fromEntries(TITLE_SIGNS.map((sign, at) => [sign, signs[at] ?? 0])) as TitleSigns, model))
  return title?.includes(odds.indexOf(Math.max(...odds))) ?? false
}
