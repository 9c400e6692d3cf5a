/**
 * A story as the report's sections want it: the view of its storyline's pages, and of that the story itself with what lies between it and the
 * others. A view is made once for a report and kept as long as somebody holds the report.
 */
import type { Report } from '../model/report.ts'
import type { Cut, Links, Sheet } from '../report/html/sheet.ts'
import { type ReportView, type StorylineView, type StoryView, viewOf } from '../report/view.ts'
import { articleAddress, claimAddress } from './addresses.ts'
import type { ShownStory } from './shown.ts'

const views = new WeakMap<Report, ReportView>()

export function viewOnce(report: Report): ReportView {
  const known = views.get(report)
  if (known !== undefined) return known
  const view = viewOf(report)
  views.set(report, view)
  return view
}

export const ON_PAGES: Links = {
  page: (article) => articleAddress(article),
  line: (article, _letter, line) => articleAddress(article, line),
  claim: (claim) => claimAddress(claim),
}

export const sheetOf = (report: Report, cut: Cut): Sheet => ({
  view: viewOnce(report),
  excerpts: false,
  links: ON_PAGES,
  cut,
  prefix: '',
  level: 2,
})

/** The story alone, with the account of what lies between it and others of its storyline. */
export function storylineOf({ row, report }: ShownStory): StorylineView | null {
  const line = viewOnce(report).storylines.find(({ stories }) => stories.some((story) => isOf(story, row.story)))
  const story = line?.stories.find((one) => isOf(one, row.story))
  if (line === undefined || story === undefined) return null
  const accounts = [story.account, line.between].filter((one) => one !== null)
  return { stories: [story], between: line.between, accounts }
}

const isOf = ({ story }: StoryView, id: string): boolean => story.id === id
