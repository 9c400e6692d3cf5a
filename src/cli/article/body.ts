/**
 * An article as its printed forms see it: the body in parts, and the other lines by kind.
 *     list "Open to cars", list "Open to buses"        one part of two lines
 *     teaser "Read more: Ferry fares rise"             beside the body, counted
 * Lines of one list, quotation or table that follow one another stand together, and so do those of one <p> that a <br> parts inside a
 * sentence. Leaves open: the cells of a table, which stand in one line of the text, and lists inside lists.
 */
import type { Article, Block, BlockKind } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'

type BodyKind = Extract<BlockKind, 'subhead' | 'paragraph' | 'list' | 'quote' | 'table'>
export type OtherKind = Exclude<BlockKind, BodyKind | 'headline'>

/** A line with its place in the article's text. */
export interface BodyLine extends Span {
  readonly text: string
  /** "•", or "3." in a numbered list. */
  readonly mark: string
}

export interface BodyPart {
  readonly kind: BodyKind
  /** Of a sub-heading: 2 to 6, as the page has it. */
  readonly level: number
  readonly lines: readonly BodyLine[]
}

export interface OtherLines {
  readonly kind: OtherKind
  readonly texts: readonly string[]
}

const BODY: Readonly<Record<BlockKind, BodyKind | null>> = {
  headline: null,
  subhead: 'subhead',
  dateline: null,
  byline: null,
  paragraph: 'paragraph',
  list: 'list',
  quote: 'quote',
  table: 'table',
  caption: null,
  credit: null,
  teaser: null,
  comment: null,
  boilerplate: null,
}
const TOGETHER: ReadonlySet<BodyKind> = new Set(['list', 'quote', 'table'])
export const BULLET = '•'
/** Ends of lines after which a page that breaks its lines by hand begins a paragraph. */
const ENDS_SENTENCE = /[.!?…:;"”’»)\]]$/
const OTHERS: readonly OtherKind[] = ['byline', 'dateline', 'caption', 'credit', 'teaser', 'comment', 'boilerplate']

export function bodyParts({ text, blocks }: Article): readonly BodyPart[] {
  const parts: { kind: BodyKind; level: number; lines: BodyLine[] }[] = []
  let before: Block | null = null
  for (const block of blocks) {
    const kind = BODY[block.kind]
    if (kind === null) continue
    const line = { text: wordsOf(text, block), mark: markOf(block), start: block.start, end: block.end }
    const last = parts.at(-1)
    if (last?.kind === kind && (isSameList(last.lines.at(-1), line, kind) || goesOn(text, before, block))) last.lines.push(line)
    else parts.push({ kind, level: levelOf(block), lines: [line] })
    before = block
  }
  return parts
}

/** The lines beside the body, by kind; kinds without a line are left out, and so is the headline, which stands above the body. */
export function otherLines({ text, blocks }: Article): readonly OtherLines[] {
  return OTHERS.map((kind) => ({ kind, texts: blocks.filter((block) => block.kind === kind).map((block) => wordsOf(text, block)) })).filter(
    ({ texts }) => texts.length > 0,
  )
}

/** Numbered items are no list with others. */
function isSameList(before: BodyLine | undefined, line: BodyLine, kind: BodyKind): boolean {
  return TOGETHER.has(kind) && (before?.mark === BULLET) === (line.mark === BULLET)
}

function goesOn(text: string, before: Block | null, block: Block): boolean {
  const isOneElement = before !== null && block.path !== null && before.path === block.path
  return isOneElement && block.kind === 'paragraph' && !ENDS_SENTENCE.test(wordsOf(text, before))
}

const wordsOf = (text: string, { start, end }: Block): string => text.slice(start, end).replace(/\s+/g, ' ').trim()

/** The element a block came from: "h3:nth-of-type(1)" at the end of its path. */
const lastOf = (path: string | null): string => path?.split(' > ').at(-1) ?? ''

function levelOf({ path }: Block): number {
  const level = Number(/^h([1-6])\b/.exec(lastOf(path))?.[1] ?? 2)
  return Math.max(2, level)
}

function markOf({ path }: Block): string {
  const number = /(?:^| > )ol[^>]* > li:nth-of-type\((\d+)\)[^>]*$/.exec(path ?? '')?.[1]
  return number === undefined ? BULLET : `${number}.`
}
