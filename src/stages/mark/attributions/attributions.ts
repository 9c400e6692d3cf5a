/**
 * Attributions: what the page says that somebody said, with the words that name who, the cue, and how sure it is.
 *     “We try again,” said Ann Berg.                     direct, source "Ann Berg", cue "said"
 *     According to the log, the ferry left at nine.      indirect, source "the log", cue "According to"
 * A passage is read as items; cues are found, then their sources, then their contents; quotations nobody's cue brings are given to whom
 * they go on from, or to nobody. [Reference] Pareti, O'Keefe, Konstas, Curran, Koprinska 2013, "Automatically detecting and attributing
 * indirect quotations"; Muzny, Fang, Chang, Jurafsky 2017, "A two-stage sieve approach for quote attribution".
 * Leaves open: cues that are neither verb, listed noun nor phrase ("her view was:"), speakers known only from an earlier paragraph.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Article } from '../../../model/article.ts'
import type { Attribution } from '../../../model/attribution.ts'
import type { Entity, Mention } from '../../../model/entity.ts'
import type { Quotation } from '../../../model/quotation.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Stage } from '../../../model/stage.ts'
import type { Token } from '../../../model/token.ts'
import { isSpeechTag } from './beside-quotes.ts'
import { draftsOf } from './drafts.ts'
import { finish } from './finish.ts'
import { withLeftovers } from './leftovers.ts'
import { passagesOf, withTagsJoined } from './passages.ts'

export function findAttributions(
  article: Article,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  quotations: readonly Quotation[],
  _entities: readonly Entity[],
  mentions: readonly Mention[],
  lexicon: Lexicon,
): Attribution[] {
  const passages = withTagsJoined(passagesOf(article.text, sentences, tokens, quotations, mentions), (items) => isSpeechTag(items, lexicon.cues))
  const reads = passages.map((passage) => ({ passage, drafts: draftsOf(passage, lexicon.cues) }))
  return finish(article.text, withLeftovers(article.text, reads), quotations, mentions, lexicon)
}

interface Need {
  readonly article: Article
  readonly lexicon: Lexicon
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly quotations: readonly Quotation[]
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
}

export const attributions: Stage<Need, { attributions: readonly Attribution[] }> = {
  name: 'attributions',
  version: 4,
  needs: ['article', 'lexicon', 'sentences', 'tokens', 'quotations', 'entities', 'mentions'],
  gives: ['attributions'],
  run: ({ article, lexicon, sentences, tokens, quotations, entities, mentions }) => ({
    attributions: findAttributions(article, sentences, tokens, quotations, entities, mentions, lexicon),
  }),
}
