/**
 * Quotes over pages: every wording of one utterance in one family, each with what became of its words.
 *     A ‘We will rebuild every home, street by street.’   B ‘We will rebuild every home’            B: trimmed
 *     C (from A) ‘We will restore every home’                                                      C: altered (a copier changed a word)
 *     D (own report) ‘We shall rebuild every house’                                                D: variance (two ears, or two remarks)
 * [Reference] Leskovec, Backstrom, Kleinberg 2009, "Meme-tracking": quotations drift by trimming and small edits; Smith, Waterman 1981.
 * Leaves open: whether two wordings were one utterance; translations.
 */

import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { AccountEntity, QuoteFamily, QuoteVariant } from '../../../model/account.ts'
import type { Remark } from '../../../model/correction.ts'
import type { Lineage } from '../../../model/lineage.ts'
import type { Origin } from '../../../model/origin.ts'
import type { Page } from '../../../model/page.ts'
import type { Stage } from '../../../model/stage.ts'
import { ancestryOf } from '../../../text/ancestry.ts'
import { cite } from '../../../text/spans.ts'
import { driftsOf } from './drift.ts'
import { familiesOf } from './families.ts'
import { remarksOf } from './set-remarks.ts'
import { utterancesOf } from './utterances.ts'

interface Need {
  readonly pages: readonly Page[]
  readonly entities: readonly AccountEntity[]
  readonly lineage: readonly Lineage[]
  readonly origins: readonly Origin[]
  readonly lexicon: Pick<Lexicon, 'words'>
  /** What a person joins and keeps apart. */
  readonly remarks?: readonly Remark[]
}

export const quotes: Stage<Need, { readonly quotes: readonly QuoteFamily[] }> = {
  name: 'quotes',
  version: 2,
  needs: ['pages', 'entities', 'lineage', 'origins', 'lexicon', 'remarks'],
  gives: ['quotes'],
  run: (facts) => ({ quotes: compareQuotes(facts) }),
}

/** Families of quotations, the most quoted first. A quotation nobody else has is a family of one. */
export function compareQuotes({ pages, entities, lineage, origins, lexicon, remarks: told = [] }: Need): QuoteFamily[] {
  const remarks = remarksOf(told)
  const ancestry = ancestryOf(lineage, origins)
  const articleOf = new Map(pages.map(({ article }) => [article.id, article]))
  return familiesOf(utterancesOf(pages, entities, lexicon.words, remarks), remarks).map((family) => {
    const drifts = driftsOf(family, ancestry, lexicon.words, remarks)
    const variants = family.flatMap((utterance, index): QuoteVariant[] => {
      const article = articleOf.get(utterance.article)
      return article ? [{ ...cite(article, utterance), speaker: utterance.speaker, drift: drifts[index] ?? 'none', ...remarks.setBy(utterance) }] : []
    })
    return { speaker: onlySpeaker(family.map(({ speaker }) => speaker)), variants }
  })
}

/** The speaker whom all variants that name one agree on. */
function onlySpeaker(speakers: readonly (string | null)[]): string | null {
  const named = new Set(speakers.filter((speaker) => speaker !== null))
  return named.size === 1 ? ([...named][0] ?? null) : null
}
