/**
 * What was found for a field and not only what is believed: every value once, with how often the best of its witnesses is right.
 *     og:title "Bridge reopens | Orlo Daily"      headline "Bridge reopens", how "og:title", 0.7
 * Measured on 1,217 saved pages of four public sets (WCXB, article-extraction-dataset, fundus, trafilatura): the share of pages whose first value
 * of the sort is what people wrote down: headline, authors and address to the letter, outlet so that one name holds the other. Nobody wrote down
 * language, section and picture: there the share that agrees with the text, or with any other witness. Left open: trust by outlet.
 */
import type { Candidate, Candidates } from '../../../model/article.ts'
import type { Stated } from '../../../model/reading.ts'

/** Dates bring their own trust with them. */
type Measured = Exclude<keyof Candidates, 'publishedAt' | 'modifiedAt'>

const TRUST: Readonly<Record<Measured, Readonly<Record<string, number>>>> = {
  headline: { page: 0.88, 'json-ld': 0.79, 'og:title': 0.7, meta: 0.7, title: 0.49 },
  outlet: { 'domain table': 0.91, 'json-ld': 0.81, 'og:site_name': 0.78, meta: 0.75, title: 0.6, 'copyright line': 0.47, masthead: 0.4 },
  authors: {
    'json-ld': 0.94,
    meta: 0.94,
    byline: 0.93,
    line: 0.92,
    'json-ld, nick': 0.85,
    'line, nick': 0.8,
    'meta, nick': 0.71,
    'json-ld, body': 0.66,
    'line, body': 0.63,
    'byline, nick': 0.54,
    'meta, body': 0.49,
    'byline, body': 0.47,
  },
  canonicalUrl: { 'og:url': 0.97, link: 0.96, page: 0.96, 'twitter:url': 0.96, 'json-ld': 0.91 },
  language: { text: 1, 'html lang': 0.99, 'og:locale': 0.99, 'json-ld': 0.99, meta: 0.99 },
  section: { 'article:section': 0.79, meta: 0.75, 'json-ld': 0.72, 'og:section': 0.5, breadcrumb: 0.48 },
  image: {
    'og:image': 0.93,
    'og:image:secure_url': 0.93,
    'og:image:url': 0.93,
    'twitter:image': 0.94,
    'twitter:image:src': 0.94,
    meta: 0.9,
    link: 0.95,
    'json-ld': 0.81,
  },
}
const UNKNOWN = 0.5
const MOST = 8
/** Longer values are texts, not names. */
const LONGEST = 300

export function candidatesFor(field: Measured, stated: readonly Stated[]): readonly Candidate[] {
  return bestOf(stated.map(({ value, how }) => ({ value, how, confidence: how === 'given' ? 1 : (TRUST[field][how] ?? UNKNOWN) })))
}

/** The likeliest first, each value once. */
export function bestOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const sorted = candidates.filter(({ value }) => value !== '' && value.length <= LONGEST).toSorted((a, b) => b.confidence - a.confidence)
  const seen = new Set<string>()
  return sorted.filter(({ value }) => !seen.has(value) && seen.add(value)).slice(0, MOST)
}
