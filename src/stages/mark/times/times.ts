/**
 * Times: expressions of time with their TIMEX3 type and value, the days they cover, and what they lean on.
 *     "on Thursday" (published 2024-10-31)                 DATE 2024-10-31, anchor published
 *     "for the first time in 100 years"                    DURATION P100Y, no date ahead
 * Words are data (data/times), wordings are rules over them, read from left to right, the longest first; a date told earlier in the text is what
 * "the next day" and, in a narrative, "June 5" lean on.
 * [Reference] TimeML 1.2.1 (Saurí et al. 2006); HeidelTime (Strötgen and Gertz 2010) for rules by domain; SynTime (Zhong et al. 2017) for word classes.
 * Leaves open: times that lean on an event ("three days after the siege") have no value; time zones are not converted.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Article } from '../../../model/article.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Stage } from '../../../model/stage.ts'
import type { Time } from '../../../model/time.ts'
import { civilOf } from '../../../text/calendar.ts'
import { evidence } from '../../../text/spans.ts'
import { type Bearings, publishedDay, publishedMinute } from './bearings.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { type Look, lookOf } from './direction.ts'
import { joinDayAndClock } from './join.ts'
import { leadOf, readingWithLead } from './lead.ts'
import { isNoteText, saysLittleElse } from './note.ts'
import type { Reading } from './reading.ts'
import { saidParts } from './said.ts'
import { type Term, termsOf } from './terms.ts'

interface Need {
  readonly article: Article
  readonly sentences: readonly Sentence[]
  readonly lexicon: Lexicon
}

export const times: Stage<Need, { readonly times: readonly Time[] }> = {
  name: 'times',
  version: 3,
  needs: ['article', 'sentences', 'lexicon'],
  gives: ['times'],
  run: ({ article, sentences, lexicon }) => ({ times: findTimes(article, sentences, lexicon) }),
}

/** All times of the article, in reading order. */
export function findTimes(article: Article, sentences: readonly Sentence[], lexicon: Lexicon): readonly Time[] {
  const noted = notesOf(article, sentences, lexicon)
  const note = noted !== null
  const candidates = noted ?? sentences.flatMap((sentence) => candidatesIn(termsIn(article, sentence, lexicon, false), lexicon))
  const published = publishedDay(article)
  const narrative = !note && isNarrative(candidates, published)
  const found = readInOrder(article.text, candidates, { published, publishedAt: publishedMinute(article), note, narrative })
  return found.map((time, index) => ({ id: `t${index + 1}`, ...time }))
}

const termsIn = ({ text }: Article, sentence: Sentence, { times, numbers }: Lexicon, note: boolean): readonly Term[] =>
  termsOf(text, sentence, times, numbers.words, note)
const candidatesIn = (terms: readonly Term[], { times }: Lexicon): readonly Candidate[] => joinDayAndClock(candidatesOf(terms, times))

/** The candidates of a text that is a note; null where it is none. */
function notesOf(article: Article, sentences: readonly Sentence[], lexicon: Lexicon): readonly Candidate[] | null {
  const [sentence] = sentences
  if (!sentence || sentences.length > 1 || article.headline !== null || !isNoteText(article.text, lexicon.times)) return null
  const terms = termsIn(article, sentence, lexicon, true)
  const candidates = candidatesIn(terms, lexicon)
  return saysLittleElse(terms, candidates) ? candidates : null
}

interface Read {
  readonly candidate: Candidate
  readonly reading: Reading
  readonly direction: Bearings['direction']
}

const isAhead = ({ first }: Reading, { published }: Standing): boolean => first !== null && published !== null && first > published

/** Each candidate read with what the text has told before it. */
interface Told {
  readonly reading: Reading
  readonly direction: Bearings['direction']
  readonly end: number
}

type Standing = Pick<Bearings, 'published' | 'publishedAt' | 'note' | 'narrative'>

function readInOrder(text: string, candidates: readonly Candidate[], standing: Standing): readonly Omit<Time, 'id'>[] {
  const found: Omit<Time, 'id'>[] = []
  let told: Told | null = null
  for (const candidate of candidates) {
    const read = readOne(text, candidate, standing, told)
    if (!read) continue
    found.push(timeOf(text, read.candidate, read.reading))
    if (isLeanedOn(read, standing)) told = { reading: read.reading, direction: read.direction, end: endOf(candidate) }
  }
  return found
}

