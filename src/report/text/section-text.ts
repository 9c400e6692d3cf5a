/** One part of an account on a terminal, with all its rows; the pages are listed first, since letters mean nothing before. */
import type { Report } from '../../model/report.ts'
import type { SectionName } from '../sections.ts'
import { type StorylineView, viewOf } from '../view.ts'
import { checkFirstSection } from './check-first-section.ts'
import { claimSections } from './claim-sections.ts'
import { placesSection, timelineSection } from './day-section.ts'
import { figureSection } from './figure-section.ts'
import { headerLine, storyHead } from './heads.ts'
import { inkOf } from './ink.ts'
import { notComparedSection } from './limits-section.ts'
import { quoteSection } from './quote-section.ts'
import type { Sheet } from './sheet.ts'
import { paragraph } from './wrap.ts'

/** Lineage is drawn as trees by the command `link`. */
export type TextSection = Exclude<SectionName, 'lineage'>

export function renderSectionText(report: Report, name: TextSection, { color, width }: { readonly color: boolean; readonly width: number }): string {
  const sheet: Sheet = { view: viewOf(report), width: Math.min(Math.max(width, 40), 120), ink: inkOf(color), whole: true }
  const lines = sheet.view.storylines.map((storyline) => [heads(sheet, storyline), ...partsOf(sheet, storyline, name)].filter(Boolean).join('\n\n'))
  return `${[headerLine(sheet), ...lines].join('\n\n')}\n`
}

const heads = (sheet: Sheet, { stories }: StorylineView): string => stories.map((story) => storyHead(sheet, story)).join('\n')

function partsOf(sheet: Sheet, storyline: StorylineView, name: TextSection): readonly string[] {
  const parts = PARTS[name](sheet, storyline).filter(Boolean)
  return parts.length === 0 && name !== 'sources'
    ? [paragraph(`No ${name} found in these pages; a reading by machine can miss some.`, { width: sheet.width })]
    : parts
}

const PARTS: Readonly<Record<TextSection, (sheet: Sheet, storyline: StorylineView) => readonly string[]>> = {
  account: (sheet, storyline) => [checkFirstSection(sheet, storyline), ...claimSections(sheet, storyline), notComparedSection(sheet, storyline)],
  sources: () => [],
  timeline: (sheet, storyline) => [timelineSection(sheet, storyline)],
  figures: (sheet, storyline) => [figureSection(sheet, storyline)],
  quotes: (sheet, storyline) => [quoteSection(sheet, storyline)],
  places: (sheet, storyline) => [placesSection(sheet, storyline)],
}
