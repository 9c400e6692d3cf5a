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
import { termsOf } from './terms.ts'

interface Need {
  readonly article: Article
  readonly sentences: readonly Sentence[]
  readonly lexicon: Lexicon
}

export const times: Stage<Need, { readonly times: readonly Time[] }> = {
  name: 'times',
  version: 1,
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
    const near = told !== null && !text.slice(told.end, start).includes('\n')
    const reading = candidate.read({ published, narrative, last: told?.reading ?? null, near, direction: directionOf(candidate) })
    if (!reading) continue
    found.push(timeOf(text, candidate, reading))
    if (reading.first !== null && !reading.vague) told = { reading, end }
  }
  return found
}

function timeOf(text: string, candidate: Candidate, reading: Reading): Omit<Time, 'id'> {
  const lead = leadOf(candidate, reading)
  const { type, value, from, to, anchor, vague } = readingWithLead(reading, lead)
  const { start } = candidate.terms[lead.at] ?? { start: 0 }
  const { end } = candidate.terms[candidate.next - 1] ?? { end: start }
  return { ...evidence(text, start, end), type, value, from, to, said: saidParts(candidate, lead.narrowed), anchor, vague }
}

// A text that gives four full years of other times, and more of them than words like "Thursday" and "ago", tells a story of its own.
const NARRATIVE_YEARS = 4

function isNarrative(candidates: readonly Candidate[], published: number | null): boolean {
  const now = published === null ? null : civilOf(published).year
  const classes = candidates.map(({ terms, at, next }) => terms.slice(at, next))
  const years = classes.filter((terms) => terms.some(({ keys }) => keys.has('YEAR') && Math.abs(Number(keys.get('YEAR')) - (now ?? 0)) > 1)).length
  const eras = classes.filter((terms) => terms.some(({ keys }) => keys.has('ERA'))).length
  const pointing = classes.filter((terms) =>
    terms.some(({ keys, lower }) => keys.has('DEICTIC') || (keys.has('WEEKDAY') && terms.length < 3) || lower === 'ago'),
  ).length
  return years + eras >= NARRATIVE_YEARS && years + eras > pointing
}
