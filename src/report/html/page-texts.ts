/**
 * The texts of the pages, every line the target of its links. What is body, headline or credit stands; the rest of the page (menus, teasers,
 * comments, captions) is folded where it stood, and counted: nothing is hidden for good.
 */
import type { Article, Block, BlockKind } from '../../model/article.ts'
import { count } from '../counting.ts'
import { grouped } from '../grouped.ts'
import { outletWords } from '../parent-words.ts'
import type { SourceView } from '../view.ts'
import { html, type Markup } from './markup.ts'
import { lineId, type Section, type Sheet } from './sheet.ts'

const FOLDED: ReadonlySet<BlockKind> = new Set<BlockKind>(['caption', 'teaser', 'comment', 'boilerplate'])

interface Line {
  readonly number: number
  readonly words: string
  readonly kind: BlockKind
}

export function pageTexts({ view, excerpts }: Sheet): Section {
  const body = excerpts ? html`<p>The texts of the pages are left out of this report.</p>` : html`${view.pages.map(pageText)}`
  return { id: 'texts', title: 'Texts of the pages', count: String(view.pages.length), body }
}

function pageText({ article, letter }: SourceView): Markup {
  const lines = linesWithKinds(article)
  const out = lines.filter(({ kind }) => FOLDED.has(kind))
  const folded = out.length === 0 ? '' : ` · ${foldedWords(out)} folded`
  return html`<details class="page" id="page-${letter}"><summary><b class="chip">${letter}</b> ${outletWords(article)} <span class="date">${count(lines.length - out.length, 'line')}${folded}</span></summary>
${runs(lines).map((run) => runPart(run, letter))}</details>
`
}

/** Every non-blank line with the kind of the block it starts in; both lists are in reading order, so one pass is enough. */
function linesWithKinds({ text, blocks }: Article): readonly Line[] {
  const lines: Line[] = []
  let at = 0
  let block = 0
  for (const [index, words] of text.split('\n').entries()) {
    const end = at + words.length
    while ((blocks[block]?.end ?? Number.POSITIVE_INFINITY) <= at) block++
    if (words.trim() !== '') lines.push({ number: index + 1, words: words.trim(), kind: kindAt(blocks[block], end) })
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

function runPart(run: readonly Line[], letter: string): Markup {
  const lines = run.map(
    ({
      number,
      words,
      kind,
    }) => html`<p${kind === 'paragraph' ? null : html` class="${kind}"`} id="${lineId(letter, number)}"><i>${number}</i>${words}</p>
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
function foldedWords(lines: readonly Line[]): string {
  const kinds = [...grouped(lines, ({ kind }) => kind)]
  return kinds.map(([kind, of], index) => `${index === 0 ? count(of.length, 'line') : of.length} of ${NAMES[kind] ?? kind}`).join(', ')
}
