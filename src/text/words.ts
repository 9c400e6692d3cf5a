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

/** What a sign is to a word: its end, a part of it, or what joins two parts. */
const END = 1
const PART = 2
const JOINT = 3

/** Later signs of Unicode take two places of a string. */
const LAST_SHORT = 0xffff
/** The two places of a later sign: a high half and a low one. */
const FIRST_HALF = 0xd800
const FIRST_LOW_HALF = 0xdc00
const LAST_HALF = 0xdfff

/** By the code of the sign; 0 where none was looked up yet. Pages are read sign by sign: a pattern takes three times as long. */
const kinds = new Uint8Array(LAST_SHORT + 1)

function kindOf(code: number): number {
  const known = kinds[code] ?? 0
  if (known !== 0) return known
  const kind = kindOfSign(String.fromCharCode(code))
  kinds[code] = kind
  return kind
}

function kindOfSign(sign: string): number {
  if (/[\p{L}\p{N}]/u.test(sign)) return PART
  return /['.,·-]/.test(sign) ? JOINT : END
}

/** Whether a letter or a figure stands there; either half of one that takes two places will do. */
export function isWordSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < FIRST_HALF || code > LAST_HALF) return kindOf(code) === PART
  const whole = text.codePointAt(code < FIRST_LOW_HALF ? at : at - 1) ?? 0
  return whole > LAST_SHORT && kindOfSign(String.fromCodePoint(whole)) === PART
}

/** Where the run of letters and figures ends that begins at `from`; `from` itself where none does. */
function endOfRun(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.codePointAt(at) ?? 0
    if ((code > LAST_SHORT ? kindOfSign(String.fromCodePoint(code)) : kindOf(code)) !== PART) return at
    at += code > LAST_SHORT ? 2 : 1
  }
}

/** Where the word ends that begins at `from`. */
function endOfWord(text: string, from: number): number {
  let end = endOfRun(text, from)
  while (end > from && end < text.length && kindOf(text.charCodeAt(end)) === JOINT) {
    const next = endOfRun(text, end + 1)
    if (next === end + 1) break
    end = next
  }
  return end
}

/** The words of `text` from `start` to `end`; offsets are into `text`. */
export function wordsOf(text: string, start = 0, end = text.length): readonly Word[] {
  const words: Word[] = []
  const within = plainSigns(start === 0 && end >= text.length ? text : text.slice(start, end))
  for (let at = 0; at < within.length; ) {
    const stop = endOfWord(within, at)
    if (stop > at) {
      const written = within.slice(at, stop)
      words.push({ start: start + at, end: start + stop, text: written, lower: written.toLowerCase() })
    }
    at = stop + 1
  }
  return words
}
