/**
 * A web page: its visible lines, labelled, and what it states of itself.
 * The order matters: everything is read from the tree before Readability, which changes it.
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
import { type Extent, extentOf, parsePage } from './dom.ts'
import type { Label } from './exceptions.ts'
import { pathOf } from './frames.ts'
import { headlineLine } from './headline.ts'
import { labelLines } from './label.ts'
import { mainContent } from './main-content.ts'
import { statedHints } from './stated.ts'
import { type VisibleLine, visibleLines } from './visible-lines.ts'

/** Chromium nests no deeper than 512; Readability takes minutes on a few thousand levels. */
const CAPS = { depth: 256, elements: 200_000 }
/** Larger pages are read without Readability, which would take seconds: they are lists and archives, hardly stories. */
const READABLE = 30_000
/** A stray "<" is a piece of text of its own: a page of them has few elements and as many nodes as letters. */
const READABLE_NODES = 60_000
/** Longer pages are lists; the container alone decides. */
const JUDGED = 8000

export function readHtml(
  written: string,
  givenTitle: string | null,
  { lines: words, outlets }: Pick<Lexicon, 'lines' | 'outlets'>,
  judge: LineJudge,
): Reading {
  const document = parsePage(written)
  const root = document.documentElement
  const extent = root ? extentOf(root, CAPS) : { elements: 0, nodes: 0, depth: 0 }
  const problem = problemOf(extent)
  const hints = withTitle(statedHints(document), givenTitle)
  if (!root || problem?.code === 'page-with-too-many-elements') return { ...NOTHING, hints, problems: problem ? [problem] : [] }
  const lines = visibleLines(root, words.regions)
  const isReadable = problem === null && extent.elements <= READABLE && extent.nodes <= READABLE_NODES
  const main = mainContent(document, lines, isReadable)
  const firstKept = lines.findIndex((_, index) => main.kept.has(index))
  const headline = headlineLine(lines, hints.titles, firstKept === -1 ? lines.length : firstKept)
  const likelihood = lines.length > JUDGED ? [] : judge(lines.map((line) => line.text).join('\n'))
  const labels = labelLines({ lines, kept: main.kept, how: main.how, headline, words, months: outlets.months, likelihood })
  const laid = laidOut(lines, labels, headline)
  const blocks = partedBlocks(laid.text, laid.blocks, (line) => creditLineOf(line, words) !== null)
  return { ...laid, blocks, hints, problems: problem ? [problem] : [] }
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
  version: 2,
  needs: ['page', 'given', 'judge', 'lexicon'],
  gives: ['web'],
  run: ({ page, given, judge, lexicon }) => ({ web: page.format === 'html' ? readHtml(page.text, given.title ?? null, lexicon, judge) : null }),
}

const NOTHING: Omit<Reading, 'hints' | 'problems'> = { text: '', blocks: [], headline: null }

const withTitle = (hints: PageHints, title: string | null): PageHints =>
  title === null ? hints : { ...hints, titles: [{ value: title, how: 'given' }, ...hints.titles] }

function problemOf(extent: Extent): Problem | null {
  if (extent.elements > CAPS.elements) {
    const message = `The page has more than ${CAPS.elements} elements and was not read. Save the article alone.`
    return { code: 'page-with-too-many-elements', severity: 'error', message }
  }
  if (extent.depth <= CAPS.depth) return null
  const message = `The page nests deeper than ${CAPS.depth} elements; its story was looked for in a simpler way. Check the labels.`
  return { code: 'page-too-deep', severity: 'warning', message }
}

/** One line of text a visible line, and a block for each. */
function laidOut(lines: readonly VisibleLine[], labels: readonly Label[], headline: number | null): Omit<Reading, 'hints' | 'problems'> {
  const text = lines.map((line) => line.text).join('\n')
  const blocks: Block[] = []
  let at = 0
  for (const [index, line] of lines.entries()) {
    const { kind, why, confidence } = labels[index] ?? { kind: 'boilerplate', why: 'not labelled', confidence: 0 }
    blocks.push({ kind, start: at, end: at + line.text.length, path: pathOf(line.frame), why, confidence })
    at += line.text.length + 1
  }
  const block = headline === null ? undefined : blocks[headline]
  return { text, blocks, headline: block ? evidence(text, block.start, block.end) : null }
}
