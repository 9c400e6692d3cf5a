/**
 * Names: who and what a page names, every place where it speaks of them, and who is who.
 *     "Defense Secretary Ana Ruiz left. The secretary said she was tired."   one person; a person's name, a role and a pronoun speak of her
 *     "The National Weather Bureau (NWB) of Ruritania"                       one body, named twice; a place
 * Candidates come from capitals and parts of speech; tables, the words around, and a vote over the page tell their kind; the registry joins
 * short names to full ones; pronouns and descriptions go to the one they fit, or to nobody.
 * [Reference] Mikheev, Moens, Grover 1999, "Named entity recognition without gazetteers"; Ravin and Wacholder 1997, "Extracting names from
 * natural-language text".
 * Left open: names of works, events and ships; "they"; two people of one surname; descriptions that are no titles ("the victim's father").
 */

import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Article } from '../../../model/article.ts'
import type { Entity, Mention } from '../../../model/entity.ts'
import type { Quotation } from '../../../model/quotation.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Stage } from '../../../model/stage.ts'
import type { Token } from '../../../model/token.ts'
import { findCandidates } from './candidates.ts'
import { findDescriptions } from './descriptions.ts'
import { decideKinds } from './kinds.ts'
import { linesOfTokens } from './lines.ts'
import { numbered } from './numbered.ts'
import { projectNames } from './project.ts'
import { register } from './registry.ts'
import { resolve } from './resolve.ts'
import { giveRoles, tokensTaken } from './roles.ts'

/** Entities and mentions of the headline and the body, numbered in reading order. */
export function findNames(
  article: Article,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  quotations: readonly Quotation[],
  lexicon: Lexicon,
): { entities: Entity[]; mentions: Mention[] } {
  const lines = linesOfTokens(sentences, tokens, article.headline)
  const candidates = findCandidates(article.text, lines, lexicon)
  const inBody = decideKinds(candidates.names, { lines, outlet: article.outlet?.name ?? null, small: candidates.small }, lexicon)
  const projected = projectNames(article.text, lines, inBody, lexicon)
  const named = [...inBody, ...projected.names]
  const registry = register(named, lexicon)
  giveRoles(article.text, lines, registry.entries, lexicon)
  const descriptions = findDescriptions(article.text, lines, tokensTaken(lines, named), lexicon)
  const resolved = resolve(descriptions, registry.entries, { lines, quotations, lexicon })
  return numbered({ named, demonyms: [...candidates.demonyms, ...projected.demonyms], registry, descriptions, resolved, lexicon })
}

interface Need {
  readonly article: Article
  readonly lexicon: Lexicon
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly quotations: readonly Quotation[]
}

export const names: Stage<Need, { entities: readonly Entity[]; mentions: readonly Mention[] }> = {
  name: 'names',
  version: 4,
  needs: ['article', 'lexicon', 'sentences', 'tokens', 'quotations'],
  gives: ['entities', 'mentions'],
  run: ({ article, lexicon, sentences, tokens, quotations }) => findNames(article, sentences, tokens, quotations, lexicon),
}
