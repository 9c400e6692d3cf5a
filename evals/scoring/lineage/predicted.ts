/**
 * What the program says of descent, in the gold's names of pages.
 */
import type { Links } from '../../../src/model/links.ts'
import type { PageOf } from '../page-names.ts'
import { pairKey } from '../pairs.ts'

/** The parts of links that scoring reads. */
export type PredictedLinks = Pick<Links, 'origins' | 'lineage'>

export interface PredictedEdge {
  readonly from: string
  readonly to: string
  readonly how: string
  readonly directed: boolean
  readonly confidence: number
  /** Parents between which the program could not choose. */
  readonly or: readonly string[]
}

/** Page → its origin, over all runs: the same origin only within one run. */
export function originsOfPages(links: readonly PredictedLinks[], pageOf: PageOf): ReadonlyMap<string, string> {
  const origins = new Map<string, string>()
  for (const [run, { origins: found }] of links.entries()) {
    for (const { id, articles } of found) {
      for (const page of articles.map(pageOf)) if (page !== null) origins.set(page, `${run}:${id}`)
    }
  }
  return origins
}

/** Every edge between two different pages of the set; originals that nobody holds are left out. */
export function edgesBetweenPages(links: readonly PredictedLinks[], pageOf: PageOf): readonly PredictedEdge[] {
  return links
    .flatMap(({ lineage }) => lineage)
    .flatMap(({ from, to, how, directed, confidence, or }) => {
      const [parent, child] = [typeof from === 'string' ? pageOf(from) : null, pageOf(to)]
      if (parent === null || child === null || parent === child) return []
      return [{ from: parent, to: child, how, directed, confidence, or: or.flatMap((other) => pageOf(other) ?? []) }]
    })
}

/** One edge a pair of pages: the strongest, the first of equals. */
export function strongestEdges(edges: readonly PredictedEdge[]): ReadonlyMap<string, PredictedEdge> {
  const strongest = new Map<string, PredictedEdge>()
  for (const edge of edges) {
    const key = pairKey(edge.from, edge.to)
    const known = strongest.get(key)
    if (known === undefined || edge.confidence > known.confidence) strongest.set(key, edge)
  }
  return strongest
}
