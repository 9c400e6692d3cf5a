/** Figures that several pages give: a table, a small drawing where the values part, and the sums. */
import type { FigureSeries } from '../../model/account.ts'
import { count } from '../counting.ts'
import { checksOf, comparedFigures, isCompared, subjectWords, valuesOf } from '../figure-words.ts'
import type { StorylineView } from '../view.ts'
import { checkWords } from '../wording.ts'
import { figureDrawing } from './figure-drawing.ts'
import { html, type Markup } from './markup.ts'
import { places, type Section, type Sheet, table } from './sheet.ts'

export function figuresSection(sheet: Sheet, { accounts }: StorylineView): Section {
  const compared = comparedFigures(accounts)
  const single = accounts.flatMap(({ figures }) => figures).filter((series) => !isCompared(series))
  const { shown, rest } = sheet.cut('figures', compared)
  const body = html`${compared.length === 0 ? html`<p>No figure stands in more than one page.</p>` : figureTable(sheet, 'Figures compared', shown)}${rest}
${single.length > 0 && foldedFigures(sheet, single)}`
  return { id: 'figures', title: 'Figures', count: String(compared.length), body }
}

function foldedFigures(sheet: Sheet, single: readonly FigureSeries[]): Markup {
  const { shown, rest } = sheet.cut('figures-of-one-page', single)
  return html`<details class="fold"><summary>${count(single.length, 'figure')} in one page only</summary>${figureTable(sheet, 'Figures in one page', shown)}${rest}</details>`
}

function figureTable(sheet: Sheet, label: string, series: readonly FigureSeries[]): Markup {
  return table(
    label,
    ['What', 'Values and where they stand'],
    series.map((one) => [subjectWords(one) || '–', valuesCell(sheet, one)]),
  )
}

function valuesCell(sheet: Sheet, series: FigureSeries): Markup {
  const values = valuesOf(series).map(({ words, points }) => html`<div class="value"><strong>${words}</strong> ${places(sheet, points)}</div>`)
  const checks = checksOf(series).map((check) => html`<div class="sum">${checkWords(check)} ${places(sheet, check.from)}</div>`)
  return html`${values}${figureDrawing(series, sheet.view.letters)}${checks}`
}
