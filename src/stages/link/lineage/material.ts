/**
 * Material: what of a page is compared. Narration stands apart from quoted words: independent reports share quotations by right.
 *     'The ferry sank, the mayor said. "We lost everything we had," she added.'
 *     narration: ferry sank mayor …   quotation: we lost everything we had   names: –   figures: –
 * A quotation of one or two words belongs to the narration: the writer chose it.
 */
import type { Article } from '../../../model/article.ts'
import type { Page } from '../../../model/page.ts'
import type { Span } from '../../../model/span.ts'
import { type Term, type Terms, termsInOrder, type WordCounts } from '../../../text/likeness.ts'
import { bodyBlocks } from '../../../text/regions.ts'
import { containment, shingleHashes } from '../../../text/shingles.ts'
import { type Word, wordsOf } from '../../../text/words.ts'

/** A sentence of the body. */
export interface Passage extends Span {
  /** All its content words. */
  readonly all: Terms
  /** Those outside quotations, in order. */
  readonly narrated: readonly Term[]
  readonly narration: Terms
  /** Its words, quotations and all: how many. */
  readonly words: number
}

export interface Material {
  readonly page: Page
  readonly article: Article
  readonly passages: readonly Passage[]
  /** Words of the body. */
  readonly length: number
  /** Stems of capitalised words inside sentences, outside quotations. */
  readonly names: ReadonlySet<string>
  readonly figures: ReadonlySet<string>
  /** Runs of three words of narration; of eight words of the whole body. */
  readonly threes: ReadonlySet<number>
  readonly eights: ReadonlySet<number>
  /** Quotations of four words or more, their words joined. */
  readonly quotes: ReadonlySet<string>
  /** All stems of the body. */
  readonly stems: Terms
}

/** Quotations shorter than this are the narrator's choice of words. */
const QUOTED_WORDS = 3
const WHOLE_QUOTE = 4

export function materialOf(page: Page, counts: WordCounts): Material {
  const { article, marks } = page
  const blocks = bodyBlocks(article)
  const quoted = marks.quotations.filter(({ start, end }) => wordsOf(article.text, start, end).length >= QUOTED_WORDS)
  const isQuoted = covered(article.text, quoted)
  const isBody = covered(article.text, blocks)
  const sentences = marks.sentences.filter(({ start }) => isBody(start))
  const passages = sentences.map((sentence) => passageOf(article.text, sentence, isQuoted, counts))
  const words = blocks.flatMap(({ start, end }) => wordsOf(article.text, start, end))
  return {
    page,
    article,
    passages,
    length: words.length,
    names: new Set(passages.flatMap((passage) => namesIn(article.text, passage))),
    figures: new Set(passages.flatMap(({ narrated }) => narrated.filter(({ stem }) => /\d/.test(stem)).map(({ stem }) => stem))),
    threes: new Set(narrationRuns(words, isQuoted).flatMap((run) => [...shingleHashes(run, 3)])),
    eights: new Set(
      shingleHashes(
        words.map(({ lower }) => lower),
        8,
      ),
    ),
    quotes: new Set(quoted.map((quote) => quotedWords(article.text, quote)).filter((quote) => quote !== '')),
    stems: new Map(passages.flatMap(({ all }) => [...all])),
  }
}

/** The share of a page's runs of eight words from which it stands in another word for word: more than all shared quotations of own reports come to. */
export const WORD_FOR_WORD = 0.6

/** Share of the first page's runs of eight words that stand in the second. */
export const shareIn = (part: Material, whole: Material): number => containment(part.eights, whole.eights)

/** One of the two stands word for word in the other. */
export const areOneText = (a: Material, b: Material): boolean => Math.max(shareIn(a, b), shareIn(b, a)) >= WORD_FOR_WORD

/** Says of an offset whether one of the spans covers it; made once, linear in the text. */
function covered(text: string, spans: readonly Span[]): (offset: number) => boolean {
  const cover = new Uint8Array(text.length)
  for (const { start, end } of spans) cover.fill(1, start, end)
  return (offset) => cover[offset] === 1
}

function passageOf(text: string, { start, end }: Span, isQuoted: (offset: number) => boolean, counts: WordCounts): Passage {
  const terms = termsInOrder(text, counts, start, end)
  const narrated = terms.filter((term) => !isQuoted(term.start))
  return { start, end, all: weights(terms), narrated, narration: weights(narrated), words: wordsOf(text, start, end).length }
}

const weights = (terms: readonly Term[]): Terms => new Map(terms.map((term) => [term.stem, term.weight]))

/** Capitalised content words; the first word of a sentence tells nothing. */
const namesIn = (text: string, { narrated, start }: Passage): readonly string[] =>
  narrated.filter((term) => term.start !== start && /^\p{Lu}/u.test(text.charAt(term.start))).map(({ stem }) => stem)

/** The words between quotations, run by run. */
function narrationRuns(words: readonly Word[], isQuoted: (offset: number) => boolean): readonly (readonly string[])[] {
  const runs: string[][] = [[]]
  for (const word of words) {
    if (isQuoted(word.start)) runs.push([])
    else runs.at(-1)?.push(word.lower)
  }
  return runs.filter((run) => run.length > 0)
}

function quotedWords(text: string, { start, end }: Span): string {
  const words = wordsOf(text, start, end).map(({ lower }) => lower)
  return words.length >= WHOLE_QUOTE ? words.join(' ') : ''
}
