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
import type { PageText, Reading, Stated } from '../../../model/reading.ts'
import type { Source } from '../../../model/source.ts'
import type { Stage } from '../../../model/stage.ts'
import { fold } from '../../../text/fold.ts'
import type { DayOrder } from '../../../text/written-dates.ts'
import { weighedAuthors } from './authors.ts'
import { bestOf, candidatesFor } from './candidates.ts'
import { contentProblems } from './content-problems.ts'
import { pageDates } from './dates.ts'
import { withGivenHeadline } from './given-headline.ts'
import { languagesOf } from './language.ts'
import { outletWitnesses, pageOutlet } from './outlet.ts'
import { isStoryImage, ownAddress, wholeAddresses } from './page-address.ts'
import { sectionsOf } from './section.ts'
import { withSenders } from './senders.ts'

export type Metadata = Pick<Article, 'outlet' | 'authors' | 'publishedAt' | 'modifiedAt' | 'canonicalUrl' | 'language'> &
  Required<Pick<Article, 'section' | 'image' | 'candidates'>>

const BODY = new Set(['subhead', 'paragraph', 'list', 'quote', 'table'])

export function pageMetadata(page: Reading, source: Source, given: Given, { outlets, names }: Pick<Lexicon, 'outlets' | 'names'>): Metadata {
  const reading = withSenders(page, given, names)
  const { hints } = reading
  const url = given.url ?? source.url
  const body = reading.blocks.filter(({ kind }) => BODY.has(kind)).map(({ start, end }) => reading.text.slice(start, end))
  const languages = languagesOf(body.join('\n'), hints.languages ?? (hints.language === null ? [] : [{ value: hints.language, how: 'html lang' }]))
  const language = languages[0]?.value ?? null
  const houses = outletWitnesses(reading, given, url, outlets, names.firstNames)
  const outlet = pageOutlet(houses[0], reading, given, url, outlets)
  const order = dayOrder(hints.language, language, url ?? hints.canonicalUrl)
  const dates = pageDates(reading, { givenDate: given.date ?? null, url, capturedAt: source.capturedAt, months: outlets.months, order })
  const { authors, witnesses } = weighedAuthors(reading, outlet?.name ?? null, names)
  const place = placeOf(reading, given, url, outlet?.name ?? null)
  return {
    outlet,
    authors,
    publishedAt: dates.publishedAt,
    modifiedAt: dates.modifiedAt,
    canonicalUrl: place.canonicalUrl,
    language,
    section: place.sections[0]?.value ?? null,
    image: place.images.find(isStoryImage)?.value ?? null,
    candidates: {
      headline: candidatesFor('headline', titlesOf(reading, given.title ?? null, outlet?.name ?? null)),
      outlet: candidatesFor('outlet', houses),
      authors: candidatesFor('authors', witnesses),
      publishedAt: bestOf(dates.candidates.publishedAt),
      modifiedAt: bestOf(dates.candidates.modifiedAt),
      canonicalUrl: candidatesFor('canonicalUrl', place.addresses),
      language: candidatesFor('language', languages),
      section: candidatesFor('section', place.sections),
      image: candidatesFor('image', place.images),
    },
  }
}

interface Place {
  readonly canonicalUrl: string | null
  readonly addresses: readonly Stated[]
  readonly sections: readonly Stated[]
  readonly images: readonly Stated[]
}

/** Where the page stands, and its picture. */
function placeOf({ hints, headline }: Reading, given: Given, url: string | null, outlet: string | null): Place {
  const base = url ?? hints.canonicalUrl
  const stated = wholeAddresses(hints.addresses ?? [], base)
  const held = hints.canonicalUrl === null ? [] : wholeAddresses([{ value: hints.canonicalUrl, how: 'page' }], base)
  const addresses = [...(given.url ? [{ value: given.url, how: 'given' }] : []), ...stated, ...held]
  return {
    canonicalUrl: given.url ?? ownAddress(addresses),
    addresses,
    sections: sectionsOf(hints.sections ?? [], headline?.exact ?? null, outlet),
    images: wholeAddresses(hints.images ?? [], base),
  }
}

/** The title that is given, what stands on the page as its headline, and what the page states as its title, without the outlet's name at its end. */
function titlesOf({ hints, headline }: Reading, title: string | null, outlet: string | null): readonly Stated[] {
  const given = title === null ? [] : [{ value: title, how: 'given' }]
  const shown = headline ? [{ value: headline.exact, how: 'page' }] : []
  const stated = hints.titles.filter(({ how }) => how !== 'given')
  return [...given, ...shown, ...stated.map(({ value, how }) => ({ value: withoutOutlet(value.replace(/\s+/g, ' ').trim(), outlet), how }))]
}

function withoutOutlet(title: string, outlet: string | null): string {
  const [, name = '', last = ''] = /^(.{8,}\S)\s[|–—·•»-]\s([^|–—·•»]{2,60})$/.exec(title) ?? []
  return outlet !== null && fold(last) === fold(outlet) ? name : title
}

interface Need {
  readonly page: PageText
  readonly reading: Reading
  readonly source: Source
  readonly given: Given
  readonly lexicon: Lexicon
}

/** With the lines as a title that is given labels them. */
type Told = Metadata & Pick<Article, 'headline' | 'blocks'>

export const metadata: Stage<Need, { readonly metadata: Told; readonly doubts: readonly Problem[] }> = {
  name: 'metadata',
  version: 4,
  needs: ['page', 'reading', 'source', 'given', 'lexicon'],
  gives: ['metadata', 'doubts'],
  run: ({ page, reading, source, given, lexicon }) => {
    // Who saved the file wrote down when; nothing on the page is later.
    const saved = { ...source, capturedAt: source.capturedAt ?? page.stated?.savedAt ?? null }
    const titled = withGivenHeadline(reading, given.title ?? null)
    const found = pageMetadata(titled, saved, given, lexicon)
    const { headline, blocks } = titled
    return { metadata: { ...found, headline, blocks }, doubts: contentProblems(titled, found.language) }
  },
}

const DAY_FIRST = /^https?:\/\/[^/]*\.(?:uk|au|nz|in|ie|za|ng|ke|pk|de|at|ch|fr|es|it|pt|br|nl|be|pl|se|no|dk|ru|tr|eu)(?:[/:]|$)/i

/** Which comes first in "03/04/2024": known by the page's language and region, or by its domain; else null. */
function dayOrder(stated: string | null, language: string | null, url: string | null): DayOrder {
  if (/^en[-_]us/i.test(stated ?? '')) return 'month-first'
  if (language !== null && language !== 'en') return 'day-first'
  return DAY_FIRST.test(url ?? '') || /^en[-_](?:gb|au|nz|in|ie|za)/i.test(stated ?? '') ? 'day-first' : null
}
