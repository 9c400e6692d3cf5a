/**
 * Finding: a difference before it has an id and a claim.
 */
import type { Difference, Side } from '../../../model/difference.ts'
import type { Page } from '../../../model/page.ts'
import type { Span } from '../../../model/span.ts'
import { cite, contains } from '../../../text/spans.ts'

export type Finding = Omit<Difference, 'id' | 'claim'>

/** Letters up to which the whole clause is shown rather than the mark alone. */
const CLAUSE = 140

/** One side of a difference: the mark inside its clause, where that is short. */
export function sideOf(page: Page, span: Span, role: Side['role'], value: string): Side {
  const clause = page.marks.clauses.find((one) => contains(one, span) && one.end - one.start <= CLAUSE)
  return { ...cite(page.article, clause ?? span), role, value }
}

/** One side, exactly as marked. */
export const exactSide = (page: Page, span: Span, role: Side['role'], value: string): Side => ({ ...cite(page.article, span), role, value })

/** A change against a parent that is held. */
export function drift(
  kind: Difference['kind'],
  severity: Difference['severity'],
  parent: { readonly page: Page; readonly side: Side } | null,
  child: Side,
  note: string,
): Finding {
  return { kind, relation: 'drift', severity, parent: parent?.page.article.id ?? null, sides: parent ? [parent.side, child] : [child], note }
}
