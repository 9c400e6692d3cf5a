/**
 * Quotation marks of one line, and what each can do there. Apostrophes are left out.
 *     "Mills’s"   an apostrophe        "the pilots’ pay"   a weak end: a possessive, unless a quotation needs it
 *     "likely to ’dim’ it"   an opening mark that leans the wrong way
 */
import type { Span } from '../../../model/span.ts'

export interface QuoteMark {
  readonly at: number
  readonly family: 'double' | 'single' | 'angle'
  readonly sign: string
  readonly opens: boolean
  readonly closes: boolean
  /** Ends a quotation only where no better end follows: "the pilots’ pay", "goin’ home". */
  readonly weak: boolean
}

/** Two single signs side by side are an old way to type a double one. */
const SIGN = /''|``|’’|‘‘|["“”„‟«»'‘’‚‛]/g
const BEFORE_OPENING = /^[\s([{—–\-/"“„«'‘]?$/
const AFTER_CLOSING = /^[\s.,;:!?)\]}—–\-/"”»'’…]?$/
const INSIDE_WORD = /[\p{L}\p{N}]/u
/** Words that begin with an apostrophe; years and decades ("’90s") too. */
const ELISION = /^(?:em|til|till|cause|tis|twas|twere|n|bout|round|neath|cos|cuz|ere|\d\ds?)(?![\p{L}\p{N}])/iu

export function quoteMarks(text: string, line: Span): readonly QuoteMark[] {
  const marks: QuoteMark[] = []
  for (const { 0: sign, index } of text.slice(line.start, line.end).matchAll(SIGN)) {
    const at = line.start + index
    const before = at > line.start ? text.charAt(at - 1) : ''
    const next = at + sign.length
    const after = next < line.end ? text.charAt(next) : ''
    const mark = /["“”„‟]/.test(sign)
      ? doubleMark(at, sign, before, after)
      : /[«»]/.test(sign)
        ? angleMark(at, sign, before)
        : singleMark(text, at, sign, before, after)
    if (mark) marks.push(mark)
  }
  return marks
}

function doubleMark(at: number, sign: string, before: string, after: string): QuoteMark {
  const canOpen = BEFORE_OPENING.test(before) && !/^\s?$/.test(after)
  const canClose = !/^\s?$/.test(before)
  const floating = !canOpen && !canClose
  const opens = sign === '“' || sign === '„' ? !(canClose && !canOpen && /^[\s.,;]?$/.test(after)) : canOpen || floating
  const closes = sign === '“' || sign === '„' ? !opens : sign !== '”' ? canClose || floating : canClose || !canOpen
  return { at, family: 'double', sign, opens, closes, weak: false }
}

function angleMark(at: number, sign: string, before: string): QuoteMark {
  const outward = sign === '«'
  return { at, family: 'angle', sign, opens: outward || BEFORE_OPENING.test(before), closes: !outward || !/^\s?$/.test(before), weak: false }
}

function singleMark(text: string, at: number, sign: string, before: string, after: string): QuoteMark | null {
  if (INSIDE_WORD.test(before) && INSIDE_WORD.test(after)) return null
  const opens = BEFORE_OPENING.test(before) && !/^\s?$/.test(after) && !ELISION.test(text.slice(at + 1, at + 8))
  const closes = !/^\s?$/.test(before) && AFTER_CLOSING.test(after)
  if (!opens && !closes) return null
  const weak = closes && /[sSzxn]/.test(before) && /^\s[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3))
  return { at, family: 'single', sign, opens, closes, weak }
}
