/**
 * Documents with a known truth, as many as wanted, the same every time: families of ten, of which one is a source, four are made from it, and
 * five have nothing to do with it or each other.
 *     copy      the source as it is
 *     edited    one word of twenty exchanged
 *     cut       its first sentences, a fifth to three fifths of them
 *     mixed     its first half, and the second half of the source of the family before
 * Leaves open: reports of one event that quote the same words (bench/generated-pages.ts has them).
 */
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import { tellOwn } from '../generated-pages.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { inventEvent } from './event.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

export const KINDS = ['copy', 'edited', 'cut', 'mixed'] as const
export type Kind = (typeof KINDS)[number]

export interface Document {
  readonly text: string
  /** Null for sources and for those with nothing to do with any. */
  readonly kind: Kind | null
  /** The numbers of the documents it was made from. */
  readonly sources: readonly number[]
}

const FAMILY = 10
const EXCHANGED = 0.05
const CUT_KEEPS_LEAST = 0.2
const CUT_KEEPS_MOST = 0.6
const SEED = 20240601

type Sentences = readonly string[]

interface Making {
  readonly vocabulary: Vocabulary
  readonly chance: Chance
}

export function* generateFamilies(count: number, lexicon: Lexicon, seed: number = SEED): Generator<Document> {
  const making: Making = { vocabulary: vocabularyOf(lexicon), chance: chanceFrom(seed) }
  let before: Sentences = []
  for (let first = 0; first < count; first += FAMILY) {
    const source = report(first, making)
    for (const [at, document] of family(source, before, first, making).entries()) if (first + at < count) yield document
    before = source
  }
}

/** The first family has no mixed document: there is no family before it. */
function family(source: Sentences, before: Sentences, first: number, making: Making): readonly Document[] {
  const made = KINDS.filter((kind) => kind !== 'mixed' || before.length > 0).map((kind) => ({
    text: MAKERS[kind](source, before, making).join(' '),
    kind,
    sources: kind === 'mixed' ? [first - FAMILY, first] : [first],
  }))
  const others = Array.from({ length: FAMILY - 1 - made.length }, (_, at) => alone(report(first + 1 + at, making)))
  return [alone(source), ...made, ...others]
}

const alone = (sentences: Sentences): Document => ({ text: sentences.join(' '), kind: null, sources: [] })

/** Of an event of its own. */
const report = (number: number, making: Making): Sentences => tellOwn(inventEvent(number, making.vocabulary, making.chance), making).flat()

const MAKERS: Readonly<Record<Kind, (source: Sentences, before: Sentences, making: Making) => Sentences>> = {
  copy: (source) => source,
  edited: (source, _before, making) => source.map((sentence) => edited(sentence, making)),
  cut: (source, _before, { chance }) => {
    const kept = CUT_KEEPS_LEAST + chance.share() * (CUT_KEEPS_MOST - CUT_KEEPS_LEAST)
    return source.slice(0, Math.max(1, Math.round(source.length * kept)))
  },
  mixed: (source, before) => [...source.slice(0, Math.ceil(source.length / 2)), ...before.slice(Math.floor(before.length / 2))],
}

const edited = (sentence: string, { vocabulary, chance }: Making): string =>
  sentence
    .split(' ')
    .map((word) => (chance.hits(EXCHANGED) ? vocabulary.word(chance) : word))
    .join(' ')
