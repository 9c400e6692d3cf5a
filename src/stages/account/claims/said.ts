/**
 * What is said: whether two passages report one thing, and not only of the same people. Names, speakers, the cue ("told reporters") and days tell
 * whom and when a passage is about; what is left must be shared: the predicate, the figure with what it counts, or the quoted words.
 *     A "The quarry belongs to Brandt Stone."      B "She wrote to Brandt Stone twice."      a common name alone: no
 *     A "Rocks fell on the road to Lisk."          B "The Lisk road is under rocks."         rocks, road: yes
 * Where passages are alike enough in all but speaker and cue, names may be all that they share: a list of towns, a family, a verdict on a suit.
 *     A "Buses stop in Lisk, Orme and Vell."       B "Served: Orme, Vell and Lisk."          three names: yes
 */
import type { Page } from '../../../model/page.ts'
import type { Span } from '../../../model/span.ts'
import { coverage, type Term, type Terms, termsInOrder, type WordCounts, weightOf } from '../../../text/likeness.ts'
import { inside, type Passage } from '../../../text/passages.ts'
import { overlaps } from '../../../text/spans.ts'
import { stem } from '../../../text/stem.ts'
import { type Anchors, anchorsOf, quotesMeet, sameDate, sameFigure } from './anchors.ts'

export function saidOf(passage: Passage, page: Page | undefined, counts: WordCounts): Said {
  if (page === undefined) return NOTHING
  const { article, marks } = page
  const voices = marks.attributions.flatMap(({ cue, source }): readonly Span[] => [...(cue ? [cue] : []), ...(source ? [source] : [])])
  const terms = termsInOrder(article.text, counts, passage.start, passage.end)
  return {
    terms: without([...marks.mentions, ...marks.places, ...marks.times, ...voices], terms, passage, isWord),
    told: without(voices, terms, passage),
    verbs: new Set(inside(marks.clauses, passage).flatMap(({ lemma }) => (lemma === null ? [] : [stem(lemma)]))),
    anchors: anchorsOf(passage, page, counts),
  }
}

const isWord = (term: Term): boolean => !/^\d/.test(term.stem)

/** The terms outside the spans, with the passage's own weights. */
function without(spans: readonly Span[], terms: readonly Term[], passage: Passage, counts: (term: Term) => boolean = () => true): Terms {
  const near = spans.filter((span) => overlaps(span, passage))
  const left = terms.filter((term) => counts(term) && !near.some((span) => overlaps(span, term)))
  return new Map(left.map(({ stem }) => [stem, passage.terms.get(stem) ?? 0]))
}

export interface Said {
  /** The words that are no name, speaker, cue, time or number. */
  readonly terms: Terms
  /** All words but speakers and cues. */
  readonly told: Terms
  /** Stems of the verbs of its clauses. */
  readonly verbs: ReadonlySet<string>
  readonly anchors: Anchors
}

export const NOTHING: Said = {
  terms: new Map(),
  told: new Map(),
  verbs: new Set(),
  anchors: { figures: [], quoted: new Set(), days: new Set(), dates: new Set() },
}

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

/** How much the smaller cover of what is told adds to the score, and the sum from which passages are alike (fitted over three sets of stories, each left out in turn). */
const TOLD = 0.7
const ALIKE = 0.72

/** So alike, speakers and cues apart, that names may be all that they share. */
export const isAlike = (a: Said, b: Said, score: number): boolean =>
  score + TOLD * Math.min(coverage(a.told, b.told), coverage(b.told, a.told)) >= ALIKE
