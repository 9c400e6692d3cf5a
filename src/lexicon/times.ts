/**
 * Tables of time expressions: words by class, references without a date, holidays.
 */
import { type HolidayTables, loadHolidays } from './holidays.ts'
import type { ReadData } from './tables.ts'
import { readRows } from './tables.ts'

export interface TimeTables {
  /** Lower-case word → class → value ("fall" is a SEASON, "second" a UNIT). */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** First piece of an expression → the expressions, longest first. */
  readonly phrases: ReadonlyMap<string, readonly TimePhrase[]>
  readonly holidays: HolidayTables
}

export interface TimePhrase {
  readonly pieces: readonly string[]
  /** TIMEX3 value of a reference. */
  readonly value: string
}

export function loadTimes(read: ReadData): TimeTables {
  const words = new Map<string, Map<string, string>>()
  for (const [word = '', name = '', value = ''] of readRows(read, 'times/words.tsv', 4)) {
    words.set(word, (words.get(word) ?? new Map()).set(name, value))
  }
  const phrases = new Map<string, TimePhrase[]>()
  for (const phrase of phrasesOf(read)) {
    const first = phrase.pieces[0] ?? ''
    phrases.set(
      first,
      [...(phrases.get(first) ?? []), phrase].sort((a, b) => b.pieces.length - a.pieces.length),
    )
  }
  return Object.freeze({ words, phrases, holidays: loadHolidays(read) })
}

function phrasesOf(read: ReadData): TimePhrase[] {
  return readRows(read, 'times/references.tsv', 3).map(([phrase = '', value = '']) => ({ pieces: phrase.split(' '), value }))
}
