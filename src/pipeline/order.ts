/**
 * The order of all stages, one array a scope, in reading order. Each needs only what stands before it: shown at start-up.
 */

import { claims } from '../stages/account/claims/claims.ts'
import { corroboration } from '../stages/account/corroboration/corroboration.ts'
import { differences } from '../stages/account/differences/differences.ts'
import { entities } from '../stages/account/entities/entities.ts'
import { figures } from '../stages/account/figures/figures.ts'
import { nearMisses } from '../stages/account/near-misses/near-misses.ts'
import { places as placeList } from '../stages/account/places/places.ts'
import { quotes } from '../stages/account/quotes/quotes.ts'
import { sources } from '../stages/account/sources/sources.ts'
import { storyline } from '../stages/account/storyline/storyline.ts'
import { timeline } from '../stages/account/timeline/timeline.ts'
import { verdicts } from '../stages/account/verdicts/verdicts.ts'
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

export const LINKING = inOrder([nearCopies, stories, lineage], ['pages', 'lexicon', 'parents'])

/** For the pages of one story, and again over all pages of a storyline that has several. */
export const ACCOUNTING = inOrder(
  [entities, claims, quotes, differences, corroboration, figures, timeline, placeList, sources],
  ['pages', 'origins', 'lineage', 'relations', 'lexicon', 'parents', 'remarks'],
)

/** Keeps, of what was found over a whole storyline, what lies between its stories. */
export const BETWEEN = inOrder([storyline], ['stories', 'claims', 'differences', 'quotes', 'figures'])

/** Only where an assistant is asked, so that no recipe without one names it. */
export const ASSISTING = inOrder([nearMisses], ['pages', 'entities', 'claims', 'lexicon'])

/** What persons say of claims and differences: run where they say anything, and then part of the recipe. */
export const JUDGING = inOrder([verdicts], ['pages', 'claims', 'differences', 'verdictCorrections'])

/** Stage name → version: what a recipe records. The reader of a page stands in its article. */
export const stageVersions = (): Readonly<Record<string, number>> => versionsOf([...MARKING, ...LINKING, ...ACCOUNTING, ...BETWEEN])

/** What a recipe records beside them where an assistant was asked. */
export const assistingVersions = (): Readonly<Record<string, number>> => versionsOf(ASSISTING)

/** Of the stages that run where persons gave verdicts. */
export const judgingVersions = (): Readonly<Record<string, number>> => versionsOf(JUDGING)

export const versionsOf = (stages: readonly AnyStage[]): Readonly<Record<string, number>> =>
  Object.fromEntries(stages.map(({ name, version }) => [name, version]))
