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
import { publishedDay } from './bearings.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { directionOf } from './direction.ts'
import { joinDayAndClock } from './join.ts'
import { leadOf, readingWithLead } from './lead.ts'
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
  version: 2,
  needs: ['article', 'sentences', 'lexicon'],
  gives: ['times'],
  run: ({ article, sentences, lexicon }) => ({ times: findTimes(article, sentences, lexicon) }),
}

/** All times of the article, in reading order. */
export function findTimes(article: Article, sentences: readonly Sentence[], lexicon: Lexicon): readonly Time[] {
  const candidates = sentences.flatMap((sentence) =>
    joinDayAndClock(candidatesOf(termsOf(article.text, sentence, lexicon.times, lexicon.numbers.words), lexicon.times)),
  )
  const published = publishedDay(article)
  const found = readInOrder(article.text, candidates, published, isNarrative(candidates, published))
  return found.map((time, index) => ({ id: `t${index + 1}`, ...time }))
}

/** Each candidate read with what the text has told before it. */
function readInOrder(text: string, candidates: readonly Candidate[], published: number | null, narrative: boolean): readonly Omit<Time, 'id'>[] {
  const found: Omit<Time, 'id'>[] = []
  let told: { readonly reading: Reading; readonly end: number } | null = null
  for (const candidate of candidates) {
    const { start, end } = { start: candidate.terms[candidate.at]?.start ?? 0, end: candidate.terms[candidate.next - 1]?.end ?? 0 }
    const near = told !== null && isNear(text, told, start)
    const reading = candidate.read({ published, narrative, last: told?.reading ?? null, near, direction: directionOf(candidate) })
    if (!reading) continue
    found.push(timeOf(text, candidate, reading))
    if (reading.first !== null && !reading.vague) told = { reading, end }
  }
  return found
}

const BETWEEN_REACH = 600

/** A date told in the same paragraph is near; a bare year only in the same sentence. */
function isNear(text: string, told: { readonly reading: Reading; readonly end: number }, start: number): boolean {
  if (start - told.end > BETWEEN_REACH) return false
  const between = text.slice(told.end, start)
  return told.reading.grain === 'year' ? !/[.!?;\n]/.test(between) : !between.includes('\n')
}

function timeOf(text: string, candidate: Candidate, reading: Reading): Omit<Time, 'id'> {
  const lead = leadOf(candidate, reading)
  const { type, value, from, to, anchor, vague } = readingWithLead(reading, lead)
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
  if (terms.some(({ keys }) => keys.has('MONTH') || keys.has('DAY'))) return false
  return terms.some(({ keys, lower }) => keys.has('DEICTIC') || keys.has('WEEKDAY') || lower === 'ago' || (keys.has('RELATION') && lower !== 'next'))
}
