/** Two lanes over the same days: what the pages say happened, and when the pages came out. */
import type { TimelineEntry } from '../../model/account.ts'
import { dayRule } from '../day-rule.ts'
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
  const { shown, rest } = sheet.cut('timeline', days)
  const rows = shown.map((day) => [dayCell(day), entryParts(sheet, entries.get(day) ?? []), outOn(sheet, published.get(day) ?? [])])
  const body =
    rows.length === 0
      ? html`<p>No day could be worked out.</p>`
      : html`${table('Timeline', ['Day', 'What the pages say of it', 'Published'], rows)}${rest}`
  return { id: 'timeline', title: 'Timeline', count: String(days.length), body }
}

const hasDay = ({ article }: SourceView): boolean => article.publishedAt !== null && article.publishedAt.value.length >= 10

const dayCell = (day: string): Markup => html`<time datetime="${day}">${dayWords(day)}</time>`

function entryParts(sheet: Sheet, entries: readonly TimelineEntry[]): readonly Value[] {
  const { shown, rest } = sheet.cut('timeline/entries', entries)
  return [...shown.map((entry) => entryPart(sheet, entry)), rest]
}

/** The passage; where its words do not give the day themselves, the rule by which it was worked out. */
function entryPart(sheet: Sheet, entry: TimelineEntry): Markup {
  const { text, statements, forecast } = entry
  const told = statements[0] ?? text
  const words = quoted(excerpt(told.exact, { limit: 180, telling: text.exact }))
  const rule = dayRule(entry, sheet.view)
  return html`<p class="entry">${words} ${places(sheet, [told, ...statements])}${forecast && html` <i>forecast</i>`}${rule !== '' && html` <span class="rule">${rule}</span>`}</p>`
}

function outOn(sheet: Sheet, sources: readonly SourceView[]): readonly Value[] {
  const { shown, rest } = sheet.cut('passages/letters', sources)
  return [
    ...joined(
      shown.map(({ article }) => chip(sheet, article.id)),
      ' ',
    ),
    rest,
  ]
}
