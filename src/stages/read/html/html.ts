/**
 * A web page: its visible lines, labelled, and what it states of itself.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { creditLineOf } from '../../../lexicon/lines.ts'
import type { Block } from '../../../model/article.ts'
import type { Given } from '../../../model/given.ts'
import type { Problem } from '../../../model/problem.ts'
import type { LineJudge, PageHints, PageText, Reading } from '../../../model/reading.ts'
import type { Stage } from '../../../model/stage.ts'
import { partedBlocks } from '../../../text/line-parts.ts'
import { evidence } from '../../../text/spans.ts'
import { headlineLine } from './headline.ts'
import { type Label, labelLines } from './label.ts'
import { type PageLine, pageLines } from './page-lines.ts'
import { pathFinder } from './paths.ts'
import { statedHints } from './stated.ts'
import { parsePage, type Tree } from './tree.ts'

/** Chromium nests no deeper than 512. */
const CAPS = { depth: 256, elements: 200_000 }

export function readHtml(markup: string, givenTitle: string | null, lexicon: Lexicon, judge: LineJudge): Reading {
  const tree = parsePage(markup, CAPS)
  const hints = withTitle(statedHints(tree), givenTitle)
  const problems = problemsOf(tree)
  if (tree.isTooLarge) return { ...NOTHING, hints, problems }
  const lines = pageLines(tree, lexicon)
  const likelihood = judge(lines.map((line) => line.text).join('\n'))
  const headline = headlineLine(lines, hints.titles, firstProse(lines, likelihood))
  const laid = laidOut(lines, labelLines(lines, likelihood, headline), headline)
  const blocks = partedBlocks(laid.text, laid.blocks, (line) => creditLineOf(line, lexicon.lines) !== null)
  return { ...laid, blocks, hints, problems }
}

interface Need {
  readonly page: PageText
  readonly given: Given
  readonly judge: LineJudge
  readonly lexicon: Lexicon
}

/** `web` is null where the page is no web page. */
export const html: Stage<Need, { readonly web: Reading | null }> = {
  name: 'html',
  version: 3,
  needs: ['page', 'given', 'judge', 'lexicon'],
  gives: ['web'],
  run: ({ page, given, judge, lexicon }) => ({ web: page.format === 'html' ? readHtml(page.text, given.title ?? null, lexicon, judge) : null }),
}

const NOTHING: Omit<Reading, 'hints' | 'problems'> = { text: '', blocks: [], headline: null }

const withTitle = (hints: PageHints, title: string | null): PageHints =>
  title === null ? hints : { ...hints, titles: [{ value: title, how: 'given' }, ...hints.titles] }

function problemsOf({ isTooDeep, isTooLarge }: Tree): readonly Problem[] {
  if (isTooLarge) {
    const message = `The page has more than ${CAPS.elements} elements and was not read. Save the article alone.`
    return [{ code: 'page-with-too-many-elements', severity: 'error', message }]
  }
  if (!isTooDeep) return []
  const message = `The page nests deeper than ${CAPS.depth} elements; deeper ones were left out, and what they hold was kept. Check the labels.`
  return [{ code: 'page-too-deep', severity: 'warning', message }]
}

/** Where the story begins: its first sentence. */
function firstProse(lines: readonly PageLine[], likelihood: readonly number[]): number {
  const first = lines.findIndex(({ shape }, index) => (likelihood[index] ?? 0) >= 0.5 && shape.words >= 8 && shape.stops)
  return first === -1 ? lines.length : first
}

/** One line of text a visible line, and a block for each. */
function laidOut(lines: readonly PageLine[], labels: readonly Label[], headline: number | null): Omit<Reading, 'hints' | 'problems'> {
  const text = lines.map((line) => line.text).join('\n')
  const pathOf = pathFinder()
  const blocks: Block[] = []
  let at = 0
  for (const [index, line] of lines.entries()) {
    const { kind, why, confidence } = labels[index] ?? { kind: 'boilerplate', why: 'not labelled', confidence: 0 }
    blocks.push({ kind, start: at, end: at + line.text.length, path: pathOf(line.block), why, confidence })
    at += line.text.length + 1
  }
  const block = headline === null ? undefined : blocks[headline]
  return { text, blocks, headline: block ? evidence(text, block.start, block.end) : null }
}
