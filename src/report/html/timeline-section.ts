/** Two lanes over the same days: what the pages say happened, and when the pages came out. */
import type { TimelineEntry } from '../../model/account.ts'
import { excerpt, quoted } from '../excerpt.ts'
import { grouped } from '../grouped.ts'
import { compareText } from '../letters.ts'
import { calendarPart, dayWords } from '../printed-dates.ts'
import type { SourceView, StorylineView } from '../view.ts'
import { html, type Markup, type Value } from './markup.ts'
import { chip, joined, places, type Section, type Sheet, table } from './sheet.ts'

export function timelineSection(sheet: Sheet, { accounts, stories }: StorylineView): Section {
  const entries = grouped(
    accounts.flatMap(({ timeline }) => timeline),
    ({ from, to }) => calendarPart(from, to).slice(0, 10),
  )
  const published = grouped(stories.flatMap(({ sources }) => sources).filter(hasDay), ({ article }) => article.publishedAt?.value.slice(0, 10) ?? '')
  const days = [...new Set([...entries.keys(), ...published.keys()])].sort(compareText)
  const rows = days.map((day) => [
    dayCell(day),
    (entries.get(day) ?? []).map((entry) => entryPart(sheet, entry)),
    outOn(sheet, published.get(day) ?? []),
  ])
  const body =
    rows.length === 0 ? html`<p>No day could be worked out.</p>` : table('Timeline', ['Day', 'What the pages say of it', 'Published'], rows)
  return { id: 'timeline', title: 'Timeline', count: String(rows.length), body }
}

const hasDay = ({ article }: SourceView): boolean => article.publishedAt !== null && article.publishedAt.value.length >= 10

const dayCell = (day: string): Markup => html`<time datetime="${day}">${dayWords(day)}</time>`

/** The passage, and the words in it that give the day. */
function entryPart(sheet: Sheet, { text, statements, forecast }: TimelineEntry): Markup {
  const told = statements[0] ?? text
  const words = quoted(excerpt(told.exact, { limit: 180, telling: text.exact }))
  return html`<p class="entry">${words} ${places(sheet, [told, ...statements])}${forecast && html` <i>forecast</i>`}</p>`
}

const outOn = (sheet: Sheet, sources: readonly SourceView[]): readonly Value[] =>
  joined(
    sources.map(({ article }) => chip(sheet, article.id)),
    ' ',
  )
