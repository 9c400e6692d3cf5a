/**
 * Quotations: every span between quotation marks, marks left out, said or not.
 *     Berg said the pier was “⟦a joke⟧.”        speech
 *     ‘⟦We’ll mend the pilots’ boat⟧,’ she added.   speech; apostrophes are no marks
 * Straight, curly, single and angle marks; marks that lean the wrong way; quotations in quotations; quotations that run on over paragraphs,
 * one mark for each. [Reference] Pouliquen, Steinberger, Best 2007, "Automatic detection of quotations in multilingual news".
 * Leaves open: block quotations without marks, dashes that open speech.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Article } from '../../../model/article.ts'
import type { Quotation } from '../../../model/quotation.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Span } from '../../../model/span.ts'
import type { Stage } from '../../../model/stage.ts'
import { markedRegions } from '../../../text/regions.ts'
import { evidence, trimmed } from '../../../text/spans.ts'
import { pageWords } from './around.ts'
import { pairMarks, type QuotedSpan } from './pairs.ts'
import { useOf } from './uses.ts'

/** Quotations of the headline and the body, in reading order, outer before inner. */
export function findQuotations(article: Article, sentences: readonly Sentence[], lexicon: Lexicon): Quotation[] {
  const { text } = article
  const regions = markedRegions(article)
  const lines = regions.flatMap((region) => linesOfRegion(text, region))
  const page = pageWords(text, regions, lexicon.cues)
  const quoted = [...pairMarks(text, lines)].sort((a, b) => a.start - b.start || b.end - a.end)
  return quoted.map((span, index) => ({
    id: `u${index + 1}`,
    ...evidence(text, span.start, span.end),
    use: useOf(text, span, sentencesAround(sentences, span), page, lexicon.cues),
  }))
}

export const quotations: Stage<{ article: Article; sentences: readonly Sentence[]; lexicon: Lexicon }, { quotations: readonly Quotation[] }> = {
  name: 'quotations',
  version: 4,
  needs: ['article', 'sentences', 'lexicon'],
  gives: ['quotations'],
  run: ({ article, sentences, lexicon }) => ({ quotations: findQuotations(article, sentences, lexicon) }),
}

function linesOfRegion(text: string, region: Span): readonly Span[] {
  const lines: Span[] = []
  let at = region.start
  for (const line of text.slice(region.start, region.end).split('\n')) {
    const span = trimmed(text, { start: at, end: at + line.length })
    if (span) lines.push(span)
    at += line.length + 1
  }
  return lines
}

/** From the start of the sentence in which the quotation begins to the end of the one in which it ends. */
function sentencesAround(sentences: readonly Sentence[], quoted: QuotedSpan): Span {
  const first = sentences[firstEndingAfter(sentences, quoted.start)]
  const last = sentences[firstEndingAfter(sentences, quoted.end)]
  return {
    start: Math.min(first?.start ?? quoted.start, quoted.start),
    end: Math.max(last && last.start <= quoted.end + 1 ? last.end : quoted.end, quoted.end),
  }
}

/** Sentences are in order and apart: the first that ends after an offset is found by halving. */
function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
