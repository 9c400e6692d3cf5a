/**
 * Clock times as they are written, alone or from one to another.
 *     "9:30 p.m."  "21h37"  "half past 3 pm"  "ten thirty am"  "noon"  "3 in the afternoon"      "3-4pm"  "from 9:30 to 11:00"  "8am until 6"
 * A bare hour ("at 8", "from 7 to 9") is weak: it is a clock time only beside a day or a part of one ("at 8 tonight").
 */
import { HALF_DAY, halfAt, lowerAt, type Read, tellsZone } from './clock-half.ts'
import type { Term } from './terms.ts'

/** Minutes from midnight; `sure` where the words tell morning from afternoon; `byHour` where no minutes are said; `bare` where a number is all. */
export interface Clock {
  readonly minutes: number
  readonly seconds: number | null
  readonly sure: boolean
  readonly byHour: boolean
  readonly bare: boolean
}

/** One clock time, or the first and the last. */
export interface ClockSpan {
  readonly first: Clock
  readonly last: Clock | null
  readonly weak: boolean
}

/** The clock time, or the two, that begin at the term. */
export function clockAt(terms: readonly Term[], at: number): Read<ClockSpan> | null {
  const opens = /^(?:from|between)$/.test(lowerAt(terms, at))
  const first = oneClock(terms, opens ? at + 1 : at)
  if (!first) return null
  const range = rangeFrom(terms, first, opens && lowerAt(terms, at) === 'between')
  if (range) return range.read.weak && ((!opens && !isNote(terms)) || isCounted(terms, range.next)) ? null : range
  return opens ? null : { read: { first: first.read, last: null, weak: isWeak(first.read) && !isStated(terms, at, first.next) }, next: first.next }
}

/** "from 13 to 15 July", "from 5 to 7 days" */
const isCounted = (terms: readonly Term[], at: number): boolean =>
  ['MONTH', 'UNIT', 'UNITS'].some((key) => terms[at]?.keys.has(key) || (lowerAt(terms, at) === 'of' && terms[at + 1]?.keys.has(key)))

/** The text is one fragment without a verb: see bearings. */
export const isNote = (terms: readonly Term[]): boolean => terms[0]?.note === true

const isWeak = ({ bare }: Clock): boolean => bare
/** "three twenty" and "1030" are clock times after "at" alone; so is "15h". */
const isStated = (terms: readonly Term[], at: number, next: number): boolean =>
  isNote(terms) && lowerAt(terms, at - 1) === 'at' && next === terms.length

const JOINERS = /^(?:-|to|until|untill|till|through|thru)$/

function rangeFrom(terms: readonly Term[], first: Read<Clock>, isBetween: boolean): Read<ClockSpan> | null {
  const joiner = lowerAt(terms, first.next)
  if (!JOINERS.test(joiner) && !(isBetween && joiner === 'and')) return null
  const last = oneClock(terms, first.next + 1)
  if (!last) return null
  const weak = isWeak(first.read) && isWeak(last.read) && first.read.byHour
  return { read: { ...resolved(first.read, last.read), weak }, next: last.next }
}

/** "3-4pm" is in the afternoon at both ends, "11-1pm" and "8am until 6" are not. */
function resolved(first: Clock, last: Clock): Pick<ClockSpan, 'first' | 'last'> {
  if (last.sure && !first.sure) {
    const same = (first.minutes % HALF_DAY) + (last.minutes >= HALF_DAY ? HALF_DAY : 0)
    return { first: { ...first, minutes: same < last.minutes ? same : first.minutes % HALF_DAY, sure: true }, last }
  }
  if (last.minutes > first.minutes) return { first, last }
  // "10 p.m. to 2 a.m." and "8 until midnight" end on the next day.
  if (last.sure) return { first, last: { ...last, minutes: last.minutes + 2 * HALF_DAY } }
  return { first, last: { ...last, minutes: (last.minutes % HALF_DAY) + HALF_DAY, sure: first.sure } }
}

function oneClock(terms: readonly Term[], at: number): Read<Clock> | null {
  const word = terms[at]?.keys.get('CLOCKWORD')
  if (word !== undefined) return { read: sureAt(word === 'NOON' ? HALF_DAY : 0), next: at + 1 }
  return halfHour(terms, at) ?? pastHour(terms, at) ?? withHalf(terms, baseAt(terms, at))
}

const sureAt = (minutes: number): Clock => ({ minutes, seconds: null, sure: true, byHour: minutes % 60 === 0, bare: false })

const isNoun = (term: Term | undefined): boolean =>
  /^\p{L}/u.test(term?.text ?? '') && term?.keys.size === 0 && !/^(?:and|but|or|when|local|gmt)$/.test(term.lower)

