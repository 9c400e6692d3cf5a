/**
 * Sentences: where each begins and ends, inside one line of the body or the headline; none crosses a block.
 *     "The U.S. Secretary of Mills spoke. He left."   two sentences, not three
 *     "“Will it hold?” Ruiz asked."                   one sentence
 * The Unicode rules (Intl.Segmenter) propose borders; joiners take back those that an abbreviation, an initial, a figure or a closing
 * quotation mark made; run-ins are cut off where a break was lost.
 * [Reference] Unicode Standard Annex #29, Sentence Boundaries; Kiss and Strunk 2006, "Unsupervised multilingual sentence boundary detection".
 * Left open: sentences that end without a stop inside a line, and a stop with no space after it.
 */

import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Article } from '../../../model/article.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Span } from '../../../model/span.ts'
import type { Stage } from '../../../model/stage.ts'
import { markedRegions } from '../../../text/regions.ts'
import { trimmed } from '../../../text/spans.ts'
import { joinsNext } from './joiners.ts'
import { maskAddresses } from './mask.ts'
import { piecesOf } from './pieces.ts'
import { cutAtRunIns } from './run-ins.ts'

/** Sentences of the headline and the body, in reading order. */
export function findSentences(article: Article, lexicon: Lexicon): Sentence[] {
  return markedRegions(article)
    .flatMap((region) => linesIn(article.text, region))
    .flatMap((line) => whole(article.text, line, lexicon))
    .map((span, index) => ({ id: `n${index + 1}`, ...span }))
}

export const sentences: Stage<{ article: Article; lexicon: Lexicon }, { sentences: readonly Sentence[] }> = {
  name: 'sentences',
  version: 2,
  needs: ['article', 'lexicon'],
  gives: ['sentences'],
  run: ({ article, lexicon }) => ({ sentences: findSentences(article, lexicon) }),
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

function linesIn(text: string, region: Span): readonly Span[] {
  const lines: Span[] = []
  let from = region.start
  while (from < region.end) {
    const newline = text.indexOf('\n', from)
    const end = newline === -1 || newline > region.end ? region.end : newline
    if (end > from) lines.push({ start: from, end })
    from = end + 1
  }
  return lines
}

/** Borders by the Unicode rules, with web and mail addresses masked: a "?" in one ends nothing. */
function proposed(text: string, line: Span): readonly Span[] {
  return piecesOf(maskAddresses(text.slice(line.start, line.end))).flatMap((piece) =>
    Array.from(segmenter.segment(piece.text)).flatMap(({ index, segment }) => {
      const start = line.start + piece.offset + index
      return trimmed(text, { start, end: start + segment.length }) ?? []
    }),
  )
}

function whole(text: string, line: Span, lexicon: Lexicon): readonly Span[] {
  return joined(text, proposed(text, line), lexicon).flatMap((sentence, index) => cutAtRunIns(text, sentence, index === 0))
}

function joined(text: string, spans: readonly Span[], lexicon: Lexicon): readonly Span[] {
  const sentences: Span[] = []
  for (const span of spans) {
    const last = sentences.at(-1)
    if (last && joinsNext(text, last, span, lexicon.language)) sentences[sentences.length - 1] = { start: last.start, end: span.end }
    else sentences.push(span)
  }
  return sentences
}
