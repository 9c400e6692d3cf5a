/**
 * A web page: its visible lines, labelled, and what it states of itself.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { creditLineOf } from '../../../lexicon/lines.ts'
import type { Block } from '../../../model/article.ts'
import type { Given } from '../../../model/given.ts'
import type { Problem } from '../../../model/problem.ts'
import type { PageText, Reading } from '../../../model/reading.ts'
import type { Stage } from '../../../model/stage.ts'
import { partedBlocks } from '../../../text/line-parts.ts'
import { evidence } from '../../../text/spans.ts'
import { titleSpan } from './headline.ts'
import { type Label, labelLines } from './label.ts'
import { CAPS, type PageView, viewPage } from './page-view.ts'
import { pathFinder } from './paths.ts'
import { unseenStory } from './stated-story.ts'
import { storyLikelihood } from './story-likelihood.ts'
import type { Tree } from './tree.ts'

export function readHtml(page: Pick<PageText, 'text' | 'stated'>, givenTitle: string | null, lexicon: Lexicon): Reading {
  const view = viewPage(page.text, lexicon, { title: givenTitle, stated: page.stated })
  const labels = labelLines(view, storyLikelihood(view, lexicon.htmlLines))
  const laid = laidOut(labelledLines(view, labels), view)
  const blocks = partedBlocks(laid.text, laid.blocks, (line) => creditLineOf(line, lexicon.lines) !== null)
  return { ...laid, blocks, hints: view.hints, problems: problemsOf(view.tree) }
}

interface Need {
  readonly page: PageText
  readonly given: Given
  readonly lexicon: Lexicon
}

/** `web` is null where the page is no web page. */
export const html: Stage<Need, { readonly web: Reading | null }> = {
  name: 'html',
  version: 3,
  needs: ['page', 'given', 'lexicon'],
  gives: ['web'],
  run: ({ page, given, lexicon }) => ({ web: page.format === 'html' ? readHtml(page, given.title ?? null, lexicon) : null }),
}

function problemsOf({ isTooDeep, isTooLarge }: Tree): readonly Problem[] {
  if (isTooLarge) {
    const message = `The page has more than ${CAPS.elements} elements and was not read. Save the article alone.`
    return [{ code: 'page-with-too-many-elements', severity: 'error', message }]
  }
  if (!isTooDeep) return []
  const message = `The page nests deeper than ${CAPS.depth} elements; deeper ones were read as if they stood beside each other. Check the labels.`
  return [{ code: 'page-too-deep', severity: 'warning', message }]
}

interface LabelledLine extends Label {
  readonly text: string
  readonly path: string
}

const STATED: Omit<LabelledLine, 'text'> = {
  kind: 'paragraph',
  path: 'script[type="application/ld+json"]',
  why: 'stated as the story; the page does not show it',
  confidence: 0.9,
}

/** The visible lines, and behind them what is stated and not shown. */
function labelledLines({ lines, hints }: PageView, labels: readonly Label[]): readonly LabelledLine[] {
  const pathOf = pathFinder()
  const shown = lines.flatMap(({ text, block }, index) => {
    const label = labels[index]
    return label ? [{ ...label, text, path: pathOf(block) }] : []
  })
  const stated = unseenStory(
    hints.bodies,
    lines.map(({ text }) => text),
  )
  return [...shown, ...stated.map((text) => ({ ...STATED, text }))]
}

/** One line of text a line, and a block for each. */
function laidOut(lines: readonly LabelledLine[], { title, hints }: PageView): Pick<Reading, 'text' | 'blocks' | 'headline'> {
  const text = lines.map((line) => line.text).join('\n')
  const blocks: Block[] = []
  let at = 0
  for (const { text: line, kind, path, why, confidence } of lines) {
    blocks.push({ kind, start: at, end: at + line.length, path, why, confidence })
    at += line.length + 1
  }
  const block = title === null ? undefined : blocks[title]
  if (!block) return { text, blocks, headline: null }
  const span = titleSpan(text.slice(block.start, block.end), hints.titles)
  return { text, blocks, headline: evidence(text, block.start + span.start, block.start + span.end) }
}
