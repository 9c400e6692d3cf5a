/**
 * Words with offsets: letters and digits, with inner apostrophes, hyphens, points and commas ("Russia's", "86-minute", "U.S", "1,200").
 */
import type { Span } from '../model/span.ts'
import { plainSigns } from './fold.ts'

export interface Word extends Span {
  /** As written, but with plain signs. */
  readonly text: string
  /** Lower case. */
  readonly lower: string
}

const WORD = /[\p{L}\p{N}]+(?:['’.,·-][\p{L}\p{N}]+)*/gu

/** The words of `text` from `start` to `end`; offsets are into `text`. */
export function wordsOf(text: string, start = 0, end = text.length): readonly Word[] {
  const words: Word[] = []
  for (const match of plainSigns(text.slice(start, end)).matchAll(WORD)) {
    const [written] = match
    words.push({ start: start + match.index, end: start + match.index + written.length, text: written, lower: written.toLowerCase() })
  }
  return words
}
