/** What every section of the text report needs: the view, the width, the ink. */
import type { ReportView } from '../view.ts'
import type { Ink } from './ink.ts'
import { paragraph } from './wrap.ts'

export interface Sheet {
  readonly view: ReportView
  readonly width: number
  readonly ink: Ink
  /** Every row of a section, where only that section is printed. */
  readonly whole?: boolean
}

/** How many rows of a list are printed. */
export const shownOf = ({ whole = false }: Pick<Sheet, 'whole'>, most: number): number => (whole ? Number.POSITIVE_INFINITY : most)

/** A heading and its lines; nothing where there are no lines. */
export const section = (sheet: Sheet, title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [paragraph(title, { width: sheet.width, ink: sheet.ink.heading }), ...lines].join('\n')

/** A line that says how the list goes on; nothing where it does not. */
export const more = ({ width, ink }: Sheet, hidden: number, what: string): readonly string[] =>
  hidden <= 0 ? [] : [paragraph(`… ${hidden} more ${what}`, { width, lead: '   ', ink: ink.dim })]
