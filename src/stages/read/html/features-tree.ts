/**
 * What stands in the elements around a line, and in those made like it, as numbers.
 */
import { isProse, type Masses } from './masses.ts'
import type { PageLine } from './page-lines.ts'
import type { Put, RowWriter } from './rows.ts'
import { closest, DEEP, type Element } from './tree.ts'

const TREE_LEVELS = 4

export function aroundInTree(lines: readonly PageLine[], masses: Masses): RowWriter {
  const all = Math.max(1, masses.words[0] ?? 1)
  const allProse = Math.max(1, masses.prose[0] ?? 1)
  const of = (sums: Float64Array, element: Element | null): number => (element ? (sums[element.index] ?? 0) : -1)
  const aroundBest = new Set(pathTo(masses.best))
  const putLevel = (at: Element | null, put: Put): void => {
    put(of(masses.prose, at) / allProse)
    put(of(masses.words, at) / all)
    put(of(masses.lines, at))
    put(of(masses.paragraphs, at))
    put(of(masses.linked, at) / Math.max(1, of(masses.letters, at)))
    put(of(masses.score, at))
  }
  return (index, put) => {
    const line = lines[index]
    if (!line) return
    let at: Element | null = line.block
    for (let level = 0; level < TREE_LEVELS; level++) {
      putLevel(at, put)
      at = at?.parent ?? null
    }
    const shared = closest(line.block, (element) => aroundBest.has(element))
    put(highest(line.block, masses.score))
    put(shared && masses.best ? Math.min(DEEP, masses.best.depth - shared.depth) : -1)
    put(shared ? Math.min(DEEP, line.block.depth - shared.depth) : -1)
  }
}

/** The element and all around it. */
function* pathTo(element: Element | null): Iterable<Element> {
  for (let at = element; at; at = at.parent) yield at
}

function highest(element: Element, scores: Float64Array): number {
  let best = 0
  for (let at: Element | null = element; at; at = at.parent) best = Math.max(best, scores[at.index] ?? 0)
  return best
}

/** Lines whose blocks have the same name and classes, under parents that have: rows of one list. */
export function twins(lines: readonly PageLine[]): RowWriter {
  const groups = new Map<string, { count: number; words: number; linked: number; prose: number }>()
  const keys = lines.map(({ block }) => twinsKey(block))
  for (const [index, line] of lines.entries()) {
    const group = groups.get(keys[index] ?? '') ?? { count: 0, words: 0, linked: 0, prose: 0 }
    group.count++
    group.words += line.shape.words
    group.linked += line.linkShare
    group.prose += isProse(line) ? line.shape.words : 0
    groups.set(keys[index] ?? '', group)
  }
  const all = Math.max(
    1,
    lines.reduce((sum, line) => sum + (isProse(line) ? line.shape.words : 0), 0),
  )
  return (index, put) => {
    const group = groups.get(keys[index] ?? '') ?? EMPTY_GROUP
    put(group.count)
    put(group.words / group.count)
    put(group.linked / group.count)
    put(group.prose / all)
  }
}

const EMPTY_GROUP = { count: 1, words: 0, linked: 0, prose: 0 }

/** Blocks of the same name and classes, under parents of the same. */
const twinsKey = (block: Element): string => `${keyOf(block)}<${block.parent ? keyOf(block.parent) : ''}`

const keyOf = ({ name, attributes }: Element): string => `${name}.${attributes['class'] ?? ''}`
