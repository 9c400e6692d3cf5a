/**
 * Claims: passages of different pages that report the same thing, joined; each passage nobody else has is a claim of its own.
 *     A "The ferry sank off Norvik with 212 aboard."   B "Off Norvik, a ferry with 212 people has gone down."   one claim, two statements
 *     C "The ferry line was founded in 1931."                                                                     another claim
 * Passages are joined by average link over weighed words, lifted by anchors: the same figure of the same thing, rare quoted words, the same day.
 * A long sentence with several facts may stand in two claims. Headlines join as statements of their own.
 * [Reference] Barzilay, McKeown 2005, "Sentence fusion for multidocument news summarization" (themes); Pyramid (Nenkova, Passonneau 2004).
 * Leaves open: paraphrase without common words; facts that a sentence only implies.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { AccountEntity } from '../../../model/account.ts'
import type { ClaimDraft } from '../../../model/claim.ts'
import type { Remark } from '../../../model/correction.ts'
import type { Lineage } from '../../../model/lineage.ts'
import type { Origin } from '../../../model/origin.ts'
import type { Page } from '../../../model/page.ts'
import type { Stage } from '../../../model/stage.ts'
import { ancestryOf } from '../../../text/ancestry.ts'
import { type Passage, storyPassages } from '../../../text/passages.ts'
import { speakerFinder } from '../../../text/speakers.ts'
import { clustersOf } from './clusters.ts'
import { type DraftContext, draftOf } from './draft.ts'
import { withHeadlines } from './headlines.ts'
import { linksOf } from './links.ts'
import { NOTHING, saidOf } from './said.ts'

interface Need {
  readonly pages: readonly Page[]
  readonly entities: readonly AccountEntity[]
  readonly lineage: readonly Lineage[]
  readonly origins: readonly Origin[]
  readonly lexicon: Pick<Lexicon, 'words' | 'language'>
  /** What a person keeps apart stands in no claim together. */
  readonly remarks?: readonly Remark[]
}

export const claims: Stage<Need, { readonly drafts: readonly ClaimDraft[] }> = {
  name: 'claims',
  version: 3,
  needs: ['pages', 'entities', 'lineage', 'origins', 'lexicon', 'remarks'],
  gives: ['drafts'],
  run: (facts) => ({ drafts: alignClaims(facts) }),
}

/** Claims, those of most pages first. */
export function alignClaims({ pages, entities, lineage, origins, lexicon, remarks = [] }: Need): ClaimDraft[] {
  const pageOf = new Map(pages.map((page) => [page.article.id, page]))
  const passages = [...storyPassages(pages, lexicon.words).values()].flat().filter(saysSomething)
  const said = passages.map((passage) => saidOf(passage, pageOf.get(passage.article), lexicon.words))
  const ancestry = ancestryOf(lineage, origins)
  const links = linksOf(passages, said, lexicon.words, ancestry, remarks)
  const context: DraftContext = {
    pageOf,
    articles: pages.map(({ article }) => article.id),
    ancestry,
    speakerAt: speakerFinder(entities),
    said,
    counts: lexicon.words,
    pronouns: lexicon.language.pronouns,
  }
  const drafts = clustersOf(passages, links).map((cluster) => draftOf(cluster, links, passages, context))
  const told = passages.map((passage, at) => ({ passage, said: said[at] ?? NOTHING }))
  const sorted = drafts.sort((a, b) => b.statements.length - a.statements.length)
  return withHeadlines(sorted, pages, { counts: lexicon.words, speakerAt: context.speakerAt, told })
}

/** Fewer content words than this are no claim ("Yes."). */
const LEAST_TERMS = 3

const saysSomething = ({ terms }: Passage): boolean => terms.size >= LEAST_TERMS
