/**
 * Pages built by hand: an article (see articles.ts), its sentences and quotations cut at plain signs, and credits where told. For tests of
 * stages that compare pages; what marking finds is tested with the marks.
 */
import type { Credit } from '../model/credit.ts'
import type { Page } from '../model/page.ts'
import type { Quotation } from '../model/quotation.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Span } from '../model/span.ts'
import { noMarks } from '../text/no-marks.ts'
import { markedRegions } from '../text/regions.ts'
import { evidence } from '../text/spans.ts'
import { type ArticleSketch, articleOf } from './articles.ts'

export interface LinkPageSketch extends ArticleSketch {
  /** Words of a credit line and what kind of credit they are. */
  readonly credit?: { readonly kind: Credit['kind']; readonly origin: string }
}

export function linkPageOf(written: string, sketch: LinkPageSketch = {}): Page {
  const article = articleOf(written, sketch)
  const { text } = article
  const regions = markedRegions(article)
  const sentences = regions
    .flatMap((region) => matches(text, region, /[^\n]+?(?:[.!?]["”]?(?=\s|$)|$)/g))
    .map((span, at): Sentence => ({ id: `n${at + 1}`, ...span }))
  const quotations = regions
    .flatMap((region) => matches(text, region, /(?<=")[^"]+(?=")/g))
    .filter((_, at) => at % 2 === 0)
    .map((span, at): Quotation => ({ id: `u${at + 1}`, use: 'speech', ...evidence(text, span.start, span.end) }))
  const start = sketch.credit ? text.lastIndexOf(sketch.credit.origin) : -1
  const credits: Credit[] =
    sketch.credit && start >= 0 ? [{ id: 'r1', kind: sketch.credit.kind, origin: evidence(text, start, start + sketch.credit.origin.length) }] : []
  return { article, marks: { ...noMarks(article.id), sentences, quotations, credits } }
}

function matches(text: string, { start, end }: Span, pattern: RegExp): readonly Span[] {
  return Array.from(text.slice(start, end).matchAll(pattern), (match) => {
    const lead = match[0].length - match[0].trimStart().length
    return { start: start + match.index + lead, end: start + match.index + match[0].length }
  }).filter((span) => span.end > span.start)
}
