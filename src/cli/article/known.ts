/**
 * What is known of a page, each with how it is known: "Lisk Courier (og:site_name)", "no author named", "undated".
 */
import type { Article } from '../../model/article.ts'
import { outletWords } from '../../report/parent-words.ts'
import { dayWords, publishedWords } from '../../report/printed-dates.ts'
import { knownBy } from '../../report/set-by-person.ts'
import type { OtherKind } from './body.ts'

/** Outlet, authors, date of publication. */
export function knownWords(article: Article): readonly string[] {
  const { outlet, authors, publishedAt } = article
  return [
    withHow(outletWords(article), outlet && knownBy(outlet)),
    authors.length === 0 ? 'no author named' : authors.map(({ name, how }) => withHow(name, how)).join(', '),
    withHow(publishedWords(publishedAt), publishedAt && knownBy(publishedAt)),
  ]
}

/** "changed 15 May 2024 (meta)"; empty where the page names no change. */
export const changedWords = ({ modifiedAt }: Article): string =>
  modifiedAt === null ? '' : withHow(`changed ${dayWords(modifiedAt.value)}`, modifiedAt.how)

/** One line of the kind, and several. */
export const KIND_WORDS: Readonly<Record<OtherKind, readonly [one: string, more: string]>> = {
  byline: ['byline', 'bylines'],
  dateline: ['dateline', 'datelines'],
  caption: ['caption', 'captions'],
  credit: ['credit line', 'credit lines'],
  teaser: ['teaser', 'teasers'],
  comment: ['comment', 'comments'],
  boilerplate: ['line of the site', 'lines of the site'],
}

const withHow = (words: string, how: string | null): string => (how === null ? words : `${words} (${how})`)
