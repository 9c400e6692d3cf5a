/**
 * Passages as a Web Annotation: each by its words with what stands around them, and by its offsets.
 * The source is the page's address; where that is not known, the hash of its bytes as a name (RFC 6920: ni:///sha-256;…).
 * [Reference] W3C, Web Annotation Data Model, https://www.w3.org/TR/annotation-model/. Offsets are UTF-16 code units into the article's text as
 * Crosswire reads it (docs/formats.md), which a browser's text of the page need not be: the words are what leads there.
 */
import type { Article } from '../../model/article.ts'
import type { Cited } from '../../model/cited.ts'

/** Letters of context on each side, enough to tell two places with the same words apart. */
const AROUND = 40

export function webAnnotation(words: string, passages: readonly Cited[], articles: readonly Article[]): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: 'identifying',
    body: { type: 'TextualBody', value: words, format: 'text/plain' },
    target: passages.flatMap((cited) => {
      const article = articles.find(({ id }) => id === cited.article)
      return article === undefined ? [] : [targetOf(cited, article)]
    }),
  }
}

function targetOf({ start, end, exact }: Cited, { text, source, canonicalUrl }: Article): object {
  const prefix = text.slice(Math.max(0, start - AROUND), start)
  const suffix = text.slice(end, end + AROUND)
  return {
    source: source.url ?? canonicalUrl ?? nameOfBytes(source.sha256),
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
  }
}

/** RFC 6920, section 3: the hash in base64url. */
function nameOfBytes(sha256: string): string {
  const bytes = String.fromCharCode(...(sha256.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)))
  return `ni:///sha-256;${btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}
