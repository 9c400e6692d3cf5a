/**
 * The report on a terminal: who stands on whom, what to check first, then claims, figures and quotations. Every passage has its place, C:29 =
 * line 29 of page C. It is a first look; the HTML report has the rest.
 */
import type { Problem } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import { type StorylineView, viewOf } from '../view.ts'
import { checkFirstSection } from './check-first-section.ts'
import { claimSections } from './claim-sections.ts'
import { figureSection } from './figure-section.ts'
import { headerLine, storyHead } from './heads.ts'
import { inkOf } from './ink.ts'
import { apartSection, nextCommand, notComparedSection, problemSection } from './limits-section.ts'
import { proposalSection } from './proposal-section.ts'
import { quoteSection } from './quote-section.ts'
import { setSection } from './set-section.ts'
import type { Sheet } from './sheet.ts'

export interface TextOptions {
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Of inputs that gave no page; pages carry their own. */
  readonly problems: readonly Problem[]
}

export function renderText(report: Report, { color, width, problems }: TextOptions): string {
  const sheet: Sheet = { view: viewOf(report), width: Math.min(Math.max(width, 40), 120), ink: inkOf(color) }
  const parts = [
    headerLine(sheet),
    ...sheet.view.storylines.map((storyline) => storylineText(sheet, storyline)),
    apartSection(sheet),
    setSection(sheet),
    problemSection(sheet, problems),
    nextCommand(sheet),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function storylineText(sheet: Sheet, storyline: StorylineView): string {
  const heads = storyline.stories.map((story) => storyHead(sheet, story)).join('\n')
  const rest = [
    checkFirstSection(sheet, storyline),
    ...claimSections(sheet, storyline),
    figureSection(sheet, storyline),
    quoteSection(sheet, storyline),
    proposalSection(sheet, storyline),
    notComparedSection(sheet, storyline),
  ]
  return [heads, ...rest].filter(Boolean).join('\n\n')
}
