/**
 * When a story's pages came out and came in, in words.
 *     published 3 May 2031 to 4 May 2031 · first seen 3 May 2031, 09:00 UTC
 */
import type { StoryRow } from '../model/story-row.ts'
import { publishedSpan } from '../report/desk/story-words.ts'
import { dayWords } from '../report/printed-dates.ts'

export function storyDates(row: StoryRow): string {
  const { firstPublished, firstSeen, lastChanged } = row
  const published = firstPublished === null ? 'no page is dated' : `published ${publishedSpan(row)}`
  const changed = lastChanged.slice(0, 16) === firstSeen.slice(0, 16) ? '' : `, last changed ${momentWords(lastChanged)}`
  return `${published} · first seen ${momentWords(firstSeen)}${changed}`
}

/** An instant to the minute: "3 May 2031, 09:00 UTC". */
export const momentWords = (instant: string): string => dayWords(instant.replace(/(T\d\d:\d\d):\d\d(?:\.\d+)?/, '$1'))
