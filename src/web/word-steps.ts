/** The word diff of two bodies as it is read: paragraphs in which words were put in or taken out; those that stayed are folded and counted. */
import type { Article } from '../model/article.ts'
import type { Cited } from '../model/cited.ts'
import type { WordStep } from '../model/diff.ts'
import { count } from '../report/counting.ts'
import { html, type Markup, type Value } from '../report/html/markup.ts'

interface Piece {
  readonly words: Value
  readonly changed: boolean
  readonly breaks: boolean
}

/** Paragraphs with changes that are shown. */
const MOST = 120

export function stepsPart(steps: readonly WordStep[], a: Article, b: Article): Markup {
  const paragraphs = paragraphsOf(piecesOf(steps, a, b))
  const changed = paragraphs.filter(isChanged).length
  const parts: Markup[] = []
  let same: (readonly Piece[])[] = []
  let shown = 0
  for (const paragraph of paragraphs) {
    if (!isChanged(paragraph)) {
      same.push(paragraph)
      continue
    }
    if (++shown > MOST) break
    parts.push(folded(same), html`<p class="words">${wordsOf(paragraph)}</p>`)
    same = []
  }
  const rest = changed > MOST && html`<p class="more">${MOST} of ${changed} changed paragraphs shown.</p>`
  return html`${parts}${folded(same)}${rest}`
}

const isChanged = (pieces: readonly Piece[]): boolean => pieces.some(({ changed }) => changed)

const wordsOf = (pieces: readonly Piece[]): Value => pieces.map(({ words }, index) => [index > 0 && ' ', words])

function folded(same: readonly (readonly Piece[])[]): Markup {
  if (same.length === 0) return html``
  return html`<details><summary>${count(same.length, 'paragraph')} the same</summary>${same.map((one) => html`<p class="words">${wordsOf(one)}</p>`)}</details>`
}

function piecesOf(steps: readonly WordStep[], a: Article, b: Article): readonly Piece[] {
  const last: { a: Cited | null; b: Cited | null } = { a: null, b: null }
  const piece = (cited: Cited, side: 'a' | 'b', words: Value, changed: boolean): Piece => {
    const before = last[side]
    last[side] = cited
    const text = side === 'a' ? a.text : b.text
    return { words, changed, breaks: before !== null && text.slice(before.end, cited.start).includes('\n') }
  }
  return steps.flatMap(({ kind, a: from, b: to }) => {
    if (kind === 'same') {
      last.a = from.at(-1) ?? last.a
      return to.map((cited) => piece(cited, 'b', cited.exact, false))
    }
    const gone = from.map((cited) => piece(cited, 'a', html`<del>${cited.exact}</del>`, true))
    const come = to.map((cited) => piece(cited, 'b', html`<ins>${cited.exact}</ins>`, true))
    return kind === 'replaced' && come[0] !== undefined ? [...gone, { ...come[0], breaks: false }, ...come.slice(1)] : [...gone, ...come]
  })
}

function paragraphsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const paragraphs: Piece[][] = []
  for (const piece of pieces) {
    const current = paragraphs.at(-1)
    if (current === undefined || piece.breaks) paragraphs.push([piece])
    else current.push(piece)
  }
  return paragraphs
}
