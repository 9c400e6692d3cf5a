/**
 * The headline that somebody gives: the line of the page that says it, whatever else the page calls its title.
 *     given "Bridge reopens", lines "Two years on" (an <h1>) and "BRIDGE REOPENS!"      "BRIDGE REOPENS!"
 *     given a title that no line says                                                   the page's own headline
 * Never invented: a headline is words of the page. Left open: titles in two lines.
 */
import type { Block } from '../../../model/article.ts'
import type { Reading } from '../../../model/reading.ts'
import { fold } from '../../../text/fold.ts'
import { evidence, trimmed } from '../../../text/spans.ts'

export function withGivenHeadline(reading: Reading, title: string | null): Reading {
  const wanted = squeezed(title ?? '')
  const { text, blocks, headline } = reading
  if (wanted === '' || squeezed(headline?.exact ?? '') === wanted) return reading
  const line = lineOf(reading, wanted)
  const mark = line ? (HEADING_MARK.exec(text.slice(line.start, line.end))?.[0].length ?? 0) : 0
  const span = line ? trimmed(text, { start: line.start + mark, end: line.end }) : null
  if (!span) return reading
  return { ...reading, headline: evidence(text, span.start, span.end), blocks: blocks.map((block) => relabelled(block, block === line)) }
}

/** As Markdown writes headings. */
const HEADING_MARK = /^#{1,6}\s+/

const squeezed = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

/** Other stories' titles stand there. */
const ELSEWHERE: ReadonlySet<Block['kind']> = new Set(['teaser', 'comment'])

/** The last such line above the story, else the first. */
function lineOf({ text, blocks }: Reading, wanted: string): Block | undefined {
  const lines = blocks.filter(({ kind, start, end }) => !ELSEWHERE.has(kind) && squeezed(text.slice(start, end)) === wanted)
  const lead = blocks.find(({ kind }) => kind === 'paragraph')
  return lines.findLast(({ start }) => lead !== undefined && start < lead.start) ?? lines[0]
}

function relabelled(block: Block, isHeadline: boolean): Block {
  if (isHeadline) return { ...block, kind: 'headline', why: 'the title that is given', confidence: 1 }
  return block.kind === 'headline' ? { ...block, kind: 'boilerplate', why: 'another title is given' } : block
}
