/**
 * Vague shares and counts: words that stand for a figure without giving one; low and high are null.
 *     "a small fraction of that number"      "the vast majority of voters"      "a handful of boats"
 */
import type { NumberTables } from '../../../lexicon/numbers.ts'
import type { Piece } from '../../../text/pieces.ts'

export interface Vague {
  readonly next: number
  readonly kind: 'ratio' | 'count'
}

export function vagueAt(pieces: readonly Piece[], at: number, { wordUses }: NumberTables): Vague | null {
  if (!/^(a|an|the)$/.test(pieces[at]?.lower ?? '')) return null
  const noun = wordUses.get(pieces[at + 1]?.lower ?? '')?.has('degree') ? at + 2 : at + 1
  const uses = wordUses.get(pieces[noun]?.lower ?? '')
  const kind = uses?.has('vague ratio') ? 'ratio' : uses?.has('vague count') ? 'count' : null
  return kind && pieces[noun + 1]?.lower === 'of' ? { next: noun + 1, kind } : null
}
