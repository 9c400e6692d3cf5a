/**
 * What is said: whether two passages report one thing, and not only of the same people. Names, speakers, the cue ("told reporters") and days tell
 * whom and when a passage is about; what is left must be shared: the predicate, the figure with what it counts, or the quoted words.
 *     A "The quarry belongs to Brandt Stone."      B "She wrote to Brandt Stone twice."      a common name alone: no
 *     A "Rocks fell on the road to Lisk."          B "The Lisk road is under rocks."         rocks, road: yes
 */
import type { Page } from '../../../model/page.ts'
import type { Span } from '../../../model/span.ts'
import { type Terms, termsInOrder, type WordCounts, weightOf } from '../../../text/likeness.ts'
import { inside, type Passage } from '../../../text/passages.ts'
import { overlaps } from '../../../text/spans.ts'
import { stem } from '../../../text/stem.ts'
import { type Anchors, anchorsOf, quotesMeet, sameDate, sameFigure } from './anchors.ts'

/** The words of a passage that are no name, speaker, cue, time or number, with the passage's own weights. */
function saidTerms(passage: Passage, page: Page | undefined, counts: WordCounts): Terms {
  if (page === undefined) return new Map()
  const { article, marks } = page
  const about: readonly Span[] = [
    ...marks.mentions,
    ...marks.places,
    ...marks.times,
    ...marks.attributions.flatMap(({ cue, source }) => [...(cue ? [cue] : []), ...(source ? [source] : [])]),
  ].filter((span) => overlaps(span, passage))
  const terms = termsInOrder(article.text, counts, passage.start, passage.end)
  const said = terms.filter((term) => !/^\d/.test(term.stem) && !about.some((span) => overlaps(span, term)))
  return new Map(said.map(({ stem }) => [stem, passage.terms.get(stem) ?? 0]))
}

export const saidOf = (passage: Passage, page: Page | undefined, counts: WordCounts): Said => ({
  terms: saidTerms(passage, page, counts),
  verbs: new Set(inside(page?.marks.clauses ?? [], passage).flatMap(({ lemma }) => (lemma === null ? [] : [stem(lemma)]))),
  anchors: anchorsOf(passage, page, counts),
})

export interface Said {
  readonly terms: Terms
  /** Stems of the verbs of its clauses. */
  readonly verbs: ReadonlySet<string>
  readonly anchors: Anchors
}

export const NOTHING: Said = { terms: new Map(), verbs: new Set(), anchors: { figures: [], quoted: new Set(), days: new Set(), dates: new Set() } }

/** Weight of a common word that makes something of a shared figure or date; of one that tells this story's passages apart; and of all of them. */
const SPEAKS = 0.9
const TELLS = 2.4
const TOGETHER = 4
/** Share of the lighter passage's words that must be common: with a verb that one of the two has as its predicate, and without. */
const PART = 0.33
const MOST = 0.6

export function saysTheSame(a: Said, b: Said): boolean {
  if (quotesMeet(a.anchors, b.anchors)) return true
  const common = [...a.terms].filter(([word]) => b.terms.has(word))
  const tells = Math.max(0, ...common.map(([, weight]) => weight))
  if ((sameFigure(a.anchors, b.anchors) || sameDate(a.anchors, b.anchors)) && tells >= SPEAKS) return true
  const together = common.reduce((sum, [, weight]) => sum + weight, 0)
  if (together < TOGETHER) return false
  const part = together / Math.min(weightOf(a.terms), weightOf(b.terms))
  const predicate = common.some(([word]) => a.verbs.has(word) || b.verbs.has(word))
  return part >= MOST || (predicate && tells >= TELLS && part >= PART)
}