/** A date tells when, unless it is vague or, in news, one that something is measured from: "the fastest since 2021, but fell in July". */
function isLeanedOn({ candidate, reading }: { candidate: Candidate; reading: Reading }, { narrative }: Standing): boolean {
  return reading.first !== null && !reading.vague && (narrative || leadOf(candidate, reading).preposition !== 'since')
}

const startOf = ({ terms, at }: Candidate): number => terms[at]?.start ?? 0
const endOf = ({ terms, next }: Candidate): number => terms[next - 1]?.end ?? 0

/** The candidate with its reading; where the whole has none, the date at its end. */
function readOne(text: string, candidate: Candidate, standing: Standing, told: Told | null): Read | null {
  const start = startOf(candidate)
  const near = told !== null && isNear(text, told, start)
  const recent = (): boolean => near || (told !== null && isRecent(text, told, start))
  const look = lookIn(candidate, standing, told && isInParagraph(text, told, start) ? told : null)
  const reading = candidate.read({ ...standing, last: told?.reading ?? null, near, recent, ...look })
  if (reading) return { candidate, reading, direction: isAhead(reading, standing) ? 'future' : look.direction }
  return candidate.inner ? readOne(text, candidate.inner, standing, told) : null
}

const AHEAD: Look = { cue: 'future', direction: 'future', happened: false }

/** Where no word beside it tells, what stands in one paragraph with a time ahead looks ahead as well. */
function lookIn(candidate: Candidate, { note, narrative }: Standing, told: Told | null): Look {
  if (note) return AHEAD
  const look = lookOf(candidate)
  return !narrative && look.cue === null && told?.direction === 'future' ? AHEAD : look
}

const BETWEEN_REACH = 600

/** A date told in the same paragraph is near; a bare year only in the same sentence. */
function isNear(text: string, told: Told, start: number): boolean {
  if (start - told.end > BETWEEN_REACH) return false
  const between = text.slice(told.end, start)
  return told.reading.grain === 'year' ? !/[.!?\n]/.test(between) : !between.includes('\n')
}

const isInParagraph = (text: string, { end }: Told, start: number): boolean => start - end <= BETWEEN_REACH && !text.slice(end, start).includes('\n')

/** A day told in the paragraph before is recent. */
function isRecent(text: string, { end }: Told, start: number): boolean {
  if (start - end > BETWEEN_REACH) return false
  const lines = text.slice(end, start).split('\n')
  return lines.slice(1, -1).every((line) => line.trim() === '')
}

function timeOf(text: string, candidate: Candidate, reading: Reading): Omit<Time, 'id'> {
  const lead = leadOf(candidate, reading)
  const { type, value, from, to, anchor, vague } = readingWithLead(reading, lead, candidate)
  const { start } = candidate.terms[lead.at] ?? { start: 0 }
  const { end } = candidate.terms[candidate.next - 1] ?? { end: start }
  return { ...evidence(text, start, end), type, value, from, to, said: saidParts(candidate, lead.narrowed), anchor, vague }
}

// A text that gives three full dates of other years (or eight years, and no pointer at all), and hardly a word like "Thursday", "ago" or
// "last week", tells a story of its own. Measured on 16 histories and 84 news articles: all histories, no news article.
const NARRATIVE_DATES = 3
const NARRATIVE_YEARS = 8
const DATES_A_POINTER = 4

function isNarrative(candidates: readonly Candidate[], published: number | null): boolean {
  const now = published === null ? 0 : civilOf(published).year
  const groups = candidates.map(({ terms, at, next }) => terms.slice(at, next))
  const past = groups.filter((terms) => isOfOtherYear(terms, now))
  const dates = past.filter((terms) => terms.some(({ keys }) => keys.has('MONTH') || keys.has('ERA'))).length
  const pointers = groups.filter(pointsToToday).length
  return (dates >= NARRATIVE_DATES && dates >= pointers * DATES_A_POINTER) || (past.length >= NARRATIVE_YEARS && pointers === 0)
}

const isOfOtherYear = (terms: readonly Term[], now: number): boolean =>
  terms.some(({ keys }) => keys.has('ERA') || (keys.has('YEAR') && Math.abs(Number(keys.get('YEAR')) - now) > 1))

function pointsToToday(terms: readonly Term[]): boolean {
  if (terms.some(({ keys, lower }) => keys.has('MONTH') || keys.has('DAY') || lower === 'period' || lower === 'time')) return false
  return terms.some(({ keys, lower }) => keys.has('DEICTIC') || keys.has('WEEKDAY') || lower === 'ago' || (keys.has('RELATION') && lower !== 'next'))
}
