/**
 * A web page: its visible lines, labelled, and what it states of itself.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { creditLineOf } from '../../../lexicon/lines.ts'
import type { Block } from '../../../model/article.ts'
import type { Given } from '../../../model/given.ts'
import type { Problem } from '../../../model/problem.ts'
import type { PageHints, PageText, Reading } from '../../../model/reading.ts'
import type { Stage } from '../../../model/stage.ts'
import { partedBlocks } from '../../../text/line-parts.ts'
import { ownCopies } from '../../../text/own-copy.ts'
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
  const laid = laidOut(view, labels)
  const blocks = partedBlocks(laid.text, laid.blocks, (line) => creditLineOf(line, lexicon.lines) !== null)
  return { ...laid, blocks, hints: kept(view.hints), problems: problemsOf(view.tree) }
}

/** What outlives the page, without it. Stated stories came out of JSON, and are their own already. */
const kept = ({ bodies, ...hints }: PageHints): PageHints => ({ ...ownCopies(hints), bodies })

interface Need {
  readonly page: PageText
  readonly given: Given
  readonly lexicon: Lexicon
}

/** `web` is null where the page is no web page. */
export const html: Stage<Need, { readonly web: Reading | null }> = {
  name: 'html',
  version: 5,
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

const STATED: Label = { kind: 'paragraph', why: 'stated as the story; the page does not show it', confidence: 0.9 }
const STATED_PATH = 'script[type="application/ld+json"]'

/** The visible lines, and behind them what is stated and not shown: one line of text a line, and a block for each. */
function laidOut({ lines, hints, title }: PageView, labels: readonly Label[]): Pick<Reading, 'text' | 'blocks' | 'headline'> {
  const shown = lines.map((line) => line.text)
  const stated = unseenStory(hints.bodies, shown)
  const text = [...shown, ...stated].join('\n')
  const blocks: Block[] = []
  let at = 0
  const lay = (length: number, { kind, why, confidence }: Label, path: string): void => {
    blocks.push({ kind, start: at, end: at + length, path, why, confidence })
    at += length + 1
  }
  const pathOf = pathFinder()
  for (const [index, label] of labels.entries()) {
    const line = lines[index]
    if (line) lay(line.text.length, label, pathOf(line.block))
  }
  for (const line of stated) lay(line.length, STATED, STATED_PATH)
  const block = title === null ? undefined : blocks[title]
  if (!block) return { text, blocks, headline: null }
  const span = titleSpan(text.slice(block.start, block.end), hints.titles)
  return { text, blocks, headline: evidence(text, block.start + span.start, block.start + span.end) }
}
