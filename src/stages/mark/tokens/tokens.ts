/**
 * Tokens: the words and signs of each sentence with their parts of speech.
 *     "The miners left Lisk." → The/DET miners/NOUN left/VERB Lisk/PROPN ./PUNCT
 *     "Ruiz won't pay."       → Ruiz/PROPN wo/AUX n't/PART pay/VERB ./PUNCT
 * Other stages read them; they are not printed. The weights are data (data/models/pos.json), made by training/train-pos.ts.
 * [Reference] Universal Dependencies, https://universaldependencies.org/u/pos/.
 * Left open: headlines in title case, in which most words look like names.
 */

import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Article } from '../../../model/article.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Stage } from '../../../model/stage.ts'
import type { Token } from '../../../model/token.ts'
import { tagWords } from './tagger.ts'
import { tokenise } from './tokenise.ts'

/** Tokens of all sentences, in reading order; none stands in two sentences. */
export function tagTokens(article: Article, sentences: readonly Sentence[], lexicon: Lexicon): Token[] {
  return sentences.flatMap((sentence) => {
    const words = tokenise(article.text, sentence, lexicon.language.abbreviations)
    const tags = tagWords(
      words.map((word) => word.exact),
      lexicon.tagger,
    )
    return words.map(({ start, end, exact }, at): Token => ({ start, end, text: exact, tag: tags[at] ?? 'X' }))
  })
}

export const tokens: Stage<{ article: Article; lexicon: Lexicon; sentences: readonly Sentence[] }, { tokens: readonly Token[] }> = {
  name: 'tokens',
  version: 2,
  needs: ['article', 'lexicon', 'sentences'],
  gives: ['tokens'],
  run: ({ article, lexicon, sentences }) => ({ tokens: tagTokens(article, sentences, lexicon) }),
}
