/**
 * One story's lineage: direct edges, pairs through ancestors, directions, kinds, first parents, and originals held for kin.
 */
import type { Item } from '../../task.ts'
import { pairKey, pairsOf } from '../pairs.ts'
import { closure, parentsOf } from './ancestry.ts'
import { firstParent } from './first-parent.ts'
import type { GoldEdge, LineageStory } from './gold.ts'
import { type PredictedEdge, strongestEdges } from './predicted.ts'

/** Counts of one story, or of all. */
export interface LineageCounts {
  readonly edges: PairCounts
  readonly related: PairCounts
  /** Predicted edges between related pages; those with a direction; those with the right one. */
  readonly matched: number
  readonly decided: number
  readonly forward: number
  /** Direct edges found whose kind is right. */
  readonly kinds: number
  readonly firstParents: number
  readonly children: number
  /** Pairs of independent originals, and those with an edge or in one origin. */
  readonly independent: number
  readonly joined: number
}

export interface PairCounts {
  readonly right: number
  readonly predicted: number
  readonly gold: number
}

export interface StoryResult {
  readonly counts: LineageCounts
  readonly items: readonly Item[]
}

/** `found`: the predicted edges among the story's pages. */
export function scoreStory(story: LineageStory, found: readonly PredictedEdge[], originOf: ReadonlyMap<string, string>): StoryResult {
  const reprints = new Set((story.reprints ?? []).map(({ from, to }) => pairKey(from, to)))
  const asked = found.filter(({ from, to }) => !reprints.has(pairKey(from, to)))
  const edges = strongestEdges(asked)
  const pages = story.pages.map(({ id }) => id)
  const direct = new Map(story.lineage.map((edge) => [pairKey(edge.from, edge.to), edge]))
  const parents = parentsOf(story.lineage)
  const independent = independentPairs(story, reprints)
  const joined = independent.filter(([a, b]) => edges.has(pairKey(a, b)) || sameOrigin(a, b, originOf))
  const counts: LineageCounts = {
    ...countEdges(edges, direct),
    ...countRelated(pages, story, edges, reprints),
    firstParents: [...parents].reduce((sum, [child, of]) => sum + firstParent(child, of, asked), 0),
    children: parents.size,
    independent: independent.length,
    joined: joined.length,
  }
  return { counts, items: [...edgeItems(story, edges), ...independentItems(independent, joined)] }
}

const sameOrigin = (a: string, b: string, originOf: ReadonlyMap<string, string>): boolean => originOf.has(a) && originOf.get(a) === originOf.get(b)

function independentPairs({ origins }: LineageStory, reprints: ReadonlySet<string>): readonly (readonly [string, string])[] {
  const roots = origins.flatMap(({ kind, root }) => (kind === 'independent' && root !== null ? [root] : []))
  return pairsOf(roots).filter(([a, b]) => !reprints.has(pairKey(a, b)))
}

type Edges = ReadonlyMap<string, PredictedEdge>

function countEdges(edges: Edges, direct: ReadonlyMap<string, GoldEdge>): Pick<LineageCounts, 'edges' | 'kinds'> {
  const hits = [...edges].flatMap(([key, edge]) => {
    const gold = direct.get(key)
    return gold ? [{ edge, gold }] : []
  })
  const kinds = hits.filter(({ edge, gold }) => (gold.accept ?? [gold.how]).includes(edge.how)).length
  return { edges: { right: hits.length, predicted: edges.size, gold: direct.size }, kinds }
}

function countRelated(
  pages: readonly string[],
  { lineage }: LineageStory,
  edges: Edges,
  reprints: ReadonlySet<string>,
): Pick<LineageCounts, 'related' | 'matched' | 'decided' | 'forward'> {
  const related = closure(pages, lineage)
  const directed = [...edges.values()].filter((edge) => edge.directed)
  const indirect = [...closure(pages, directed).keys()].filter((key) => !reprints.has(key))
  const predicted = new Set([...edges.keys(), ...indirect])
  const matched = [...edges].filter(([key]) => related.has(key))
  const decided = matched.filter(([, edge]) => edge.directed)
  return {
    related: { right: [...predicted].filter((key) => related.has(key)).length, predicted: predicted.size, gold: related.size },
    matched: matched.length,
    decided: decided.length,
    forward: decided.filter(([key, edge]) => related.get(key)?.from === edge.from).length,
  }
}

function edgeItems({ lineage }: LineageStory, edges: Edges): readonly Item[] {
  return lineage.map(({ from, to, how }) => {
    const edge = edges.get(pairKey(from, to))
    const into = [...edges.values()].filter((other) => other.to === to).map((other) => `${other.how} of ${other.from}`)
    return {
      id: `${to} from ${from}`,
      right: edge !== undefined,
      passage: `${to} is a ${how} of ${from}`,
      note: into.length === 0 ? 'nothing found' : `found: ${into.join(', ')}`,
    }
  })
}

function independentItems(pairs: readonly (readonly [string, string])[], joined: readonly (readonly [string, string])[]): readonly Item[] {
  return pairs.map((pair) => {
    const right = !joined.includes(pair)
    return { id: `${pair[0]} apart from ${pair[1]}`, right, passage: `${pair[0]} and ${pair[1]} are independent`, note: right ? '' : 'held for kin' }
  })
}
