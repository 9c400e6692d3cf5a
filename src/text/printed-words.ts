/**
 * Printed words: a text's words as they stand between blanks and dashes, with the signs around them, and what of each is compared.
 *     '“It burned,” she said—twice.'   “It burned,” she said— twice.   compared as   it burned she said twice
 * Case, punctuation and the style of quotation marks are no difference; currency and percent signs are: "$5" is not "€5".
 */
import type { Span } from '../model/span.ts'
import { fold } from './fold.ts'

export interface PrintedWord extends Span {
  /** What is compared: lower case, plain signs, none around it. */
  readonly key: string
}

const CHUNK = /[^\s\u2013\u2014]+[\u2013\u2014]?/g
/** Letters, figures, and signs that say what a figure is of. */
const TELLING = /[\p{L}\p{N}\p{Sc}%\u2030\u00b0]/u

/** The words from `start` to `end`, in order; chunks without letter, figure or telling sign are left out. Offsets are into `text`. */
export function printedWords(text: string, start = 0, end = text.length): readonly PrintedWord[] {
  const words: PrintedWord[] = []
  for (const { 0: chunk, index } of text.slice(start, end).matchAll(CHUNK)) {
    const key = bare(fold(chunk))
    if (key !== '') words.push({ start: start + index, end: start + index + chunk.length, key })
  }
  return words
}

/** The chunk from its first to its last telling sign. */
function bare(chunk: string): string {
  const signs = [...chunk]
  const first = signs.findIndex((sign) => TELLING.test(sign))
  const last = signs.findLastIndex((sign) => TELLING.test(sign))
  return first === -1 ? '' : signs.slice(first, last + 1).join('')
}
