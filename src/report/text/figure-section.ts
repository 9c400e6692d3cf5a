/** Figures that several pages give, or that add up: values with their places, then the sums. */
import type { FigureSeries } from '../../model/account.ts'
import { count } from '../counting.ts'
import { checksOf, comparedFigures, isCompared, subjectWords, valuesOf } from '../figure-words.ts'
import { placeOf } from '../letters.ts'
import type { StorylineView } from '../view.ts'
import { checkWords } from '../wording.ts'
import { more, type Sheet, section, shownOf } from './sheet.ts'
import { paragraph } from './wrap.ts'

const SHOWN = 8

export function figureSection(sheet: Sheet, { accounts }: StorylineView): string {
  const compared = comparedFigures(accounts)
  const rest = accounts.flatMap(({ figures }) => figures).filter((series) => !isCompared(series)).length
  const title = `FIGURES · ${compared.length} compared${rest === 0 ? '' : ` · ${rest} in one page only`}`
  const most = shownOf(sheet, SHOWN)
  const rows = compared.slice(0, most).flatMap((series) => seriesLines(sheet, series))
  return section(sheet, title, [...rows, ...more(sheet, compared.length - most, count(compared.length - most, 'figure').replace(/^\S+ /, ''))])
}

function seriesLines({ view, width }: Sheet, series: FigureSeries): readonly string[] {
  const values = valuesOf(series).map(({ words, points }) => `${words} (${places(points)})`)
  const checks = checksOf(series).map((check) => paragraph(`${checkWords(check)} (${places(check.from)})`, { width, lead: '     = ' }))
  return [paragraph([subjectWords(series), values.join(' · ')].filter(Boolean).join(': '), { width, lead: '   ' }), ...checks]

  function places(points: readonly FigureSeries['points'][number][] | FigureSeries['checks'][number]['from']): string {
    return [...new Set(points.map((point) => placeOf(view.letters, point)))].join(', ')
  }
}
