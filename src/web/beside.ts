/**
 * A page's parent beside it: the runs of words that both have are shaded and numbered on both sides, and a number leads to its run on the other.
 *     besideOf(parent, lines)          which runs both sides show, and which of the parent's lines
 * Where the parent is long, its lines without a shared run are folded and counted. Leaves open: where a page has several parents one stands beside it.
 */
import type { Article } from '../model/article.ts'
import type { SharedRun } from '../model/diff.ts'
import type { Lineage } from '../model/lineage.ts'
import type { Span } from '../model/span.ts'
import { count, number } from '../report/counting.ts'
import { html, type Markup, type Value } from '../report/html/markup.ts'
import { isFolded, type Line, linesWithKinds, pageLines } from '../report/html/page-lines.ts'
import { outletWords } from '../report/parent-words.ts'
import { publishedWords } from '../report/printed-dates.ts'
import { DERIVATION_WORDS } from '../report/wording.ts'
import { articleAddress } from './addresses.ts'
import { fitting } from './fitting.ts'
import { inOrder, longestOf, type Mark, markedWords, marksOver } from './marked-words.ts'

export interface ShownParent {
  readonly article: Article
  /** The edge that leads from it to the page. */
  readonly edge: Lineage
  /** `a` is the page, `b` its parent; in the page's order. */
  readonly runs: readonly SharedRun[]
  readonly leastRun: number
  /** Words of the page's body. */
  readonly words: number
}

export interface Beside {
  readonly parent: ShownParent
  /** Those with both ends among the lines shown, in the page's order. */
  readonly runs: readonly SharedRun[]
  readonly lines: readonly Line[]
}

/** Signs of each of two texts and their lines: with marks and runs both are about 200 KB of HTML. */
export const SIGNS_BESIDE = 24_000
/** The longest runs of one page; the same bound. */
const MOST_RUNS = 200
/** Signs from which on a parent's lines without a run are folded, and so many of them in a row. */
const LONG = 6000
const MOST_BARE = 4

export function besideOf(parent: ShownParent, own: readonly Line[]): Beside {
  const page = spanOf(own)
  const here = parent.runs.filter(({ a }) => holds(page, a))
  const all = linesWithKinds(parent.article)
  const first = parent.runs[0] === here[0] ? 0 : Math.min(...here.map(({ b }) => b.start))
  const lines = stretchFrom(all, first)
  const there = spanOf(lines)
  const seen = here.filter(({ b }) => holds(there, b)).sort((x, y) => y.words - x.words || x.a.start - y.a.start)
  return { parent, lines, runs: seen.slice(0, MOST_RUNS).sort((x, y) => x.a.start - y.a.start) }
}

const holds = ({ start, end }: Span, run: Span): boolean => run.start >= start && run.start < end

function spanOf(lines: readonly Line[]): Span {
  const last = lines.at(-1)
  return { start: lines[0]?.start ?? 0, end: last === undefined ? 0 : last.start + last.words.length }
}

/** From the line that holds the offset. */
const stretchFrom = (all: readonly Line[], offset: number): readonly Line[] =>
  fitting(
    all.slice(
      Math.max(
        0,
        all.findLastIndex(({ start }) => start <= offset),
      ),
    ),
    SIGNS_BESIDE,
  )

/** Marks of the runs in the page's own text. */
export const runMarks = ({ runs }: Beside): readonly Mark[] =>
  runs.map(({ a: { start, end } }, at) => runMark({ start, end }, at + 1, 'run', 'parent', 'in the parent'))

function runMark(span: Span, at: number, own: string, other: string, where: string): Mark {
  return {
    ...span,
    layer: 'run',
    title: '',
    lead: html`<a class="to" id="${own}-${at}" href="#${other}-${at}" aria-label="Run ${at} ${where}">${at}</a>`,
  }
}

/** What stands beside the page, and what the shading says. */
export function besideNote({ parent, runs }: Beside): Markup {
  const { edge, words, leastRun } = parent
  const inRuns = parent.runs.reduce((sum, one) => sum + one.words, 0)
  const all = count(parent.runs.length, 'run')
  const shown = runs.length === parent.runs.length ? all : `${number(runs.length)} of ${number(parent.runs.length)} shared runs shown, the longest,`
  const legend =
    parent.runs.length === 0
      ? `No run of ${leastRun} words stands in both.`
      : html`<mark class="run">Shaded and underlined</mark>: ${shown} of ${leastRun} words or more in both; together ${number(inRuns)} of the ${count(words, 'word')} of this page. A number leads to the same run in the other text.`
  const doubt = edge.directed ? '' : '; which of the two came first is not known'
  return html`<p class="note">Beside it <a href="#parent">${outletWords(parent.article)}</a>, its parent by the story’s links (${DERIVATION_WORDS[edge.how]}${doubt}). ${legend}</p>`
}

/** The parent's text. */
export function parentColumn({ parent: { article }, runs, lines }: Beside): Markup {
  const marks = inOrder(runs.map(({ b: { start, end } }, at) => runMark({ start, end }, at + 1, 'parent', 'run', 'in this page')))
  const longest = longestOf(marks)
  const wordsOf = ({ words, start }: Line): Value => markedWords(words, start, marksOver(marks, { start, end: start + words.length }, longest))
  const form = { idOf: (line: number) => `P${line}`, wordsOf }
  const isBare = ({ start, words }: Line): boolean => marksOver(marks, { start, end: start + words.length }, longest).length === 0
  const parts = turnsOf(lines, isBare).map((turn) => {
    const part = pageLines(turn, form)
    const standing = turn.filter((line) => !isFolded(line))
    const fold = runs.length > 0 && article.text.length > LONG && standing.length > MOST_BARE && standing.every(isBare)
    return fold ? html`<details class="bare"><summary>${count(standing.length, 'line')} without a shared run</summary>${part}</details>` : part
  })
  return html`<div class="parent" id="parent" role="region" aria-label="Text of the parent" tabindex="0"><h3><a href="${articleAddress(article.id)}">${outletWords(article)}</a> <span class="date">${publishedWords(article.publishedAt)}</span></h3><div class="sheet">${parts}</div>${restWords(article, lines)}</div>`
}

/** Lines with and without a run, in turns. */
function turnsOf(lines: readonly Line[], isBare: (line: Line) => boolean): readonly (readonly Line[])[] {
  const turns: Line[][] = []
  for (const line of lines) {
    const last = turns.at(-1)
    if (last?.[0] !== undefined && isBare(last[0]) === isBare(line)) last.push(line)
    else turns.push([line])
  }
  return turns
}

function restWords(article: Article, lines: readonly Line[]): Value {
  const all = linesWithKinds(article).length
  return (
    lines.length < all &&
    html`<p class="more">${number(lines.length)} of ${count(all, 'line')}. <a href="${articleAddress(article.id)}">The whole page</a></p>`
  )
}
