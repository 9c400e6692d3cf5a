/**
 * Content before a cue: where the clause or quotation that stands before it begins, and that it ends at the cue.
 *     "LISK – ⟦The ferry left⟧, Cole said"      "It was late (⟦it left at ten⟧, Cole said)"
 */
import type { CueHit } from './cue-hits.ts'
import { isVerbal, type Run } from './frames.ts'
import type { Item } from './passages.ts'
import type { Source } from './sources.ts'

export function contentBefore(items: readonly Item[], hit: CueHit, source: Source | null, floor: number): Run | null {
  const edge = source?.side === 'before' ? Math.min(source.from, hit.group) : hit.group
  const comma = items[edge - 1]
  if (!comma || (comma.tag !== 'QUOTE' && !/^[,?!—–…]$/.test(comma.lower) && hit.kind !== 'phrase')) return null
  let from = startBefore(items, floor, edge)
  while (from < edge && (items[from]?.tag === 'CCONJ' || items[from]?.lower === ',' || items[from]?.lower === '.')) from++
  const to = comma.tag === 'PUNCT' ? edge - 1 : edge
  return to > from ? { from, to } : null
}

/** Behind a dateline, a semicolon, an open bracket; a quotation behind a colon stands alone. */
function startBefore(items: readonly Item[], floor: number, edge: number): number {
  if (items[edge - 1]?.tag === 'QUOTE' && items[edge - 2]?.lower === ':') return edge - 1
  const semicolon = items.slice(floor, edge - 1).findLastIndex(({ lower }) => lower === ';')
  const start = floor === 0 ? datelineEnd(items, edge) : floor
  return Math.max(semicolon === -1 ? start : floor + semicolon + 1, openBracket(items, floor, edge))
}

/** "It was late (⟨it left at ten⟩, Cole said)": behind a bracket that is still open at the cue; 0 without one. */
function openBracket(items: readonly Item[], floor: number, edge: number): number {
  const before = items.slice(floor, edge)
  const open = before.findLastIndex(({ lower }) => lower === '(' || lower === '[')
  return open === -1 || before.findLastIndex(({ lower }) => lower === ')' || lower === ']') > open ? 0 : floor + open + 1
}

const LONGEST_DATELINE = 12

/** "LISK, Norland (Tarn Press) – ⟨The ferry left⟩": behind the dash; 0 where the passage has no dateline. */
function datelineEnd(items: readonly Item[], edge: number): number {
  const first = items[0]?.text ?? ''
  if (!/^(?:\p{Lu}[\p{Lu}.'’-]+|\()$/u.test(first)) return 0
  const dash = items.slice(0, Math.min(edge, LONGEST_DATELINE)).findIndex(({ lower }) => /^[—–―-]+$/.test(lower))
  const before = items.slice(0, Math.max(0, dash))
  return before.length > 0 && !before.some((item) => isVerbal(item) || item.tag === 'QUOTE') ? dash + 1 : 0
}
