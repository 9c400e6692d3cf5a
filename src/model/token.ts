import type { Span } from './span.ts'

/** Universal part-of-speech tags (https://universaldependencies.org/u/pos/). */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A word or sign of a sentence with its part of speech. Works inside the pipeline only; it is not printed. */
export interface Token extends Span {
  readonly text: string
  readonly tag: PartOfSpeech
}
