/**
 * What becomes of a text that another outlet takes over. Names, figures and quoted words are kept in every case.
 *     copy       as it is
 *     cut        its first paragraphs alone
 *     rewrite    some sentences dropped, neighbours swapped, three of ten common words exchanged
 */
import type { Chance } from './chance.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Paragraphs of sentences. */
export type Body = readonly (readonly string[])[]

export type Descent = 'copy' | 'cut' | 'rewrite'
export const DESCENTS: readonly Descent[] = ['copy', 'cut', 'rewrite']

const CUT_KEEPS_LEAST = 0.3
const CUT_KEEPS_MOST = 0.7
const DROPPED = 0.15
const SWAPPED = 0.25
const EXCHANGED = 0.3
const PARAGRAPH = 3

export const EDITS: Readonly<Record<Descent, (body: Body, vocabulary: Vocabulary, chance: Chance) => Body>> = {
  copy: (body) => body,
  cut: (body, _vocabulary, chance) => {
    const kept = CUT_KEEPS_LEAST + chance.share() * (CUT_KEEPS_MOST - CUT_KEEPS_LEAST)
    return body.slice(0, Math.max(1, Math.round(body.length * kept)))
  },
  rewrite: (body, vocabulary, chance) => {
    const [lead = '', ...rest] = body.flat()
    const kept = [lead, ...rest.filter(() => !chance.hits(DROPPED))].map((sentence) => reworded(sentence, vocabulary, chance))
    return paragraphs(swapped(kept, chance))
  },
}

/** The first sentence stays in front. */
function swapped(sentences: readonly string[], chance: Chance): readonly string[] {
  const order = [...sentences]
  for (let at = 1; at + 1 < order.length; at++) {
    const [here, next] = [order[at], order[at + 1]]
    if (here === undefined || next === undefined || !chance.hits(SWAPPED)) continue
    order[at] = next
    order[at + 1] = here
  }
  return order
}

/** Exchanges lower-case words of five letters or more outside quotation marks. */
function reworded(sentence: string, vocabulary: Vocabulary, chance: Chance): string {
  return sentence
    .split(/(“[^”]*”)/)
    .map((part) => (part.startsWith('“') ? part : part.replace(/(?<![\w.])[a-z]{5,}\b/g, (word) => exchanged(word, vocabulary, chance))))
    .join('')
}

const exchanged = (word: string, vocabulary: Vocabulary, chance: Chance): string => (chance.hits(EXCHANGED) ? vocabulary.word(chance) : word)

export function paragraphs(sentences: readonly string[]): Body {
  return sentences.flatMap((_, at) => (at % PARAGRAPH === 0 ? [sentences.slice(at, at + PARAGRAPH)] : []))
}
