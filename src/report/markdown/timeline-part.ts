/** The timeline and the places, as tables. */
import type { Account } from '../../model/account.ts'
import { dayRule } from '../day-rule.ts'
import { excerpt, quoted } from '../excerpt.ts'
import { lettersTogether, placeOf } from '../letters.ts'
import { spanWords } from '../printed-dates.ts'
import type { ReportView, StorylineView } from '../view.ts'
import { plain, table } from './escape.ts'

export function timelinePart(view: ReportView, { accounts }: StorylineView): string {
  const days = table(
    ['When', 'What the pages say', 'Where', 'By the rule'],
    accounts.flatMap(({ timeline }) => timeline).map((entry) => dayRow(view, entry)),
  )
  return days && `### Timeline\n\n${days}`
}

export function placesPart(view: ReportView, { accounts }: StorylineView): string {
  const places = table(
    ['Place', 'Country', 'Pages'],
    accounts
      .flatMap((account) => account.places)
      .map(({ place, statements }) => [plain(place.name), plain(place.country ?? '–'), pagesOf(view, statements)]),
  )
  return places && `### Places named\n\n${places}`
}

function dayRow(view: ReportView, entry: Account['timeline'][number]): readonly string[] {
  const { from, to, forecast, text, statements } = entry
  const passage = statements[0] ?? text
  return [
    `${plain(spanWords(from, to))}${forecast ? ' (forecast)' : ''}`,
    plain(quoted(excerpt(passage.exact, { limit: 200, telling: text.exact }))),
    [...new Set([passage, ...statements].map((one) => placeOf(view.letters, one)))].join(', '),
    plain(dayRule(entry, view)) || '–',
  ]
}

const pagesOf = (view: ReportView, statements: Account['places'][number]['statements']): string =>
  lettersTogether(
    view.letters,
    statements.map(({ article }) => article),
  )
