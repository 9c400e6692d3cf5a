/**
 * Differences: where pages part, and what kind of parting it is.
 *     a copy that changes a figure, a day, a place, a speaker, quoted words or how sure it is        drift, against the parent that is held
 *     two own reports with figures that cannot both hold                                            contradiction; change over time where dated apart
 *     two own reports with other words in one quotation                                             variance: nobody is wrong
 * Derived pages are compared with what they come from, never all with all: lineage first, differences second.
 * [Reference] the kinds follow the error types of news rewriting (Maynez 2020, Pagnoni 2021 FRANK).
 * Leaves open: synonyms, sums worked out by a writer, everything that needs knowledge of the world.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { AccountEntity, QuoteFamily } from '../../../model/account.ts'
import type { ClaimDraft } from '../../../model/claim.ts'
import type { Remark } from '../../../model/correction.ts'
import type { Difference } from '../../../model/difference.ts'
import type { Lineage } from '../../../model/lineage.ts'
import type { Origin } from '../../../model/origin.ts'
import type { Page } from '../../../model/page.ts'
import type { Stage } from '../../../model/stage.ts'
import { ancestryOf } from '../../../text/ancestry.ts'
import { nameDrift } from './added-names.ts'
import { baseDrift } from './bases.ts'
import { bodyDrift } from './bodies.ts'
import { certaintyDrift } from './certainty.ts'
import { type Derived, derivedPages, viewsOf } from './comparison.ts'
import { confusedPlaces } from './confused-places.ts'
import { contradictions } from './contradictions.ts'
import { contrastDrift } from './contrasts.ts'
import { boundDrift } from './day-bounds.ts'
import { dayDrift } from './days.ts'
import { denialDrift } from './denials.ts'
import { domainDrift } from './domains.ts'
import { exchangedDrift } from './exchanged-words.ts'
import { figureDrift } from './figures.ts'
import type { Finding } from './finding.ts'
import { intentionDrift } from './intentions.ts'
import { lostSpeakers } from './lost-speakers.ts'
import { mistypedSums } from './mistyped.ts'
import { placeDrift } from './named-places.ts'
import { siteDrift } from './named-sites.ts'
import { negationDrift } from './negations.ts'
import { newerFigures } from './newer-figures.ts'
import { openEventDrift } from './open-events.ts'
import { partings } from './partings.ts'
import { quantifierDrift } from './quantifiers.ts'
import { paraphrasesAsQuotes, wordingDifferences } from './quoted-words.ts'
import { asRemarked } from './remarked.ts'
import { otherRemarks } from './remarks.ts'
import { retouchedDrift } from './retouched.ts'
import { settled } from './settled.ts'
import { siblingDrift } from './siblings.ts'
import { speakerDrift } from './speakers.ts'
import { standInDrift } from './stand-ins.ts'
import { tolls } from './tolls.ts'

interface Need {
  readonly pages: readonly Page[]
  readonly entities: readonly AccountEntity[]
  readonly drafts: readonly ClaimDraft[]
  readonly quotes: readonly QuoteFamily[]
  readonly lineage: readonly Lineage[]
  readonly origins: readonly Origin[]
  readonly lexicon: Pick<Lexicon, 'words' | 'cues' | 'names' | 'places' | 'numbers'>
  /** What a person joins and keeps apart. */
  readonly remarks?: readonly Remark[]
}

export const differences: Stage<Need, { readonly differences: readonly Difference[] }> = {
  name: 'differences',
  version: 3,
  needs: ['pages', 'entities', 'drafts', 'quotes', 'lineage', 'origins', 'lexicon', 'remarks'],
  gives: ['differences'],
  run: (facts) => ({ differences: findDifferences(facts) }),
}

/** Differences, the most severe first. */
export function findDifferences({ pages, entities, drafts, quotes, lineage, origins, lexicon, remarks = [] }: Need): Difference[] {
  const counts = lexicon.words
  const ancestry = ancestryOf(lineage, origins)
  const views = viewsOf(pages, counts)
  const contested = { views: new Map(views.map((view) => [view.page.article.id, view])), ancestry, counts }
  const findings = [
    ...derivedPages(views, ancestry).flatMap((derived) => driftOf(derived, entities, lexicon)),
    ...siblingDrift(views, ancestry, (pair) => [...figureDrift(pair, counts), ...dayDrift(pair, counts), ...placeDrift(pair, counts)]),
    ...wordingDifferences(quotes, ancestry, counts),
    ...otherRemarks(quotes, contested.views, ancestry),
    ...contradictions(drafts, contested),
    ...newerFigures(views, ancestry, lexicon),
    ...partings(views, ancestry, counts),
    ...mistypedSums(views, ancestry),
    ...confusedPlaces(views, ancestry),
    ...tolls(views, ancestry),
  ]
  return settled(asRemarked(findings, remarks), drafts)
}

function driftOf(derived: Derived, entities: readonly AccountEntity[], lexicon: Need['lexicon']): Finding[] {
  const { words } = lexicon
  const found = [
    ...figureDrift(derived, words),
    ...baseDrift(derived),
    ...dayDrift(derived, words),
    ...boundDrift(derived, words),
    ...placeDrift(derived, words),
    ...speakerDrift(derived, entities, words),
    ...paraphrasesAsQuotes(derived, words),
    ...certaintyDrift(derived, lexicon),
    ...quantifierDrift(derived, words),
    ...siteDrift(derived, lexicon),
    ...denialDrift(derived),
    ...lostSpeakers(derived, words),
    ...contrastDrift(derived, lexicon),
    ...bodyDrift(derived),
    ...intentionDrift(derived),
    ...negationDrift(derived, words),
    ...retouchedDrift(derived),
    ...standInDrift(derived),
    ...domainDrift(derived),
    ...nameDrift(derived, lexicon),
    ...openEventDrift(derived, lexicon),
  ]
  return [...found, ...exchangedDrift(derived, lexicon, found)]
}
