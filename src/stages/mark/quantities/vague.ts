/**
 * Vague shares and counts: words that stand for a figure without giving one; low and high are null.
 *     "a small fraction of that number"      "the vast majority of voters"      "a handful of boats"
 */
import type { Piece } from '../../../text/pieces.ts'

const NOUNS: Readonly<Record<string, 'ratio' | 'count'>> = {
  fraction: 'ratio',
  majority: 'ratio',
  minority: 'ratio',
  proportion: 'ratio',
  portion: 'ratio',
  handful: 'count',
}
const DEGREES = new Set([
  'small',
  'smaller',
  'tiny',
  'large',
  'larger',
  'vast',
  'great',
  'overwhelming',
  'slim',
  'significant',
  'substantial',
  'mere',
  'good',
  'sizeable',
  'sizable',
])

export interface Vague {
  readonly next: number
  readonly kind: 'ratio' | 'count'
}

export function vagueAt(pieces: readonly Piece[], at: number): Vague | null {
  if (!/^(a|an|the)$/.test(pieces[at]?.lower ?? '')) return null
  const noun = DEGREES.has(pieces[at + 1]?.lower ?? '') ? at + 2 : at + 1
  const kind = NOUNS[pieces[noun]?.lower ?? '']
  return kind && pieces[noun + 1]?.lower === 'of' ? { next: noun + 1, kind } : null
}
