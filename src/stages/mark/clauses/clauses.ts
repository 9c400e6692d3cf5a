/**
 * Clauses: the subject–verb units of each sentence, and the marks inside each; what accounts compare.
 *     "Berg said | the crew had not left | and the pier was shut."   three clauses: say, leave (no), shut
 *     "Talks are expected to begin on Monday."                       one: begin, expected
 * Predicates are found by parts of speech, borders between them by conjunctions, relative pronouns, breaks and verbs of saying.
 * [Reference] Del Corro and Gemulla 2013, "ClausIE: clause-based open information extraction" (the idea; no parser here).
 * Leaves open: clauses inside noun phrases ("the man the crew saw"), verbs that a headline's capitals hide from the tagger.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Article } from '../../../model/article.ts'
import type { Attribution } from '../../../model/attribution.ts'
import type { Clause } from '../../../model/clause.ts'
import type { Mention } from '../../../model/entity.ts'
import type { Place } from '../../../model/place.ts'
import type { Quantity } from '../../../model/quantity.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Stage } from '../../../model/stage.ts'
import type { Time } from '../../../model/time.ts'
import type { Token } from '../../../model/token.ts'
import { idsBySpan, innermost } from './marks-inside.ts'
import { unitsOf } from './units.ts'

export interface ClauseFacts {
  readonly article: Article
  readonly lexicon: Lexicon
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly times: readonly Time[]
  readonly quantities: readonly Quantity[]
  readonly mentions: readonly Mention[]
  readonly places: readonly Place[]
  readonly attributions: readonly Attribution[]
}

/** Clauses in reading order; every sentence with a word has at least one. */
export function findClauses(facts: ClauseFacts): Clause[] {
  const units = unitsOf(facts.article.text, facts.sentences, facts.tokens, facts.lexicon)
  const [quantities, times, places, mentions] = [facts.quantities, facts.times, facts.places, facts.mentions].map((marks) => idsBySpan(units, marks))
  const covering = innermost(units, facts.attributions)
  return units.map((unit, at) => ({
    id: `k${at + 1}`,
    ...unit,
    modality: covering[at]?.polarity === 'denies' ? 'denied' : unit.modality,
    quantities: quantities?.[at] ?? [],
    times: times?.[at] ?? [],
    places: places?.[at] ?? [],
    mentions: mentions?.[at] ?? [],
    attribution: covering[at]?.id ?? null,
  }))
}

export const clauses: Stage<ClauseFacts, { clauses: readonly Clause[] }> = {
  name: 'clauses',
  version: 2,
  needs: ['article', 'lexicon', 'sentences', 'tokens', 'times', 'quantities', 'mentions', 'places', 'attributions'],
  gives: ['clauses'],
  run: (facts) => ({ clauses: findClauses(facts) }),
}
