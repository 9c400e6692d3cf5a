/**
 * Spelling variants: words of five letters and more that are one edit apart, or share a stem.
 *     "colour" ~ "color"   "Tomasz" ~ "Tomas"   "home" ~ "homes"   but "east" is not "west"
 */
import { stem } from './stem.ts'

const LONG = 5

export function spelledAlike(a: string, b: string): boolean {
  if (a === b || stem(a) === stem(b)) return true
  if (Math.min(a.length, b.length) < LONG || Math.abs(a.length - b.length) > 1) return false
  return oneEdit(a.length <= b.length ? a : b, a.length <= b.length ? b : a)
}

/** One letter put in, taken out or changed; `short` is no longer than `long`. */
function oneEdit(short: string, long: string): boolean {
  let at = 0
  while (at < short.length && short.charAt(at) === long.charAt(at)) at++
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1)
}
