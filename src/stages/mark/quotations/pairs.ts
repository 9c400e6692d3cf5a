/**
 * Pairs: which marks belong together, line by line. Quotations may stand in one another; one that has no end by the end of its paragraph is
 * closed there where the next paragraph opens it again, or where it began the paragraph or followed a comma or colon.
 */
import type { Span } from '../../../model/span.ts'
import { trimmed } from '../../../text/spans.ts'
import { type QuoteMark, quoteMarks } from './quote-marks.ts'

/** Words between marks, marks left out; `closed` is false where the paragraph ended first. */
export interface QuotedSpan extends Span {
  readonly closed: boolean
}

/** No writer nests deeper; hostile text does. */
const DEEPEST = 4
/** A weak end is believed in short quotations only. */
const LONGEST_WEAK = 60

export function pairMarks(text: string, lines: readonly Span[]): readonly QuotedSpan[] {
  const marks = lines.map((line) => quoteMarks(text, line))
  return lines.flatMap((line, index) => {
    const open: QuoteMark[] = []
    const found = pairLine(marks[index] ?? [], open)
    const next = lines[index + 1]
    const rest = open.find((mark) => mark.opens && continues(text, mark, line, next))
    if (rest) found.push({ start: rest.at + rest.sign.length, end: line.end, closed: false })
    return found.map((quoted) => inner(text, quoted)).filter((quoted) => quoted !== null)
  })
}

function inner(text: string, quoted: QuotedSpan): QuotedSpan | null {
  const span = trimmed(text, quoted)
  return span && /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)) ? { ...span, closed: quoted.closed } : null
}

/** Pairs of one line; marks that found no end stay in `open`. */
function pairLine(marks: readonly QuoteMark[], open: QuoteMark[]): QuotedSpan[] {
  const strong = strongEndFollows(marks)
  const found: QuotedSpan[] = []
  for (const [index, mark] of marks.entries()) {
    const partner = mark.closes ? open.findLastIndex((begun) => begun.family === mark.family) : -1
    const begun = open[partner]
    if (begun && ends(begun, mark, strong[index] ?? false)) {
      found.push({ start: begun.at + begun.sign.length, end: mark.at, closed: true })
      open.splice(partner)
    } else if (mark.opens && open.length < DEEPEST) begin(open, mark)
  }
  return found
}

const ends = (begun: QuoteMark, mark: QuoteMark, strongFollows: boolean): boolean =>
  mark.at > begun.at + 1 &&
  !(mark.opens && begun.sign !== mark.sign && mark.sign !== '"' && begun.family === 'double') &&
  (!mark.weak || (!strongFollows && mark.at - begun.at <= LONGEST_WEAK))

/** The same sign twice, with no end between: the first one was no opening mark. */
function begin(open: QuoteMark[], mark: QuoteMark): void {
  if (open.at(-1)?.sign === mark.sign && mark.family !== 'angle') open.pop()
  open.push(mark)
}

/** For every mark: does a single closing mark that is not weak follow before the next opening one? */
function strongEndFollows(marks: readonly QuoteMark[]): readonly boolean[] {
  const follows: boolean[] = new Array(marks.length).fill(false)
  let seen = false
  for (let at = marks.length - 1; at >= 0; at--) {
    follows[at] = seen
    const mark = marks[at]
    if (mark?.family !== 'single') continue
    if (mark.closes && !mark.weak) seen = true
    else if (mark.opens) seen = false
  }
  return follows
}

function continues(text: string, mark: QuoteMark, line: Span, next: Span | undefined): boolean {
  const upright = mark.sign === '’' || mark.sign === "'"
  if (upright || mark.sign === '”') return false
  const head = next ? text.slice(next.start, next.end).trimStart().charAt(0) : ''
  if (head === mark.sign) return true
  return /^$|[,:]$/.test(text.slice(Math.max(line.start, mark.at - 3), mark.at).trim())
}
