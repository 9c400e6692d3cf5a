/** The attributions of a page built by hand, with the marks that the stages before give, and the names of its speakers. */
import { type Lexicon, loadLexicon } from '../lexicon/lexicon.ts'
import type { Attribution } from '../model/attribution.ts'
import { findAttributions } from '../stages/mark/attributions/attributions.ts'
import { findNames } from '../stages/mark/names/names.ts'
import { findQuotations } from '../stages/mark/quotations/quotations.ts'
import { findSentences } from '../stages/mark/sentences/sentences.ts'
import { tagTokens } from '../stages/mark/tokens/tokens.ts'
import { articleOf } from './articles.ts'

export interface Attributed extends Attribution {
  /** All of its content, parts with "…" between. */
  readonly said: string
  /** Who the speaker is; null where nobody is told. */
  readonly name: string | null
}

let lexicon: Lexicon | null = null

export function attributed(page: string): readonly Attributed[] {
  lexicon ??= loadLexicon()
  const article = articleOf(page)
  const sentences = findSentences(article, lexicon)
  const tokens = tagTokens(article, sentences, lexicon)
  const quotations = findQuotations(article, sentences, lexicon)
  const { entities, mentions } = findNames(article, sentences, tokens, quotations, lexicon)
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return findAttributions(article, sentences, tokens, quotations, entities, mentions, lexicon).map((attribution) => ({
    ...attribution,
    said: attribution.content.map(({ exact }) => exact).join(' … '),
    name: names.get(attribution.speaker ?? '') ?? null,
  }))
}
