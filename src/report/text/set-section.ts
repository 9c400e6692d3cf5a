/** What a person set: a line for each act, and the verdicts beside what they are on. */
import type { Verdict } from '../../model/correction.ts'
import { correctionsIn, verdictWords } from '../set-by-person.ts'
import { type Sheet, section } from './sheet.ts'
import { paragraph } from './wrap.ts'

export function setSection(sheet: Sheet): string {
  const { applied, notApplied } = correctionsIn(sheet.view.report)
  const lines = [...applied, ...notApplied.map((one) => `not applied: ${one}`)]
  return section(
    sheet,
    `SET BY A PERSON · ${applied.length}${notApplied.length === 0 ? '' : ` · ${notApplied.length} not applied`}`,
    lines.map((line) => paragraph(line, { width: sheet.width, lead: '   ' })),
  )
}

/** Nothing where no person spoke of it. */
export function verdictLines({ width }: Sheet, judged: { readonly verdicts?: readonly Verdict[] }, lead: string): readonly string[] {
  const words = verdictWords(judged)
  return words === '' ? [] : [paragraph(words, { width, lead })]
}
