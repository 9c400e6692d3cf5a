/**
 * Certainty against the parent: a passage that a parent hedges ("could", "likely", "is to decide") and this page states flat.
 *     parent "The bridge could reopen in May."      child "The bridge will reopen in May."          medium
 *     parent "She may have been misled."            child "She was misled."                        medium
 * Only near passages are compared, and only where no parent's passage nearby says it flat.
 * Leaves open: hedges that stand in a neighbouring sentence.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { fold } from '../../../text/fold.ts'
import type { Passage } from '../../../text/passages.ts'
import { wordsOf } from '../../../text/words.ts'
import type { Derived } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

type Cues = Lexicon['cues']

/** Likeness from which a passage restates its source. */
const RESTATES = 0.42

export function certaintyDrift(derived: Derived, cues: Cues): Finding[] {
  return derived.child.passages.flatMap((passage) => {
    const sources = derived.matches(passage).filter(({ score }) => score >= RESTATES)
    const [source] = sources
    const lost = source ? hedgeOf(source.passage, cues) : null
    if (source === undefined || lost === null || hedgeOf(passage, cues) !== null) return []
    if (sources.some((other) => other.score >= source.score - 0.05 && hedgeOf(other.passage, cues) === null)) return []
    const parent = { page: source.view.page, side: exactSide(source.view.page, source.passage, 'parent', lost) }
    return [
      drift('certainty', 'medium', parent, exactSide(derived.child.page, passage, 'child', ''), `The parent hedges (“${lost}”); this page does not.`),
    ]
  })
}

/** The first word or words that make the passage less than certain. */
function hedgeOf({ text }: Passage, { hedges, modals }: Cues): string | null {
  const words = wordsOf(fold(text)).map(({ lower }) => lower)
  for (const [at, word] of words.entries()) {
    const modality = modals.get(word)
    if (modality === 'may' || modality === 'expected') return word
    const phrase = [1, 2, 3]
      .map((length) => words.slice(at, at + length).join(' '))
      .find((some) => hedges.has(some) && hedges.get(some) !== 'asserted')
    if (phrase !== undefined) return phrase
  }
  return null
}
