/**
 * The claims of a truth.json as facts of a gold row: how every page of the story stands to each.
 */
import { pageId, type TrueClaim, type TruePassage, type TrueStatement, type Truth } from './examples-truth.ts'
import type { Fact, Passage, Stand } from './scoring/lineage/gold.ts'

type Place = (passage: TruePassage) => Passage

/** Statuses that rows do not know, as the scorers fold them. */
const FOLDED: Readonly<Record<string, string>> = { 'single-source': 'agreed', differs: 'disputed' }
const SILENT: Stand = { stance: 'silent', start: null, end: null }

export const factsOf = (truth: Truth, place: Place): readonly Fact[] => truth.claims.map((claim) => factOf(claim, truth, place))

function factOf(claim: TrueClaim, { pages }: Truth, place: Place): Fact {
  const stands = pages.map(
    ({ file }) =>
      [
        pageId(file),
        standOf(
          claim.statements.filter(({ article }) => article === file),
          place,
        ),
      ] as const,
  )
  return {
    id: claim.id,
    claim: claim.claim,
    texts: claim.texts,
    textsWithLater: claim.textsWithLater ?? claim.texts,
    status: FOLDED[claim.status] ?? claim.status,
    in: Object.fromEntries(stands),
  }
}

/** A page that states it and tells another version too asserts it. */
function standOf(statements: readonly TrueStatement[], place: Place): Stand {
  const stated = statements.find(({ stance }) => stance !== 'differs') ?? statements[0]
  if (stated === undefined) return SILENT
  const { start, end } = place(stated)
  if (stated.stance !== 'differs') return { stance: 'asserts', start, end }
  return { stance: 'differs', start, end, relation: stated.relation === 'undetermined' ? 'compatible' : (stated.relation ?? 'drift') }
}
