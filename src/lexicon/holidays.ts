/**
 * Tables of holidays: their names in every spelling, each with the rule of its days.
 *     "mother( s) day" → "motherday", "mothersday"      "go(b|v)ind" → "gobind", "govind"
 * A name is kept as its letters alone, so that "Mother's Day", "Mothers' Day" and "Eid-al-Fitr" beside "Eid al Fitr" are one.
 */
import type { ReadData } from './tables.ts'
import { readRows } from './tables.ts'

export interface HolidayName {
  /** Rule of its days (grammar: src/stages/mark/times/holiday-days.ts). */
  readonly rule: string
  /** Other lands keep a holiday of that name on other days. */
  readonly common: boolean
  /** A place has the name too. */
  readonly place: boolean
  /** Written small, the words are no holiday's. */
  readonly capital: boolean
}

export interface HolidayTables {
  /** Letters of a name → the holiday. */
  readonly names: ReadonlyMap<string, HolidayName>
  /** Letters of each beginning of a name, word by word. */
  readonly beginnings: ReadonlySet<string>
  /** Words right after a name that make it no time ("tree"). */
  readonly things: ReadonlySet<string>
  /** Words of proper names that begin with a holiday's ("Agreement"). */
  readonly works: ReadonlySet<string>
  /** Words right after it for what has been ("fire"). */
  readonly events: ReadonlySet<string>
  /** Words right before it that make it no time ("Happy"). */
  readonly greetings: ReadonlySet<string>
}

const TABLES = ['times/holidays.tsv', 'times/holidays-faiths.tsv', 'times/holidays-nations.tsv', 'times/holidays-states.tsv']

export function loadHolidays(read: ReadData): HolidayTables {
  const names = new Map<string, HolidayName>()
  const beginnings = new Set<string>()
  for (const table of TABLES)
    for (const [written = '', rule = ''] of readRows(read, table, 3))
      for (const name of namesOf(written)) {
        names.set(lettersOf(name), {
          rule: rule.replace(/^[*!]/, ''),
          common: rule.startsWith('*'),
          place: rule.startsWith('!'),
          capital: name !== name.toLowerCase(),
        })
        addBeginnings(beginnings, name)
      }
  return Object.freeze({ names, beginnings, ...loadThings(read) })
}

function loadThings(read: ReadData): Pick<HolidayTables, 'things' | 'works' | 'events' | 'greetings'> {
  const rows = readRows(read, 'times/holiday-things.tsv', 3)
  const wordsAt = (place: string): ReadonlySet<string> => new Set(rows.flatMap(([words = '', where]) => (where === place ? words.split(' ') : [])))
  return { things: wordsAt('after'), works: wordsAt('name'), events: wordsAt('event'), greetings: wordsAt('before') }
}

const lettersOf = (name: string): string => name.toLowerCase().replaceAll(' ', '')

function addBeginnings(beginnings: Set<string>, name: string): void {
  let letters = ''
  for (const word of name.trim().split(/\s+/)) {
    letters += word.toLowerCase()
    beginnings.add(letters)
  }
}

/** The names of a cell: `|` between them; `(s)` may be missing, one of `(a|b)` must stand. */
function namesOf(written: string): readonly string[] {
  return written.includes('(') ? (written.match(ONE_NAME) ?? []).flatMap(spellingsOf) : written.split('|')
}

/** Up to a `|` that stands in no group. */
const ONE_NAME = /(?:\([^)]*\)|[^|(])+/g

function spellingsOf(name: string): readonly string[] {
  const group = /\(([^)]*)\)/.exec(name)
  if (!group) return [name]
  const ways = group[1]?.includes('|') ? group[1].split('|') : ['', group[1] ?? '']
  return ways.flatMap((way) => spellingsOf(name.slice(0, group.index) + way + name.slice(group.index + group[0].length)))
}
