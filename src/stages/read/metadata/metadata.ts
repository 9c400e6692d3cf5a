/**
 * What a page says of itself, weighed: outlet, authors, dates, address, language. Anything unknown is null.
 *     og:site_name "Orlo Daily", "By Ada Quill", "14 May 2024"      outlet, author and day
 *     two lines of a login form                                    nothing, and the problem `page-without-article`
 * The order of trust stands in each step. Leaves open: pages in two languages.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Article } from '../../../model/article.ts'
import type { Given } from '../../../model/given.ts'
import type { Problem } from '../../../model/problem.ts'
import type { Reading } from '../../../model/reading.ts'
import type { Source } from '../../../model/source.ts'
import type { Stage } from '../../../model/stage.ts'
import type { DayOrder } from '../../../text/written-dates.ts'
import { pageAuthors } from './authors.ts'
import { contentProblems } from './content-problems.ts'
import { pageDates } from './dates.ts'
import { pageLanguage } from './language.ts'
import { pageOutlet } from './outlet.ts'

export type Metadata = Pick<Article, 'outlet' | 'authors' | 'publishedAt' | 'modifiedAt' | 'canonicalUrl' | 'language'>

const BODY = new Set(['subhead', 'paragraph', 'list', 'quote', 'table'])

export function pageMetadata(reading: Reading, source: Source, given: Given, { outlets, names }: Pick<Lexicon, 'outlets' | 'names'>): Metadata {
  const url = given.url ?? source.url
  const body = reading.blocks.filter(({ kind }) => BODY.has(kind)).map(({ start, end }) => reading.text.slice(start, end))
  const language = pageLanguage(body.join('\n'), reading.hints.language)
  const outlet = pageOutlet(reading, given, url, outlets, names.firstNames)
  const order = dayOrder(reading.hints.language, language, url ?? reading.hints.canonicalUrl)
  const { publishedAt, modifiedAt } = pageDates(reading, {
    givenDate: given.date ?? null,
    url,
    capturedAt: source.capturedAt,
    months: outlets.months,
    order,
  })
  const authors = pageAuthors(reading, outlet?.name ?? null, names)
  return { outlet, authors, publishedAt, modifiedAt, canonicalUrl: given.url ?? reading.hints.canonicalUrl, language }
}

interface Need {
  readonly reading: Reading
  readonly source: Source
  readonly given: Given
  readonly lexicon: Lexicon
}

export const metadata: Stage<Need, { readonly metadata: Metadata; readonly doubts: readonly Problem[] }> = {
  name: 'metadata',
  version: 2,
  needs: ['reading', 'source', 'given', 'lexicon'],
  gives: ['metadata', 'doubts'],
  run: ({ reading, source, given, lexicon }) => {
    const found = pageMetadata(reading, source, given, lexicon)
    return { metadata: found, doubts: contentProblems(reading, found.language) }
  },
}

const DAY_FIRST = /^https?:\/\/[^/]*\.(?:uk|au|nz|in|ie|za|ng|ke|pk|de|at|ch|fr|es|it|pt|br|nl|be|pl|se|no|dk|ru|tr|eu)(?:[/:]|$)/i

/** Which comes first in "03/04/2024": known by the page's language and region, or by its domain; else null. */
function dayOrder(stated: string | null, language: string | null, url: string | null): DayOrder {
  if (/^en[-_]us/i.test(stated ?? '')) return 'month-first'
  if (language !== null && language !== 'en') return 'day-first'
  return DAY_FIRST.test(url ?? '') || /^en[-_](?:gb|au|nz|in|ie|za)/i.test(stated ?? '') ? 'day-first' : null
}
