/** The timeline and the places on a terminal: what the pages date or name, with every place it stands. */
import type { Account } from '../../model/account.ts'
import { count } from '../counting.ts'
import { dayRule } from '../day-rule.ts'
import { excerpt, quoted } from '../excerpt.ts'
import { lettersTogether, placeOf } from '../letters.ts'
import { spanWords } from '../printed-dates.ts'
import type { StorylineView } from '../view.ts'
import { type Sheet, section } from './sheet.ts'
import { columnsOf, padded, paragraph } from './wrap.ts'

export function timelineSection(sheet: Sheet, { accounts }: StorylineView): string {
  const entries = accounts.flatMap(({ timeline }) => timeline)
  const when = (entry: Account['timeline'][number]): string => `${spanWords(entry.from, entry.to)}${entry.forecast ? ' (forecast)' : ''}`
  const widest = Math.min(34, Math.max(0, ...entries.map((entry) => columnsOf(when(entry)))))
  const rows = entries.map((entry) => dayLines(sheet, entry, padded(when(entry), widest)))
  return section(sheet, `TIMELINE · ${count(entries.length, 'day or span', 'days and spans')} that the pages name`, rows)
}

function dayLines({ view, width, ink }: Sheet, entry: Account['timeline'][number], lead: string): string {
  const { text, statements } = entry
  const first = statements[0] ?? text
  const places = [...new Set([first, ...statements].map((one) => placeOf(view.letters, one)))].join(' ')
  const rule = dayRule(entry, view)
  const words = `${quoted(excerpt(first.exact, { limit: 140, telling: text.exact }))} ${places}${rule && ` · ${rule}`}`
  return paragraph(words, { width, lead: ` ${lead}  `, leadInk: ink.dim })
}

export function placesSection(sheet: Sheet, { accounts }: StorylineView): string {
  const entries = accounts.flatMap(({ places }) => places)
  const rows = entries.map(({ place, statements }) => {
    const pages = lettersTogether(
      sheet.view.letters,
      statements.map(({ article }) => article),
    )
    const named = [place.name, place.country ?? ''].filter(Boolean).join(', ')
    return paragraph(`${named} · ${place.kind} · named ${count(statements.length, 'time')} · ${pages}`, { width: sheet.width, lead: '   ' })
  })
  return section(sheet, `PLACES NAMED · ${entries.length}`, rows)
}
