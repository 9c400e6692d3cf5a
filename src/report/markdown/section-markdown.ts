/** One part of an account as Markdown; the pages are listed first, since letters mean nothing before. */
import type { Report } from '../../model/report.ts'
import type { SectionName } from '../sections.ts'
import { type ReportView, type StorylineView, viewOf } from '../view.ts'
import { NOT_REVIEWED, STANCE } from '../wording.ts'
import { checkFirstPart } from './check-first-part.ts'
import { claimParts } from './claim-parts.ts'
import { figurePart } from './figure-part.ts'
import { lineagePart } from './lineage-part.ts'
import { quotePart } from './quote-part.ts'
import { sourcePart } from './source-part.ts'
import { placesPart, timelinePart } from './timeline-part.ts'

export function renderSectionMarkdown(report: Report, name: SectionName): string {
  const view = viewOf(report)
  const parts = view.storylines.flatMap((storyline) => [
    ...storyline.stories.map((story) => sourcePart(view, story)),
    ...PARTS[name](view, storyline),
  ])
  return `${[`*${NOT_REVIEWED}: ${STANCE}.*`, ...parts].filter(Boolean).join('\n\n')}\n`
}

const PARTS: Readonly<Record<SectionName, (view: ReportView, storyline: StorylineView) => readonly string[]>> = {
  account: (view, storyline) => [checkFirstPart(view, storyline), ...claimParts(view, storyline)],
  sources: () => [],
  lineage: (view, storyline) => [lineagePart(view, storyline)],
  timeline: (view, storyline) => [timelinePart(view, storyline)],
  figures: (view, storyline) => [figurePart(view, storyline)],
  quotes: (view, storyline) => [quotePart(view, storyline)],
  places: (view, storyline) => [placesPart(view, storyline)],
}
