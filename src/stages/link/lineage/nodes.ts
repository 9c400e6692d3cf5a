/**
 * Nodes: the pages that are copies of no other page, each with its whole copies. Among them parents are chosen; a copy's parent is known.
 *     a report, its repost under another masthead, its first half elsewhere     one node: the report, testifying together with the repost
 */
import type { ArticleId } from '../../../model/ids.ts'
import type { Copy } from './copies.ts'
import type { Testimony } from './testimony.ts'

/** A page that is no copy, and its copies: they testify together. */
export interface Node {
  readonly page: number
  readonly testimony: readonly Testimony[]
}

export function nodesOf(copies: readonly Copy[], testimony: readonly Testimony[]): readonly Node[] {
  const copied = new Set(copies.map(({ child }) => child))
  return testimony.flatMap((own, page) => {
    if (copied.has(page)) return []
    const twins = copies.filter(({ parent, how }) => parent === page && how === 'copy')
    return [{ page, testimony: [own, ...twins.flatMap(({ child }) => testimony[child] ?? [])] }]
  })
}

/** Nodes of which one credits the other: they are compared in every case. */
export function creditPairs(nodes: readonly Node[]): readonly (readonly [number, number])[] {
  const places = new Map(nodes.flatMap(({ testimony }, node) => testimony.map(({ article }) => [article.id, node] as const)))
  return nodes.flatMap(({ testimony }, node) =>
    testimony.flatMap(({ credited }) => [...credited.keys()].map((id) => [node, places.get(id) ?? node] as const)),
  )
}

/** Pairs of nodes as the pages they stand for. */
export const pagesOfPairs = (pairs: readonly (readonly [number, number])[], nodes: readonly Node[]): readonly (readonly [ArticleId, ArticleId])[] =>
  pairs.flatMap(([a, b]) => {
    const [first, second] = [nodes[a]?.testimony[0]?.article.id, nodes[b]?.testimony[0]?.article.id]
    return first && second ? [[first, second] as const] : []
  })