// "at half three", half past it in Britain
function halfHour(terms: readonly Term[], at: number): Read<Clock> | null {
  const hour = wordNumber(terms[at + 1])
  if (lowerAt(terms, at) !== 'half' || !(Number.isInteger(hour) && hour >= 1 && hour <= 12)) return null
  const isLed = /^(?:at|by|until|till|from|before|after|about|around|past)$/.test(lowerAt(terms, at - 1)) && !isNoun(terms[at + 2])
  if (!isLed && !(isNote(terms) && at + 2 === terms.length)) return null
  return { read: { minutes: hour * 60 + 30, seconds: null, sure: false, byHour: false, bare: false }, next: at + 2 }
}

interface Part {
  readonly minutes: number
  /** "Past" or "to", and the term after it. */
  readonly side: string
  readonly next: number
  /** "Half", "quarter", "minutes" or "past" is said: "3 after 4" and "2 to 3 pm" are other things. */
  readonly isSaid: boolean
}

// "half past 3 pm", "a quarter to noon", "20 minutes past 3", "15 to noon"
function pastHour(terms: readonly Term[], at: number): Read<Clock> | null {
  const part = partOfHour(terms, at)
  const hour = part && oneClock(terms, part.next)
  if (!part || !hour?.read.byHour || (hour.read.minutes === 0 && !hour.read.sure)) return null
  if (!part.isSaid && !(part.minutes >= 13 && isLedOrSure(terms, at, hour))) return null
  const shifted = hour.read.minutes + (/^(?:to|before)$/.test(part.side) ? -part.minutes : part.minutes)
  return { read: { ...hour.read, minutes: (shifted + 2 * HALF_DAY) % (2 * HALF_DAY), byHour: false, bare: false }, next: hour.next }
}

function partOfHour(terms: readonly Term[], at: number): Part | null {
  const start = /^an?$/.test(lowerAt(terms, at)) ? at + 1 : at
  // "three thirty to four" is no "thirty to four".
  if (terms[at - 1]?.keys.has('NUM') && start === at) return null
  const minutes = pastMinutes(terms[start])
  const next = /^(?:minutes?|mins?)$/.test(lowerAt(terms, start + 1)) ? start + 2 : start + 1
  const side = lowerAt(terms, next)
  if (minutes === null || !/^(?:past|to|after|before)$/.test(side)) return null
  return { minutes, side, next: next + 1, isSaid: side === 'past' || next > start + 1 || terms[start]?.keys.has('NUM') !== true }
}

/** "at twenty to six", "20 to 6 p.m."; "18 to 24 months" and "aged 18 to 24" are no clock times. */
function isLedOrSure(terms: readonly Term[], at: number, { read }: Read<Clock>): boolean {
  if (read.minutes > HALF_DAY && !read.sure) return false
  return read.sure || isNote(terms) || /^(?:at|until|till|by|around|about|before|since|just)$/.test(lowerAt(terms, at - 1))
}

function pastMinutes(term: Term | undefined): number | null {
  if (term?.lower === 'half') return 30
  if (term?.lower === 'quarter') return 15
  const value = Number(term?.keys.get('NUM'))
  return Number.isInteger(value) && value > 0 && value < 60 ? value : null
}

// What is said of the hour before "a.m.", "o'clock" or "in the morning".
function baseAt(terms: readonly Term[], at: number): Read<Clock> | null {
  const term = terms[at]
  if (!term || (term.glued && /[\p{L}\d.:/$]$/u.test(terms[at - 1]?.text ?? ''))) return null
  return colonAt(terms, at) ?? hourLetterAt(terms, at) ?? dottedAt(terms, at) ?? wordsAt(terms, at) ?? hourAt(terms, at)
}

function colonAt(terms: readonly Term[], at: number): Read<Clock> | null {
  const hour = Number(terms[at]?.keys.get('HOUR') ?? Number.NaN)
  const minute = gluedMinute(terms, at + 1)
  if (Number.isNaN(hour) || minute === null) return null
  const second = gluedMinute(terms, at + 3)
  const next = second === null ? at + 3 : at + 5
  if (terms[next]?.glued === true && /^[:\d]/.test(terms[next]?.text ?? '')) return null
  return { read: { minutes: hour * 60 + minute, seconds: second, sure: hour > 12 || hour === 0, byHour: false, bare: false }, next }
}

function gluedMinute(terms: readonly Term[], at: number): number | null {
  const [colon, minute] = [terms[at], terms[at + 1]]
  const isGlued = colon?.text === ':' && colon.glued && minute?.glued === true && minute.keys.has('MINUTE')
  return isGlued ? Number(minute.keys.get('MINUTE')) : null
}

// "21h37"; "16h" only after a word that leads clock times, for it may be a length
function hourLetterAt(terms: readonly Term[], at: number): Read<Clock> | null {
  const hour = terms[at]?.keys.get('HOUR')
  if (hour === undefined || lowerAt(terms, at + 1) !== 'h' || !terms[at + 1]?.glued) return null
  const minute = terms[at + 2]?.glued === true ? terms[at + 2]?.keys.get('MINUTE') : undefined
  if (minute === undefined && !isHourLed(terms, at)) return null
  return {
    read: { minutes: Number(hour) * 60 + Number(minute ?? 0), seconds: null, sure: true, byHour: false, bare: false },
    next: minute === undefined ? at + 2 : at + 3,
  }
}

