/**
 * The word diff as it is printed: one text, in which what only A has stands as [-…-] and what only B has as {+…+}; paragraphs in which nothing
 * changes are folded.
 *     The fire has caused damage of [-about €45 million,-]{+€54 million,+} the company said.
 *     = 3 paragraphs the same · A:9–11 B:12–14
 * The signs are those of `git diff --word-diff`. Colours are added to them, never instead of them.
 */
import colors from 'picocolors'
import type { Article } from '../../model/article.ts'
import type { Cited } from '../../model/cited.ts'
import type { WordStep } from '../../model/diff.ts'
import { count } from '../../report/counting.ts'
import type { Ink } from '../../report/text/ink.ts'
import { paragraph } from '../../report/text/wrap.ts'
import { type LayerSpan, painted } from '../marks/painted.ts'

type Layer = 'removed' | 'added'
type Piece = { readonly words: string; readonly layer: Layer | null; readonly a: Cited | null; readonly b: Cited | null }

export interface WordDiffSheet {
  readonly a: Article
  readonly b: Article
  readonly width: number
  readonly ink: Ink
  readonly color: boolean
}

/** Printed paragraphs, the folded ones among them. */
export function wordDiffLines(sheet: WordDiffSheet, steps: readonly WordStep[]): readonly string[] {
  const lines: string[] = []
  let same: (readonly Piece[])[] = []
  const fold = (): void => {
    if (same.length > 0) lines.push(foldedLine(sheet, same))
    same = []
  }
  for (const pieces of paragraphsOf(sheet, steps)) {
    if (pieces.every(({ layer }) => layer === null)) same.push(pieces)
    else {
      fold()
      lines.push(paragraphText(sheet, pieces))
    }
  }
  fold()
  return lines
}

const piecesOf = (steps: readonly WordStep[]): readonly Piece[] =>
  steps.flatMap(({ kind, a, b }) => {
    if (kind === 'same') return b.map((own, at): Piece => ({ words: own.exact, layer: null, a: a[at] ?? null, b: own }))
    const removed = a.map((own): Piece => ({ words: `[-${own.exact}-]`, layer: 'removed', a: own, b: null }))
    return besideEachOther(
      removed,
      b.map((own): Piece => ({ words: `{+${own.exact}+}`, layer: 'added', a: null, b: own })),
    )
  })

/** Over several paragraphs: what ends one of A's beside what ends one of B's, what begins one beside what begins one. */
function besideEachOther(removed: readonly Piece[], added: readonly Piece[]): readonly Piece[] {
  const last = removed.length > 1 && added.length > 1 ? -1 : undefined
  const ends = last === undefined ? [] : [...removed.slice(last), ...added.slice(last)]
  return [...removed.slice(0, 1), ...added.slice(0, 1), ...removed.slice(1, last), ...added.slice(1, last), ...ends]
}

/** A line end between two passages of one page begins a paragraph; what comes in for what goes stands beside it. */
function paragraphsOf({ a, b }: WordDiffSheet, steps: readonly WordStep[]): readonly (readonly Piece[])[] {
  const paragraphs: Piece[][] = []
  let last: { readonly a: Cited | null; readonly b: Cited | null } = { a: null, b: null }
  let begun = false
  for (const piece of piecesOf(steps)) {
    const breaks = piece.b ? isApart(b, last.b, piece.b) : isApart(a, last.a, piece.a)
    const isPut = piece.layer === 'added' && begun && paragraphs.at(-1)?.at(-1)?.layer === 'removed'
    const current = paragraphs.at(-1)
    if (current && (!breaks || isPut)) current.push(piece)
    else paragraphs.push([piece])
    begun = breaks || !current
    last = { a: piece.a ?? last.a, b: piece.b ?? last.b }
  }
  return paragraphs
}

const isApart = ({ text }: Article, last: Cited | null, next: Cited | null): boolean =>
  last !== null && next !== null && text.slice(last.end, next.start).includes('\n')

function paragraphText({ width, color }: WordDiffSheet, pieces: readonly Piece[]): string {
  const { red, green } = colors.createColors(color)
  const spans: LayerSpan<Layer>[] = []
  let text = ''
  for (const { words, layer } of pieces) {
    if (text !== '' && !(text.endsWith('-]') && layer === 'added')) text += ' '
    const start = text.length
    text += words.replace(/\s+/g, ' ')
    if (layer !== null) spans.push({ layer, start, end: text.length })
  }
  return painted(text, spans, width, { removed: red, added: green })
}

function foldedLine({ width, ink }: WordDiffSheet, same: readonly (readonly Piece[])[]): string {
  const pieces = same.flat()
  const lines = (side: 'a' | 'b'): string => {
    const numbers = pieces.flatMap((piece) => piece[side]?.line ?? [])
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
    return `${side.toUpperCase()}:${first}${first === last ? '' : `–${last}`}`
  }
  return paragraph(`= ${count(same.length, 'paragraph')} the same · ${lines('a')} ${lines('b')}`, { width, ink: ink.dim })
}
