/**
 * Drift: what became of the words. A page that derives from another is measured by its nearest held ancestor's wording; copies of one
 * original by the first of them; independent pages by each other, where other words are no fault but `variance`.
 */
import type { QuoteDrift } from '../../../model/account.ts'
import type { Ancestry } from '../../../text/ancestry.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { contentChanges } from '../../../text/quote-changes.ts'
import { fitQuote } from '../../../text/quote-fit.ts'
import type { Utterance } from './utterances.ts'

/** One drift for each utterance of the family. */
export function driftsOf(family: readonly Utterance[], ancestry: Ancestry, counts: WordCounts): readonly QuoteDrift[] {
  return family.map((utterance) => {
    const model = modelFor(utterance, family, ancestry)
    return model === null ? 'none' : driftFrom(model.utterance, utterance, model.independent, counts)
  })
}

/** The wording that this one is measured by; null where it is the first. */
function modelFor(utterance: Utterance, family: readonly Utterance[], ancestry: Ancestry): { utterance: Utterance; independent: boolean } | null {
  const others = family.filter(({ article }) => article !== utterance.article)
  for (const ancestor of ancestry.ancestors(utterance.article)) {
    const held = closest(
      utterance,
      others.filter(({ article }) => article === ancestor),
    )
    if (held) return { utterance: held, independent: false }
  }
  const first = family.find(({ article }) => !ancestry.ancestors(article).some((ancestor) => family.some((one) => one.article === ancestor)))
  if (first === undefined || first.article === utterance.article) return null
  return { utterance: first, independent: ancestry.independent(first.article, utterance.article) }
}

/** Of several quotations of one page the one that shares most content words. */
function closest(utterance: Utterance, held: readonly Utterance[]): Utterance | null {
  const common = (other: Utterance): number => [...utterance.stems].filter((stem) => other.stems.has(stem)).length
  return held.reduce<Utterance | null>((best, other) => (best === null || common(other) > common(best) ? other : best), null)
}

function driftFrom(model: Utterance, utterance: Utterance, independent: boolean, counts: WordCounts): QuoteDrift {
  if (model.exact === utterance.exact) return 'none'
  const longer = utterance.words.length > model.words.length
  const fit = longer ? fitQuote(model.exact, utterance.exact) : fitQuote(utterance.exact, model.exact)
  if (contentChanges(fit, counts).length > 0) return independent ? 'variance' : 'altered'
  return utterance.words.length === model.words.length ? 'punctuation' : 'trimmed'
}
