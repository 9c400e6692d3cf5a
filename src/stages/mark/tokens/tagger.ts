/**
 * The tagger: parts of speech for the words of one sentence, from left to right.
 *     The miners left Lisk → DET NOUN VERB PROPN
 * [Reference] Collins 2002; Honnibal 2013, "A good part-of-speech tagger in about 200 lines of Python".
 */
import type { Tagger } from '../../../lexicon/tagger.ts'
import type { PartOfSpeech } from '../../../model/token.ts'
import { highest, scoresOf } from '../../../text/perceptron.ts'
import { featuresOf, outlineOf } from './features.ts'

/** One tag a word. */
export function tagWords(words: readonly string[], tagger: Tagger): PartOfSpeech[] {
  const outline = outlineOf(words)
  const tags: PartOfSpeech[] = []
  for (const [at, word] of words.entries()) {
    const tag =
      tagger.certain.get(word) ?? tagger.labels[highest(scoresOf(tagger, featuresOf(outline, at, tags[at - 1] ?? '<', tags[at - 2] ?? '<')))]
    tags.push(tag ?? 'X')
  }
  return tags
}
