/** The end of the text report: what could not be compared, pages in no story, problems, and the next useful command. */
import type { Problem } from '../../model/problem.ts'
import { notCompared } from '../limits-seen.ts'
import { problemRows } from '../problem-rows.ts'
import type { StorylineView } from '../view.ts'
import { columnsFor, sourceLine } from './heads.ts'
import { type Sheet, section } from './sheet.ts'
import { paragraph } from './wrap.ts'

export function notComparedSection(sheet: Sheet, storyline: StorylineView): string {
  const lines = notCompared(sheet.view, storyline).map((line) => paragraph(line, { width: sheet.width, lead: '   ' }))
  return section(sheet, 'NOT COMPARED', lines)
}

export function apartSection(sheet: Sheet): string {
  const columns = columnsFor(sheet.view.apart)
  return section(
    sheet,
    'IN NO STORY',
    sheet.view.apart.map((source) => sourceLine(sheet, source, columns)),
  )
}

export function problemSection(sheet: Sheet, problems: readonly Problem[]): string {
  const lines = problemRows(sheet.view, problems).map(({ where, problem }) =>
    paragraph(`${where === '' ? '' : `${where}: `}${problem.message} (${problem.code})`, {
      width: sheet.width,
      lead: ` ${problem.severity.padEnd(7)} `,
    }),
  )
  return section(sheet, `PROBLEMS · ${lines.length}`, lines)
}

export function nextCommand({ view, width, ink }: Sheet): string {
  const words =
    view.pages.length === 0
      ? 'Next: crosswire compare FILE FILE…, with saved pages (HTML) or their text.'
      : 'Next: the same command with --format html -o report.html has every passage, the lineage and the texts of the pages.'
  return paragraph(words, { width, ink: ink.dim })
}
