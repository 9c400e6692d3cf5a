/**
 * Drift: what became of the words. A page that derives from another is measured by its nearest held ancestor's wording; copies of one
 * original by the first of them; independent pages by each other, where other words are no fault but `variance`.
 */
import type { QuoteDrift } from '../../../model/account.ts'
import type { Ancestry } from '../../../text/ancestry.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { contentChanges } from '../../../text/quote-changes.ts'
import { compareWordings } from '../../../text/quote-fit.ts'
import { NO_REMARKS, type Remarks } from './set-remarks.ts'
import type { Utterance } from './utterances.ts'

/** Share of the words that must agree for one wording to be measured by another. */
const FIT = 0.55

/** One drift for each utterance of the family. */
export function driftsOf(
  family: readonly Utterance[],
  ancestry: Ancestry,
  counts: WordCounts,
  { joined }: Remarks = NO_REMARKS,
): readonly QuoteDrift[] {
  return family.map((utterance, at) => {
    const model = modelFor(utterance, family, at, ancestry, joined)
    return model === null ? 'none' : driftFrom(model, utterance, ancestry.independent(model.article, utterance.article), counts)
  })
}

/** The wording that this one is measured by: a held ancestor's, else the nearest of the earlier pages; null where it is the first. */
function modelFor(utterance: Utterance, family: readonly Utterance[], at: number, ancestry: Ancestry, joined: Remarks['joined']): Utterance | null {
  const others = family.filter(({ article }) => article !== utterance.article)
  for (const ancestor of ancestry.ancestors(utterance.article)) {
    const held = closest(
      utterance,
      others.filter(({ article }) => article === ancestor),
      joined,
    )
    if (held) return held
  }
  const derives = (article: Utterance['article']): boolean => ancestry.ancestors(article).includes(utterance.article)
  return closest(
    utterance,
    family.slice(0, at).filter(({ article }) => article !== utterance.article && !derives(article)),
    joined,
  )
}

/** What a person joined with it counts however its words fit. Copies repeat a wording: it is fitted once. */
function closest(utterance: Utterance, held: readonly Utterance[], joined: Remarks['joined']): Utterance | null {
  let best: { other: Utterance; agree: number } | null = null
  const known = new Map<string, number>()
  for (const other of held) {
    const agree = known.get(other.exact) ?? compareWordings(utterance.exact, other.exact).agree
    known.set(other.exact, agree)
    if ((agree >= FIT || joined(utterance, other)) && (best === null || agree > best.agree)) best = { other, agree }
  }
  return best?.other ?? null
}

/** Words beyond the other's ends are no change between own reports; a copy that has them got them nowhere it is known to have read. */
function driftFrom(model: Utterance, utterance: Utterance, independent: boolean, counts: WordCounts): QuoteDrift {
  if (model.exact === utterance.exact) return 'none'
  const { agree, changes } = compareWordings(utterance.exact, model.exact)
  if (agree < FIT || contentChanges(changes, counts).some(({ beyond }) => !beyond)) return independent ? 'variance' : 'altered'
  return utterance.words.length === model.words.length ? 'punctuation' : 'trimmed'
}
