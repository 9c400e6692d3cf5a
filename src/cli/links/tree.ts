/**
 * The pages that carry one text as a tree: who took over from whom.
 *     C
 *     ├─ E
 *     └─ G
 *        └─ D
 */
import type { External } from '../../model/external.ts'
import type { Lineage } from '../../model/lineage.ts'
import type { Origin } from '../../model/origin.ts'
import { compareLetters } from '../../report/letters.ts'
import type { SourceView } from '../../report/view.ts'

/** A page, or a text that nobody here holds, and what stands on it. `edge`: what leads to it in this tree; null at the top. */
export interface Branch {
  readonly source: SourceView | External
  readonly edge: Lineage | null
  readonly branches: readonly Branch[]
}

/** The trees of one origin, in the order of letters; texts that nobody holds come first. */
export function branchesOf(origin: Origin, pages: readonly SourceView[]): readonly Branch[] {
  const members = pages.filter((page) => page.origin?.id === origin.id).sort((a, b) => compareLetters(a.letter, b.letter))
  const above = new Map(members.map((page) => [page, edgeInside(page, members)]))
  const branch = (source: SourceView, edge: Lineage | null): Branch => ({
    source,
    edge,
    branches: members.flatMap((page) => {
      const own = above.get(page) ?? null
      return own?.from === source.article.id ? [branch(page, own)] : []
    }),
  })
  const outside = [...new Set(members.flatMap((page) => externalOf(above.get(page) ?? null)))].sort()
  return [
    ...outside.map((external) => ({
      source: { external },
      edge: null,
      branches: members.flatMap((page) => (externalOf(above.get(page) ?? null)[0] === external ? [branch(page, above.get(page) ?? null)] : [])),
    })),
    ...members.flatMap((page) => (above.get(page) ? [] : [branch(page, null)])),
  ]
}

const externalOf = (edge: Lineage | null): readonly string[] => (edge && typeof edge.from !== 'string' ? [edge.from.external] : [])

/** The surest edge from a page of the same text, else from a text outside. */
function edgeInside({ parents }: SourceView, members: readonly SourceView[]): Lineage | null {
  const inside = parents.filter(({ from, how }) => how !== 'fusion' && members.some(({ article }) => article.id === from))
  return inside[0] ?? parents.find(({ from }) => typeof from !== 'string') ?? null
}

/** Every branch with what is drawn before it: on its first line, and on those that follow. */
export function drawn(branches: readonly Branch[]): readonly { readonly branch: Branch; readonly first: string; readonly rest: string }[] {
  const rows: { branch: Branch; first: string; rest: string }[] = []
  const draw = (branch: Branch, first: string, indent: string): void => {
    rows.push({ branch, first, rest: `${indent}${branch.branches.length > 0 ? '│  ' : '   '}` })
    for (const [at, next] of branch.branches.entries()) {
      const isLast = at === branch.branches.length - 1
      draw(next, `${indent}${isLast ? '└─ ' : '├─ '}`, `${indent}${isLast ? '   ' : '│  '}`)
    }
  }
  for (const branch of branches) draw(branch, '', '')
  return rows
}
