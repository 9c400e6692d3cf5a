/**
 * The order of all stages, one array a scope, in reading order. Each needs only what stands before it: shown at start-up.
 */

import { lineage } from '../stages/link/lineage/lineage.ts'
import { nearCopies } from '../stages/link/near-copies/near-copies.ts'
import { stories } from '../stages/link/stories/stories.ts'
import { attributions } from '../stages/mark/attributions/attributions.ts'
import { clauses } from '../stages/mark/clauses/clauses.ts'
import { credits } from '../stages/mark/credits/credits.ts'
import { names } from '../stages/mark/names/names.ts'
import { places } from '../stages/mark/places/places.ts'
import { quantities } from '../stages/mark/quantities/quantities.ts'
import { quotations } from '../stages/mark/quotations/quotations.ts'
import { sentences } from '../stages/mark/sentences/sentences.ts'
import { times } from '../stages/mark/times/times.ts'
import { tokens } from '../stages/mark/tokens/tokens.ts'
import { type AnyStage, inOrder } from './run.ts'

export const MARKING = inOrder(
  [sentences, tokens, quotations, times, quantities, names, places, attributions, clauses, credits],
  ['article', 'lexicon'],
)

export const LINKING = inOrder([nearCopies, stories, lineage], ['pages', 'lexicon'])

/** Stage name → version: what a recipe records. */
export function stageVersions(): Readonly<Record<string, number>> {
  const all: readonly AnyStage[] = [...MARKING, ...LINKING]
  return Object.fromEntries(all.map(({ name, version }) => [name, version]))
}
