/**
 * Names of holidays among the pieces of a sentence, and whether they are meant as times.
 *     "on ⟨Mothers' Day⟩"  a holiday      "⟨Easter⟩ Island", "Happy ⟨Diwali⟩", "Tariq ⟨Ramadan⟩"  words used up, no time
 * Names are kept by their letters (data/times/holidays*.tsv), so signs and spaces between their words do not count. Where a name is a common one and
 * words of another land stand before it ("Laurentia's Independence Day"), it is a holiday without a known day.
 */
import type { HolidayName, HolidayTables } from '../../../lexicon/holidays.ts'
import type { Piece } from '../../../text/pieces.ts'

interface Named {
  readonly next: number
  /** HOLIDAY: the rule of its days, empty where they are not known; HELD where what follows says that it has been. None: it is no time. */
  readonly keys: ReadonlyMap<string, string>
}

const NO_TIME: ReadonlyMap<string, string> = new Map()

export function holidayAt(pieces: readonly Piece[], at: number, tables: HolidayTables): Named | null {
  const match = longestName(pieces, at, tables)
  if (!match || isSmall(pieces, at, match)) return null
  const around = { pieces, at, next: match.next, name: match.name, tables }
  if (isNoTime(around)) return { next: match.next, keys: NO_TIME }
  const keys = new Map([['HOLIDAY', match.name.common && isElsewhere(around) ? '' : match.name.rule]])
  return { next: match.next, keys: tables.events.has(pieces[match.next]?.lower ?? '') ? keys.set('HELD', '1') : keys }
}

interface Match {
  readonly next: number
  readonly name: HolidayName
}

function longestName(pieces: readonly Piece[], at: number, { names, beginnings }: HolidayTables): Match | null {
  let letters = ''
  let best: Match | null = null
  for (let index = at; index < pieces.length; index++) {
    const piece = pieces[index] as Piece
    if (index > at && (piece.newLine || isJoin(pieces, index))) {
      if (piece.newLine) break
      continue
    }
    letters += plainLetters(piece.lower)
    if (!beginnings.has(letters)) break
    const name = names.get(letters)
    if (name) best = { next: index + 1, name }
  }
  return best
}

const ACCENTS = /\p{M}/gu
/** "día" as "dia". */
const plainLetters = (word: string): string => (/^[a-z]+$/.test(word) ? word : word.normalize('NFD').replace(ACCENTS, ''))

