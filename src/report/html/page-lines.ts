/**
 * The lines of a page as it is shown: what is body, headline or credit stands; the rest (menus, teasers, comments, captions) is folded where it
 * stood, and counted: nothing is hidden for good.
 *     pageLines(article, { idOf: (line) => `L${line}`, wordsOf: ({ words }) => words })
 */
import type { Article, Block, BlockKind } from '../../model/article.ts'
import { count } from '../counting.ts'
import { grouped } from '../grouped.ts'
import { html, type Markup, type Value } from './markup.ts'

const FOLDED: ReadonlySet<BlockKind> = new Set<BlockKind>(['caption', 'teaser', 'comment', 'boilerplate'])

export interface Line {
  readonly number: number
  /** Offset of the first of its words. */
  readonly start: number
  readonly words: string
  readonly kind: BlockKind
}

export interface LineForm {
  readonly idOf: (number: number) => string
  readonly wordsOf: (line: Line) => Value
}

export const pageLines = (lines: readonly Line[], form: LineForm): readonly Markup[] => runs(lines).map((run) => runPart(run, form))

export const isFolded = ({ kind }: { readonly kind: BlockKind }): boolean => FOLDED.has(kind)

/** Every non-blank line with the kind of the block it starts in; both lists are in reading order, so one pass is enough. */
export function linesWithKinds({ text, blocks }: Article): readonly Line[] {
  const lines: Line[] = []
  let at = 0
  let block = 0
  for (const [index, line] of text.split('\n').entries()) {
    const end = at + line.length
    while ((blocks[block]?.end ?? Number.POSITIVE_INFINITY) <= at) block++
    const words = line.trim()
    if (words !== '') lines.push({ number: index + 1, start: at + line.indexOf(words), words, kind: kindAt(blocks[block], end) })
    at = end + 1
  }
  return lines
}

const kindAt = (block: Block | undefined, end: number): BlockKind => (block !== undefined && block.start < end ? block.kind : 'boilerplate')

/** Lines that stand and lines that are folded, in turns. */
function runs(lines: readonly Line[]): readonly (readonly Line[])[] {
  const all: Line[][] = []
  for (const line of lines) {
    const last = all.at(-1)
    if (last?.[0] !== undefined && FOLDED.has(last[0].kind) === FOLDED.has(line.kind)) last.push(line)
    else all.push([line])
  }
  return all
}

function runPart(run: readonly Line[], { idOf, wordsOf }: LineForm): Markup {
  const lines = run.map(
    (
      line,
    ) => html`<p${line.kind === 'paragraph' ? null : html` class="${line.kind}"`} id="${idOf(line.number)}"><i>${line.number}</i>${wordsOf(line)}</p>
`,
  )
  const [first] = run
  if (first === undefined || !FOLDED.has(first.kind)) return html`${lines}`
  return html`<details class="out"><summary>${foldedWords(run)}</summary>${lines}</details>`
}

const NAMES: Readonly<Partial<Record<BlockKind, string>>> = {
  caption: 'caption',
  teaser: 'teaser',
  comment: 'comment',
  boilerplate: 'page furniture',
}

/** "7 lines of page furniture, 2 of teaser". */
export function foldedWords(lines: readonly Line[]): string {
  const kinds = [...grouped(lines, ({ kind }) => kind)]
  return kinds.map(([kind, of], index) => `${index === 0 ? count(of.length, 'line') : of.length} of ${NAMES[kind] ?? kind}`).join(', ')
}