const isHourLed = (terms: readonly Term[], at: number): boolean =>
  /^(?:at|@|from|until|till|by|before|after|since|-|to)$/.test(lowerAt(terms, at - 1)) ||
  (isNote(terms) && (Number(terms[at]?.keys.get('HOUR')) > 12 || terms[at - 1]?.keys.has('WEEKDAY') === true))

// "8.30pm", "330 p.m.", "1140 a.m.": figures that are clock times before "a.m." or "p.m." alone
const isZoned = (terms: readonly Term[], at: number): boolean => terms[at]?.text.length === 4 && tellsZone(terms, at + 1)

function dottedAt(terms: readonly Term[], at: number): Read<Clock> | null {
  const text = terms[at]?.text ?? ''
  const parts = /^(\d{1,2})\.?([0-5]\d)$/.exec(text)
  if (!parts || text.length < 3) return null
  const [hour, minute] = [Number(parts[1]), Number(parts[2])]
  const isSaid =
    halfAt(terms, at + 1) !== null || isZoned(terms, at) || (/^(?:at|around|approximately)$/.test(lowerAt(terms, at - 1)) && isNote(terms))
  return hour <= 24 && isSaid
    ? { read: { minutes: hour * 60 + minute, seconds: null, sure: hour > 12 || isZoned(terms, at), byHour: false, bare: false }, next: at + 1 }
    : null
}

// "ten thirty am", "at three twenty"; "eleven thirty" has been read as a year
function wordsAt(terms: readonly Term[], at: number): Read<Clock> | null {
  const pair = wordPair(terms, at)
  if (!pair || (halfAt(terms, pair.next) === null && !/^(?:at|from|between|to|until|and)$/.test(lowerAt(terms, at - 1)))) return null
  return { read: { minutes: pair.read, seconds: null, sure: false, byHour: false, bare: !isNote(terms) }, next: pair.next }
}

function wordPair(terms: readonly Term[], at: number): Read<number> | null {
  const year = Number(terms[at]?.keys.get('YEAR'))
  if (/^\p{L}/u.test(terms[at]?.text ?? '') && year >= 1110 && year <= 1259) return { read: Math.floor(year / 100) * 60 + (year % 100), next: at + 1 }
  const [hour, minute] = [wordNumber(terms[at]), wordNumber(terms[at + 1])]
  return hour >= 1 && hour <= 12 && minute >= 10 && minute <= 59 ? { read: hour * 60 + minute, next: at + 2 } : null
}

const wordNumber = (term: Term | undefined): number => Number(term?.keys.get('NUM') ?? Number.NaN)

function hourAt(terms: readonly Term[], at: number): Read<Clock> | null {
  const term = terms[at]
  const hour = Number(term?.keys.get('HOUR') ?? term?.keys.get('NUM') ?? Number.NaN)
  if (!Number.isInteger(hour) || hour < 0 || hour > 24 || (term?.text.length ?? 0) > 6) return null
  return { read: { minutes: hour * 60, seconds: null, sure: false, byHour: true, bare: true }, next: at + 1 }
}

function withHalf(terms: readonly Term[], base: Read<Clock> | null): Read<Clock> | null {
  const half = base && halfAt(terms, base.next)
  if (!base || !half) return base
  const { minutes } = base.read
  if (minutes > 12 * 60 + 59) return half.read === null ? { ...base, next: half.next } : base
  if (half.read === null) return { read: { ...base.read, bare: false }, next: half.next }
  return {
    read: { ...base.read, minutes: (minutes % HALF_DAY) + (Number.isNaN(half.read) ? nightHalf(minutes) : half.read), sure: true, bare: false },
    next: half.next,
  }
}

/** "2 at night" is before dawn, "10 at night" before midnight. */
const FIRST_HOUR_OF_NIGHT = 5
const nightHalf = (minutes: number): number => (minutes >= FIRST_HOUR_OF_NIGHT * 60 && minutes < HALF_DAY ? HALF_DAY : 0)

/** The clock time on a part of the day: "8:30" of an evening is after noon. */
export function clockIn({ first, last }: ClockSpan, daypart: string | null): ClockSpan {
  if (daypart === null || first.sure) return { first, last, weak: false }
  const by = daypart === 'AF' || daypart === 'EV' ? HALF_DAY : daypart === 'NI' ? nightHalf(first.minutes) : 0
  const isMidnight = (clock: Clock): boolean => /^(?:EV|NI)$/.test(daypart) && Math.floor(clock.minutes / 60) === 12
  const moved = (clock: Clock): Clock =>
    clock.sure ? clock : { ...clock, minutes: (clock.minutes % HALF_DAY) + (isMidnight(clock) ? 2 * HALF_DAY : by), sure: true }
  return { first: moved(first), last: last && moved(last), weak: false }
}
