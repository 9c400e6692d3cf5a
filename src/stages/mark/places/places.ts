/**
 * Places: the names of places a page uses, told apart by use, and where they lie.
 *     "The ferry left Odesa for Bulgaria."             two toponyms, UA and BG
 *     "South Korean officials met the Kremlin’s men."  a demonym, KR; a metonym, RU
 * Recognisers propose: the gazetteer's names, longest first, and names by their last word ("Tolm River"). Refiners drop what is a person,
 * part of an organisation's name or a plain word; then each name is resolved once a page, by what the page says around it.
 * [Reference] Gritta, Pilehvar, Collier 2020, "A pragmatic guide to geoparsing evaluation" (literal and associative uses); Leidner 2007,
 * "Toponym resolution in text" (one referent a discourse, containment, spatial closeness, population).
 * Left open: small towns that the gazetteer has not, definite descriptions ("the eastern part of the country").
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Article } from '../../../model/article.ts'
import type { Entity, Mention } from '../../../model/entity.ts'
import type { Place } from '../../../model/place.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Stage } from '../../../model/stage.ts'
import type { Token } from '../../../model/token.ts'
import { plausibleNames } from './doubts.ts'
import { knownNames } from './known-names.ts'
import { mentionsAt } from './mentions-at.ts'
import { resolvedNames } from './resolution.ts'
import { spotNames } from './spotting.ts'
import { placed } from './uses.ts'

/** Places of the headline and the body, in reading order. Tokens and mentions may be empty: they make it surer. */
export function findPlaces(
  article: Article,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  entities: readonly Entity[],
  mentions: readonly Mention[],
  lexicon: Lexicon,
): Place[] {
  const page = { text: article.text, sentences, tokens, entities, mentions }
  const lookUp = knownNames(lexicon.places)
  const spotted = sentences.flatMap((sentence) => spotNames(article.text, sentence, lookUp, lexicon.places.classes))
  const plausible = plausibleNames(spotted, page, lexicon)
  const at = mentionsAt(mentions)
  const resolve = resolvedNames(plausible, article.text, lexicon.places)
  return plausible.map((name, index) => placed(name, `p${index + 1}`, resolve(name), at(name), article.text, lexicon))
}

interface Facts {
  readonly article: Article
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly lexicon: Lexicon
}

export const places: Stage<Facts, { places: readonly Place[] }> = {
  name: 'places',
  version: 2,
  needs: ['article', 'sentences', 'tokens', 'entities', 'mentions', 'lexicon'],
  gives: ['places'],
  run: ({ article, sentences, tokens, entities, mentions, lexicon }) => ({
    places: findPlaces(article, sentences, tokens, entities, mentions, lexicon),
  }),
}
