/** Figures as a table, then the sums. */
import { checksOf, comparedFigures, subjectWords, valuesOf } from '../figure-words.ts'
import { placeOf } from '../letters.ts'
import type { ReportView, StorylineView } from '../view.ts'
import { checkWords } from '../wording.ts'
import { plain, table } from './escape.ts'

export function figurePart({ letters }: ReportView, { accounts }: StorylineView): string {
  const series = comparedFigures(accounts)
  if (series.length === 0) return ''
  const rows = series.flatMap((one) =>
    valuesOf(one).map(({ words, points }, index) => [
      index === 0 ? plain(subjectWords(one)) || '–' : '',
      words,
      [...new Set(points.map((point) => placeOf(letters, point)))].join(', '),
    ]),
  )
  const sums = series.flatMap(checksOf).map((check) => `- ${plain(checkWords(check))}`)
  return ['### Figures', table(['What', 'Value', 'Where'], rows), [...new Set(sums)].join('\n')].filter(Boolean).join('\n\n')
}
