/**
 * Marks of a plain text, kind by kind: for programs that have words and want what is in them, without pages, outlets or stories.
 *     timesIn('The mill burned on Thursday.', { publishedAt: '2024-11-02' })[0]?.value       "2024-10-31"
 *     quantitiesIn('Up to 450 bolts were loose.')[0]                                          { bound: 'up to', high: 450, of: bolts, … }
 * Every line of the text is a paragraph. Only the stages that a kind needs are run.
 */
import type { Article, Block, PageDate } from '../model/article.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Clause } from '../model/clause.ts'
import type { Credit } from '../model/credit.ts'
import type { Entity, Mention } from '../model/entity.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Marks } from '../model/marks.ts'
import type { Place } from '../model/place.ts'
import type { Quantity } from '../model/quantity.ts'
import type { Quotation } from '../model/quotation.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Time } from '../model/time.ts'
import { type MarkKind, markArticle, marksOfKinds } from '../pipeline/mark.ts'
import { givenDate } from '../stages/read/metadata/dates-given.ts'
import { evidence, linesOf } from '../text/spans.ts'
import { describeSource } from './sources.ts'
import { tables } from './tables.ts'

/** What the caller knows of a text. All of it may be left out. */
export interface TextHints {
  /** ISO 8601 day or instant: what "on Thursday" leans on. Without it such times have no value. What is no date is passed over. */
  readonly publishedAt?: string
  /** Who published it: "this newspaper" and the outlet's own name are then known. */
  readonly outlet?: string
  /** True where the first line is the headline: capitals there tell no names. */
  readonly headline?: boolean
}

/** All marks of a text (docs/formats.md). Offsets are UTF-16 code units into `text`. The text is taken as English. */
export const markText = (text: string, hints: TextHints = {}): Marks => markArticle(articleOfText(text, hints, 'paragraph'), tables())

/** Where sentences begin and end. */
export const sentencesIn = (text: string, hints: TextHints = {}): readonly Sentence[] => marksIn(text, hints, ['sentences']).sentences

/** Persons, organisations, groups and places by name, and every place that speaks of them: surnames, titles, pronouns. */
export function namesIn(text: string, hints: TextHints = {}): { readonly entities: readonly Entity[]; readonly mentions: readonly Mention[] } {
  const { entities, mentions } = marksIn(text, hints, ['entities', 'mentions'])
  return { entities, mentions }
}

/** Toponyms, demonyms and metonyms, with country and point where the gazetteer knows them. */
export const placesIn = (text: string, hints: TextHints = {}): readonly Place[] => marksIn(text, hints, ['places']).places

/** Times with TIMEX3 type and value, and the days they cover. */
export const timesIn = (text: string, hints: TextHints = {}): readonly Time[] => marksIn(text, hints, ['times']).times

/** Figures with bound, hedge, unit, rate, what is counted, and what a share is of. */
export const quantitiesIn = (text: string, hints: TextHints = {}): readonly Quantity[] => marksIn(text, hints, ['quantities']).quantities

/** Everything between quotation marks, with its use: speech, scare, title, other. */
export const quotationsIn = (text: string, hints: TextHints = {}): readonly Quotation[] => marksIn(text, hints, ['quotations']).quotations

/** Who is reported to have said what; `entities` are the speakers' names. */
export function attributionsIn(
  text: string,
  hints: TextHints = {},
): { readonly attributions: readonly Attribution[]; readonly entities: readonly Entity[] } {
  const { attributions, entities } = marksIn(text, hints, ['attributions', 'entities'])
  return { attributions, entities }
}

/** Subject–verb units with the marks inside them: the ids are those of `markText` on the same text. */
export const clausesIn = (text: string, hints: TextHints = {}): readonly Clause[] => marksIn(text, hints, ['clauses']).clauses

/** Where lines such as "With inputs from Northern Wire" say a text came from. Every line is read as a credit line. */
export const creditsIn = (text: string, hints: TextHints = {}): readonly Credit[] =>
  marksOfKinds(articleOfText(text, hints, 'credit'), tables(), ['credits']).credits

const marksIn = <Kind extends MarkKind>(text: string, hints: TextHints, kinds: readonly Kind[]): Pick<Marks, Kind> =>
  marksOfKinds(articleOfText(text, hints, 'paragraph'), tables(), kinds)

function articleOfText(text: string, { publishedAt, outlet, headline = false }: TextHints, kind: 'paragraph' | 'credit'): Article {
  const source = describeSource(null, new TextEncoder().encode(text), 'memory')
  const lines = linesOf(text)
  const [first] = lines
  return {
    schema: 'crosswire.article/1',
    id: source.id as string as ArticleId,
    source,
    reader: { name: 'text', version: 1 },
    text,
    blocks: lines.map(
      ({ start, end }, index): Block => ({
        kind: headline && index === 0 ? 'headline' : kind,
        start,
        end,
        path: null,
        why: 'given as the text of a story',
        confidence: 1,
      }),
    ),
    headline: headline && first ? evidence(text, first.start, first.end) : null,
    outlet: outlet === undefined ? null : { name: outlet, domain: null, how: 'given' },
    authors: [],
    publishedAt: dayOf(publishedAt),
    modifiedAt: null,
    canonicalUrl: null,
    language: 'en',
    problems: [],
  }
}

function dayOf(publishedAt: string | undefined): PageDate | null {
  const given = givenDate(publishedAt ?? null, { months: tables().outlets.months, order: null })
  return given === null ? null : { value: given.value, grain: given.grain, how: 'given', evidence: null }
}
