/**
 * A row of the list of stories, in words: what it is called, what it holds, when.
 *     Ostrel bridge shut after 450 bolts fail
 *     3 pages · 2 texts · 3 differences · pages differ on 1 claim · 11 to 24 Mar 2025
 * A claim on which pages differ is not called disputed here: the row does not tell whether named speakers contradict each other.
 */
import type { StoryRow } from '../../model/story-row.ts'
import { count } from '../counting.ts'
import { dayWords } from '../printed-dates.ts'

export const NO_HEADLINE = '(no page has a headline)'

export const titleWords = ({ title }: Pick<StoryRow, 'title'>): string => title?.replace(/\s+/g, ' ') ?? NO_HEADLINE

export function contentWords({ articles, texts, differences, disputed }: StoryRow): string {
  const held = articles.length === 1 ? 'one page' : `${count(articles.length, 'page')} · ${count(Math.max(1, texts.length), 'text')}`
  return [held, differences === 0 ? '' : count(differences, 'difference'), disputed === 0 ? '' : `pages differ on ${count(disputed, 'claim')}`]
    .filter(Boolean)
    .join(' · ')
}

/** The days on which its pages say that they were published. */
export function publishedSpan({ firstPublished, lastPublished }: StoryRow): string {
  if (firstPublished === null) return 'undated'
  const [first, last] = [dayWords(dayOf(firstPublished)), dayWords(dayOf(lastPublished ?? firstPublished))]
  return first === last ? first : `${first} to ${last}`
}

/** Without the clock, which a list has no room for. */
const dayOf = (value: string): string => value.split('T')[0] ?? value
