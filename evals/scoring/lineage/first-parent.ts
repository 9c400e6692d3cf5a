/**
 * First parent: whether the strongest edge into a derived page names one of its parents.
 */
import type { PredictedEdge } from './predicted.ts'

interface Named {
  readonly parents: readonly string[]
  readonly directed: boolean
  readonly confidence: number
}

/** 1 = right; a choice between n pages counts its share of right ones, an edge without direction a half. */
export function firstParent(child: string, parents: readonly string[], edges: readonly PredictedEdge[]): number {
  const named = edges.flatMap((edge) => namedParents(edge, child))
  const directed = named.filter((edge) => edge.directed)
  const [strongest] = (directed.length > 0 ? directed : named).toSorted((a, b) => b.confidence - a.confidence)
  if (strongest === undefined) return 0
  const choice = [...new Set(strongest.parents)]
  const right = choice.filter((page) => parents.includes(page)).length / choice.length
  return right * (strongest.directed ? 1 : 0.5)
}

/** The pages an edge may name as the child's parents: an edge without direction names either of its ends. */
function namedParents({ from, to, or, directed, confidence }: PredictedEdge, child: string): readonly Named[] {
  if (to === child) return [{ parents: [from, ...or], directed, confidence }]
  return from === child && !directed ? [{ parents: [to, ...or], directed, confidence }] : []
}