/** Signs inside names: apostrophes, hyphens, strokes, the point of "St." and the comma of "King, Jr." */
function isJoin(pieces: readonly Piece[], index: number): boolean {
  const [before, sign, next] = [pieces[index - 1], pieces[index]?.text ?? '', pieces[index + 1]]
  if (sign === ',') return next?.lower === 'jr'
  if (sign === '.') return (before?.text.length ?? 0) <= 2
  return /^['’\-/]$/.test(sign)
}

const isCapital = (piece: Piece | undefined): boolean => /^\p{Lu}/u.test(piece?.text ?? '')

/** "lent 2018", "this thanksgiving": a short text all in small letters is taken as it stands. */
const NOTE = 8
const NOTE_NEXT = /^(?:\d+|of|in|on|at|day|eve|this|last|next|two|a|an|,|from)$/
function isJotted(pieces: readonly Piece[], at: number, next: number): boolean {
  if (pieces.length > NOTE || isCapital(pieces[0])) return false
  return (at === 0 || LEADS.test(pieces[at - 1]?.lower ?? '')) && (next === pieces.length || NOTE_NEXT.test(pieces[next]?.lower ?? ''))
}

/** "before the new year", "during ramadan" */
function isTold(pieces: readonly Piece[], at: number): boolean {
  const lead = pieces[at - 1]?.lower === 'the' ? pieces[at - 2] : pieces[at - 1]
  return /^(?:before|after|during|since|until|till)$/.test(lead?.lower ?? '')
}

/** Words that only with a capital are a holiday's; "a great Friday", "a May day"; "the mother's day began at five". */
function isSmall(pieces: readonly Piece[], at: number, { next, name }: Match): boolean {
  const last = pieces[next - 1]
  if (isCapital(pieces[at])) return pieces[at]?.lower === 'may' && !isCapital(last)
  if (name.capital) return !isJotted(pieces, at, next) && !isTold(pieces, at)
  if (pieces[at + 1]?.text === "'" && last?.lower === 'day' && DETERMINER.test(pieces[at - 1]?.lower ?? '')) return true
  return isCapital(last) && /day$/.test(last?.lower ?? '') && next - at === 2
}

const DETERMINER = /^(?:the|a|an|my|his|her|their|our|your|its|one|each|every|s)$/

interface Around extends Match {
  readonly pieces: readonly Piece[]
  readonly at: number
  readonly tables: HolidayTables
}

function isNoTime(around: Around): boolean {
  const { pieces, at, next, tables } = around
  const [before, after] = [pieces[at - 1], pieces[next]]
  if (after?.text === '!' || tables.things.has(after?.lower ?? '') || tables.greetings.has(before?.lower ?? '')) return true
  if (isGlued(pieces, at, next) || (around.name.place && !isDated(around))) return true
  return isInName(around) || (isOneWord(around) && isSurname(around))
}

/** "Corpus Christi 2019", and alone in a note. */
const isDated = ({ pieces, at, next }: Around): boolean => /^[12]\d{3}$/.test(pieces[next]?.text ?? '') || (at === 0 && next === pieces.length)

/** "Christmas-themed", "pre-Christmas" */
function isGlued(pieces: readonly Piece[], at: number, next: number): boolean {
  const hyphen = (sign: number, word: number): boolean =>
    pieces[sign]?.text === '-' && pieces[sign]?.glued === true && pieces[word]?.glued === true && /^\p{L}/u.test(pieces[word]?.text ?? '')
  return hyphen(next, next + 1) || (pieces[at - 1]?.text === '-' && pieces[at]?.glued === true && pieces[at - 1]?.glued === true)
}

/** Words before a time: "During Ramadan Muslims fast" speaks of the month. */
const TIMELY =
  /^(?:on|in|at|by|during|since|until|till|before|after|over|through|throughout|this|last|next|every|each|celebrate|celebrating|observe|observing)$/
/** Words before any noun. */
const LEADS = new RegExp(`${TIMELY.source}|^(?:for|from|to|of|ahead|around|past|the|a|an|and|or|between|mark|marking|as|late|early|mid|that)$`)

/** A name that goes on: "Good Friday Agreement", "Easter Island". */
function isInName({ pieces, at, next, tables }: Around): boolean {
  const after = pieces[next]
  if (!isCapital(after) || after?.newLine || TIME_WORD.test(after?.lower ?? '')) return false
  if (tables.works.has(after?.lower ?? '')) return true
  return !TIMELY.test(pieces[at - 1]?.lower ?? '') && isCapital(pieces[at])
}

const TIME_WORD =
  /^(?:eve|day|week|weekend|season|morning|afternoon|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|in|on|at|this|last|next|and|or|but|as|with|to|for|by|from|is|was|after|before)$/

const isOneWord = ({ at, next }: Around): boolean => next - at === 1

/** "Tariq Ramadan", "Father Christmas": a capital before it that is no lead. A sentence may begin "Celebrating Easter"; names that are surnames it may not. */
function isSurname({ pieces, at, name }: Around): boolean {
  const before = pieces[at - 1]
  if (!isCapital(pieces[at]) || !isCapital(before) || LEADS.test(before?.lower ?? '')) return false
  return name.capital || at > 1 || TITLE.test(before?.lower ?? '')
}

const TITLE = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|father|sister|brother|saint)$/

/** "Laurentia's Independence Day", "the Laurentian Labour Day" */
function isElsewhere({ pieces, at }: Around): boolean {
  const before = pieces[at - 1]
  if (before?.lower === 's' && /^['’]$/.test(pieces[at - 2]?.text ?? '')) return true
  return isCapital(before) && !LEADS.test(before?.lower ?? '')
}
