/**
 * Parts of a line that are blocks of their own: the place before a story, the agency beside it, the agency behind a stamp, a byline or the
 * last sentence.
 *     "LISK, Denmark (AFP) — The bridge has reopened …"      dateline "LISK, Denmark", credit "(AFP) —", paragraph
 *     "Posted 9 May 2024 | Northern News Agency"             dateline, credit "| Northern News Agency"
 *     "… the council said. (AFP)"                            paragraph, credit "(AFP)"
 * What names an agency is the caller's to say. Left open: places in small letters without an agency ("Lisk — The bridge …"); "LISK: The …".
 */
import type { Block, BlockKind } from '../model/article.ts'
import { trimmed } from './spans.ts'

type IsCredit = (line: string) => boolean

/** The first and last paragraphs of a story, where such parts stand. */
const EDGE = 3
/** Lines around the first paragraph that sign the story; farther ones sign other pages' teasers. */
const SIGNED_ABOVE = 15
const SIGNED_BELOW = 6

export function partedBlocks(text: string, blocks: readonly Block[], isCredit: IsCredit): readonly Block[] {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph')
  const first = new Set(paragraphs.slice(0, EDGE))
  const last = new Set(paragraphs.slice(-EDGE))
  const lead = blocks.findIndex(({ kind }) => kind === 'paragraph')
  return blocks.flatMap((block, index) => {
    const line = text.slice(block.start, block.end)
    const signs = (block.kind === 'byline' || block.kind === 'dateline') && index >= lead - SIGNED_ABOVE && index <= lead + SIGNED_BELOW
    if (signs) return laidOut(text, block, signatureParts(line, isCredit))
    const before = first.has(block) ? leadParts(line, isCredit) : []
    const behind = last.has(block) ? tailParts(line, isCredit) : []
    return laidOut(text, block, [...before, ...behind])
  })
}

interface Part {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
}

/** The parts, and what lies between them as it was. */
function laidOut(text: string, block: Block, parts: readonly Part[]): readonly Block[] {
  const laid: Block[] = []
  let at = block.start
  const lay = (end: number, kind: BlockKind, why: string): void => {
    const span = trimmed(text, { start: at, end })
    if (span) laid.push({ ...block, ...span, kind, why })
    at = end
  }
  for (const { kind, start, end } of parts) {
    lay(block.start + start, block.kind, block.why)
    lay(block.start + end, kind, kind === 'credit' ? 'names an agency' : 'the place before a story')
  }
  lay(block.end, block.kind, block.why)
  return laid
}

const CAPITALS = /^(?=[^\s,]{4}|[^\s,]+ \p{Lu}{2})\p{Lu}[\p{Lu}.'’/-]+(?: \p{Lu}[\p{Lu}.'’/-]+){0,4}(?!\p{Ll})/u
const MIXED = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}/u
/** A region, a country, a day: ", Denmark", ", N.Y.", ", July 24". */
const MORE = /^(?:, ?(?:\p{Lu}[\p{L}.'’]*|\d{1,4})(?: (?:\p{Lu}[\p{L}.'’]*|\d{1,4})){0,3}){0,3}/u
const TAG = /^\s?\([^()\n]{2,30}\)(?:\s?(?:[—–]|-{1,2}))?(?=\s|["“‘'\p{Lu}])/u
const DASH = /^(?:\s(?:[—–]|-{1,2})\s|\s?—\s?)/u
const STORY = /^\s*["“‘'(\d\p{Lu}]/u
/** Shorter lines are labels: "LIVE - Harbour fire". */
const STORY_LETTERS = 50

function leadParts(line: string, isCredit: IsCredit): readonly Part[] {
  const capitals = placeOf(line, CAPITALS)
  for (const place of [capitals, placeOf(line, MIXED), 0]) {
    const tag = TAG.exec(line.slice(place))?.[0]
    if (tag === undefined || !isCredit(tag.trim()) || !isStory(line.slice(place + tag.length))) continue
    return [
      { kind: 'dateline', start: 0, end: place },
      { kind: 'credit', start: place, end: place + tag.length },
    ]
  }
  const dash = capitals === 0 ? undefined : DASH.exec(line.slice(capitals))?.[0]
  if (dash === undefined || !isStory(line.slice(capitals + dash.length))) return []
  return [{ kind: 'dateline', start: 0, end: capitals + dash.length }]
}

/** Where the place at the head of a line ends; 0 where none stands there. */
function placeOf(line: string, pattern: RegExp): number {
  const name = pattern.exec(line)?.[0].length ?? 0
  return name === 0 ? 0 : name + (MORE.exec(line.slice(name))?.[0].length ?? 0)
}

const isStory = (rest: string): boolean => rest.length >= STORY_LETTERS && STORY.test(rest)

const END_TAG = /(?<=[.!?]["'”’]?)\s\([^()\n]{2,30}\)$/u

function tailParts(line: string, isCredit: IsCredit): readonly Part[] {
  const tag = END_TAG.exec(line.slice(-40))?.[0]
  return tag !== undefined && isCredit(tag.trim()) ? [{ kind: 'credit', start: line.length - tag.length, end: line.length }] : []
}

const SIGNED = /\s?[|·•/,–—]\s?[^|·•/,–—]{2,60}$|\s-\s[^|·•/,–—]{2,60}$/u

/** An agency beside a person or a day. */
function signatureParts(line: string, isCredit: IsCredit): readonly Part[] {
  const end = SIGNED.exec(line.slice(-70))?.[0]
  return end !== undefined && end.length < line.length && isCredit(end.trim())
    ? [{ kind: 'credit', start: line.length - end.length, end: line.length }]
    : []
}
