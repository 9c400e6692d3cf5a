/**
 * Pages with marks set by hand, for stages that work on pages. Marks are named by the words they cover (their first occurrence, or the nth with
 * `at`); sentences end at a point, question or exclamation mark before a blank; quotations stand between “ and ”.
 *     pageOf('Ten boats sank. “All are safe,” Vera Lund said.', { id: 'a', figures: [{ exact: 'Ten boats', low: 10 }], people: ['Vera Lund'],
 *       said: [{ by: 'Vera Lund', words: 'All are safe' }] })
 */
import type { Attribution } from '../model/attribution.ts'
import type { Clause } from '../model/clause.ts'
import type { Entity, Mention } from '../model/entity.ts'
import type { ArticleId, OriginId, StoryId } from '../model/ids.ts'
import type { Derivation, Lineage } from '../model/lineage.ts'
import type { Origin } from '../model/origin.ts'
import type { Page } from '../model/page.ts'
import type { GazetteerPlace, Place } from '../model/place.ts'
import type { Quantity } from '../model/quantity.ts'
import type { Quotation } from '../model/quotation.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Evidence } from '../model/span.ts'
import type { Time } from '../model/time.ts'
import { evidence, linesOf, overlaps } from '../text/spans.ts'
import { type ArticleSketch, articleOf } from './articles.ts'

export interface PageSketch extends ArticleSketch {
  readonly figures?: readonly (Partial<Omit<Quantity, 'of'>> & { readonly exact: string; readonly low: number; readonly of?: string })[]
  readonly days?: readonly { readonly exact: string; readonly value: string | null; readonly type?: Time['type']; readonly said?: Time['said'] }[]
  readonly places?: readonly { readonly exact: string; readonly kind?: GazetteerPlace['kind']; readonly country?: string }[]
  readonly people?: readonly string[]
  readonly bodies?: readonly string[]
  /** Clauses that deny something. */
  readonly denied?: readonly string[]
  readonly said?: readonly { readonly by: string; readonly words: string; readonly expected?: boolean }[]
}

export function pageOf(written: string, sketch: PageSketch = {}): Page {
  const article = articleOf(written, sketch)
  const { text } = article
  const entities = [...(sketch.people ?? []).map(entityOf('person')), ...(sketch.bodies ?? []).map(entityOf('organisation'))].map((entity, at) => ({
    ...entity,
    id: `e${at + 1}`,
  }))
  const quotations = quotationsIn(text)
  return {
    article,
    marks: {
      schema: 'crosswire.marks/1',
      article: article.id,
      sentences: sentencesIn(text),
      clauses: (sketch.denied ?? []).map((exact, at) => deniedClause(words(text, exact), at)),
      entities,
      mentions: entities.filter(({ name }) => text.includes(name)).map(mentionOf(text)),
      places: (sketch.places ?? []).map(
        (place, at): Place => ({ ...words(text, place.exact), id: `p${at + 1}`, use: 'toponym', entity: null, place: gazetted(place) }),
      ),
      times: (sketch.days ?? []).map((day, at) => timeOf(words(text, day.exact), day, at)),
      quantities: (sketch.figures ?? []).map((figure, at) => quantityOf(text, figure, at)),
      quotations,
      attributions: (sketch.said ?? []).map((said, at) => attributionOf(text, said, at, entities, quotations)),
      credits: [],
    },
  }
}

function deniedClause({ start, end }: Evidence, at: number): Clause {
  const marks = { quantities: [], times: [], places: [], mentions: [], attribution: null }
  return { id: `c${at + 1}`, start, end, sentence: '', subject: null, predicate: null, lemma: null, polarity: 'no', modality: 'is', ...marks }
}

const mentionOf =
  (text: string) =>
  ({ id, kind, name }: Entity, at: number): Mention => ({ ...words(text, name), id: `m${at + 1}`, kind, entity: id })

/** The first place where the words stand. Throws where they stand nowhere. */
function words(text: string, exact: string): Evidence {
  const start = text.indexOf(exact)
  if (start < 0) throw new Error(`“${exact}” is not in: ${text}`)
  return evidence(text, start, start + exact.length)
}

function sentencesIn(text: string): Sentence[] {
  const spans = linesOf(text).flatMap((line) =>
    [...line.exact.matchAll(/[^.!?]+(?:[.!?](?!\s|$|[”"])[^.!?]*)*(?:[.!?]+[”"]?|$)/g)].map((match) => {
      const lead = match[0].length - match[0].trimStart().length
      return { start: line.start + match.index + lead, end: line.start + match.index + match[0].length }
    }),
  )
  return spans.map((span, at) => ({ ...span, id: `n${at + 1}` }))
}

const quotationsIn = (text: string): Quotation[] =>
  [...text.matchAll(/“([^”]+)”/g)].map((match, at) => ({
    ...evidence(text, match.index + 1, match.index + match[0].length - 1),
    id: `u${at + 1}`,
    use: 'speech',
  }))

const entityOf =
  (kind: Entity['kind']) =>
  (name: string): Entity => ({ id: '', kind, name, role: null, aliases: [] })

const gazetted = ({ exact, kind = 'city', country = 'ZZ' }: { exact: string; kind?: GazetteerPlace['kind']; country?: string }): GazetteerPlace => ({
  name: exact,
  country,
  lat: null,
  lon: null,
  kind,
})

function timeOf(span: Evidence, { value, type = 'DATE', said = ['day'] }: NonNullable<PageSketch['days']>[number], at: number): Time {
  const from = type === 'DATE' ? value : null
  return { ...span, id: `t${at + 1}`, type, value, from, to: null, said, anchor: 'published', vague: false }
}

function quantityOf(text: string, { exact, of, low, ...rest }: NonNullable<PageSketch['figures']>[number], at: number): Quantity {
  const plain = { kind: 'count', high: low, bound: 'exactly', approximator: null, unit: null, per: null, si: null, base: null } as const
  return { ...words(text, exact), id: `q${at + 1}`, low, ...plain, ...rest, of: of === undefined ? null : words(text, of) }
}

function attributionOf(
  text: string,
  { by, words: said, expected = false }: NonNullable<PageSketch['said']>[number],
  at: number,
  entities: readonly Entity[],
  quotations: readonly Quotation[],
): Attribution {
  const content = words(text, said)
  const quoted = quotations.filter((quotation) => overlaps(quotation, content)).map(({ id }) => id)
  const speaker = entities.find(({ name }) => name === by)?.id ?? null
  return {
    id: `a${at + 1}`,
    form: quoted.length > 0 ? 'direct' : 'indirect',
    content: [content],
    quotations: quoted,
    cue: null,
    source: text.includes(by) ? words(text, by) : null,
    speaker,
    within: null,
    polarity: 'says',
    certainty: expected ? 'expected' : 'asserted',
  }
}

/** `to` derives from `from`; both are ids of pages. */
export const derives = (to: string, from: string, how: Derivation = 'rewrite'): Lineage => ({
  from: from as ArticleId,
  to: to as ArticleId,
  how,
  confidence: 0.9,
  directed: true,
  or: [],
  because: [],
})

/** Origins `o1`, `o2` … of the groups of page ids. */
export const originsOf = (...groups: readonly (readonly string[])[]): Origin[] =>
  groups.map((articles, at) => ({
    id: `o${at + 1}` as OriginId,
    story: 'story' as StoryId,
    articles: articles as readonly ArticleId[],
    root: (articles[0] ?? null) as ArticleId | null,
    joins: [],
  }))
