/**
 * The yardstick agrees with the scripts that define it: on what the program gives, on the gold itself, and on output made to deceive.
 */
import { join } from 'node:path'
import { test } from 'node:test'
import { firstOf, type GoldSet, readBytes, readRows, readText, setsOf } from '../../evals/gold.ts'
import { articleOfText, lexicon, pageOfText, readDump, readHtml, type TextRow } from '../../evals/program.ts'
import type { Scored } from '../../evals/task.ts'
import { type FoundMention, type NamesRow, scoreNames } from '../../evals/tasks/mark-names.ts'
import { type FoundPlace, type PlacesRow, scorePlaces } from '../../evals/tasks/mark-places.ts'
import { scorePos, type TaggedSentence, taggedSentences } from '../../evals/tasks/mark-pos.ts'
import { type FoundQuantity, type QuantitiesRow, scoreQuantities } from '../../evals/tasks/mark-quantities.ts'
import { type FoundAttribution, type QuotesRow, scoreQuotes } from '../../evals/tasks/mark-quotes.ts'
import { type SentencesRow, scoreSentences } from '../../evals/tasks/mark-sentences.ts'
import { type FoundTime, scoreTimes, type TimesRow } from '../../evals/tasks/mark-times.ts'
import { type HtmlRow, scorePages } from '../../evals/tasks/read-html.ts'
import { foundOn, type PageFound, type PageRow } from '../../evals/tasks/read-page.ts'
import { type DumpRow, scoreDumps } from '../../evals/tasks/read-text.ts'
import type { Evidence, Span } from '../../src/model/span.ts'
import { tagWords } from '../../src/stages/mark/tokens/tagger.ts'
import { hash32 } from '../../src/text/hash.ts'
import { assertAgree, cannotCompare, type Files, gold, linesOf, scriptRows } from '../agreement.ts'

/** One task: its rows, what is predicted for each, and how both sides count it. */
interface Compared<Row extends { readonly id: string }, Found> {
  readonly task: string
  readonly read: (set: GoldSet) => readonly Row[]
  /** Rows of each set that are compared. */
  readonly take: number
  readonly goldFiles: (set: GoldSet, rows: readonly Row[]) => Files
  readonly ours: (rows: readonly Row[], found: ReadonlyMap<string, Found>, set: string) => Scored
  readonly theirs: (row: Row, found: Found) => object
  readonly predictions: Readonly<Record<string, (row: Row, set: GoldSet) => Found>>
}

function compare<Row extends { readonly id: string }, Found>(compared: Compared<Row, Found>): void {
  const { task, read, take, goldFiles, ours, theirs, predictions } = compared
  const samples = (cannotCompare ? [] : setsOf(gold, task)).map((set) => ({ set, rows: byHash(read(set)).slice(0, take) }))
  const files = Object.assign({}, ...samples.map(({ set, rows }) => goldFiles(set, rows))) as Files
  for (const [name, predict] of Object.entries(predictions))
    test(`yardstick: ${task} agrees on ${name}`, { skip: cannotCompare, timeout: 120_000 }, () => {
      const found = new Map(samples.map(({ set, rows }) => [set.name, rows.map((row) => ({ row, found: predict(row, set) }))]))
      const answers = new Map([...found].map(([set, pairs]) => [set, pairs.map((pair) => theirs(pair.row, pair.found))]))
      const rows = scriptRows(task, files, answers)
      for (const { set, rows: sample } of samples) {
        const byId = new Map((found.get(set.name) ?? []).map((pair) => [pair.row.id, pair.found]))
        assertAgree(
          ours(sample, byId, set.name).metrics,
          rows.filter((row) => row.set === set.name),
        )
      }
    })
}

const byHash = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] => [...rows].sort((a, b) => hash32(a.id) - hash32(b.id))

// Pages

const PAGES: Readonly<Record<string, (row: PageRow) => PageFound>> = {
  'the gold': (row) => ({ body: row.body ?? '', title: row.title, authors: row.authors ?? [], date: row.date }),
  nothing: () => ({ body: '', title: null, authors: [], date: null }),
  'a doubled body, a longer title, a day off': (row) => ({
    body: `${row.body}\n${row.body}`,
    title: `${row.title} | Fjord Post`,
    authors: [...(row.authors ?? []), 'Staff'],
    date: row.date?.replace(/\d$/, '1') ?? null,
  }),
  'a shifted body and a month': (row) => ({
    body: (row.body ?? '').slice(33, -200),
    title: row.title?.toUpperCase() ?? null,
    authors: (row.authors ?? []).slice(1),
    date: row.date?.slice(0, 7) ?? null,
  }),
}

compare<HtmlRow, PageFound>({
  task: 'read/html',
  read: (set) => readRows<HtmlRow>(firstOf(join(set.path, 'index.jsonl'))),
  take: 8,
  goldFiles: (set, rows) => ({ [`${set.task}/${set.name}/index.jsonl`]: linesOf(rows) }),
  ours: scorePages,
  theirs: ({ id }, found) => ({ id, ...found }),
  predictions: { ...PAGES, 'the program': (row, set) => foundOn(readHtml(row.id, readBytes(join(set.path, row.file)))) },
})

const oneFile = (set: GoldSet, rows: readonly object[]): Files => ({ [`${set.task}/${set.name}.jsonl`]: linesOf(rows) })

compare<DumpRow, PageFound>({
  task: 'read/text',
  read: (set) => readRows<DumpRow>(set.path),
  take: 8,
  goldFiles: oneFile,
  ours: scoreDumps,
  theirs: ({ id }, found) => ({ id, body: found.body }),
  predictions: {
    ...PAGES,
    'the whole dump': (row) => ({ body: row.text, title: null, authors: [], date: null }),
    'the program': (row) => foundOn(readDump(row.id, row.text)),
  },
})

// Marks

const moved = <S extends Span>(span: S, text: string, by: number): S => ({
  ...span,
  start: Math.max(0, Math.min(text.length - 1, span.start + by)),
  end: Math.max(1, Math.min(text.length, span.end + by)),
})

const wordsIn = (text: string): readonly Span[] =>
  [...text.matchAll(/\p{L}+|\p{N}+/gu)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))

/** From gold spans: themselves; moved by three; twice and once too long; and all words of the text. */
function spanPredictions<Row extends TextRow, Found extends Span>(
  fromGold: (row: Row) => readonly Found[],
  fromWord: (span: Span, index: number) => Found,
  program: (row: Row) => readonly Found[],
): Readonly<Record<string, (row: Row) => readonly Found[]>> {
  return {
    'the program': program,
    'the gold': fromGold,
    nothing: () => [],
    'every word': (row) => wordsIn(row.text).map(fromWord),
    'shifted spans': (row) => fromGold(row).map((found) => moved(found, row.text, 3)),
    'spans twice and too long': (row) =>
      fromGold(row).flatMap((found) => [
        found,
        found,
        { ...found, start: Math.max(0, found.start - 9), end: Math.min(row.text.length, found.end + 12) },
      ]),
  }
}

const marks =
  <Row extends TextRow, Found>(key: string) =>
  ({ id, text }: Row, found: Found): object => ({ id, text, marks: { [key]: found } })

compare<SentencesRow, readonly Span[]>({
  task: 'mark/sentences',
  read: (set) => readRows<SentencesRow>(set.path),
  take: 12,
  goldFiles: oneFile,
  ours: scoreSentences,
  theirs: marks('sentences'),
  predictions: spanPredictions(
    (row) => row.sentences,
    (span) => span,
    (row) => pageOfText(row).marks.sentences,
  ),
})

compare<TimesRow, readonly FoundTime[]>({
  task: 'mark/times',
  read: (set) => readRows<TimesRow>(set.path),
  take: 40,
  goldFiles: oneFile,
  ours: scoreTimes,
  theirs: marks('times'),
  predictions: spanPredictions(
    (row) =>
      row.times.map(({ start, end, value, from, to }, index) => ({
        start,
        end,
        value: index % 5 === 4 ? null : (value ?? null),
        from: from ?? null,
        to: to ?? null,
      })),
    (span, index) => ({ ...span, value: ['2010', 'P2W', 'PRESENT_REF', '2011-05-03T08:00'][index % 4] ?? null, from: null, to: null }),
    (row) => pageOfText(row).marks.times,
  ),
})

compare<QuantitiesRow, readonly FoundQuantity[]>({
  task: 'mark/quantities',
  read: (set) => readRows<QuantitiesRow>(set.path),
  take: 200,
  goldFiles: oneFile,
  ours: scoreQuantities,
  theirs: marks('quantities'),
  predictions: spanPredictions<QuantitiesRow, FoundQuantity>(
    (row) =>
      row.quantities.map(({ start, end, value, low, high, unit, of }, index) => ({
        start,
        end,
        low: value ?? low ?? null,
        high: index % 2 === 0 ? (value ?? high ?? null) : null,
        unit: unit ?? null,
        bound: index % 2 === 0 ? 'exactly' : 'at least',
        of: of ?? null,
      })),
    (span, index) => ({
      ...span,
      low: index,
      high: index,
      unit: ['percent', 'km', 'dozen', 'people', null][index % 5] ?? null,
      bound: 'between',
      of: span,
    }),
    (row) => pageOfText(row).marks.quantities,
  ),
})

compare<PlacesRow, readonly FoundPlace[]>({
  task: 'mark/places',
  read: (set) => readRows<PlacesRow>(set.path),
  take: 6,
  goldFiles: oneFile,
  ours: scorePlaces,
  theirs: marks('places'),
  predictions: spanPredictions<PlacesRow, FoundPlace>(
    (row) =>
      row.places.map(({ start, end, lat, lon }, index) => ({
        start,
        end,
        use: 'toponym',
        place: { lat: lat ?? null, lon: lon ? lon + (index % 3) : null },
      })),
    (span, index) => ({ ...span, use: index % 4 === 0 ? 'demonym' : 'toponym', place: index % 3 === 0 ? null : { lat: 51.5, lon: 0 } }),
    (row) => pageOfText(row).marks.places,
  ),
})

compare<NamesRow, readonly FoundMention[]>({
  task: 'mark/names',
  read: (set) => readRows<NamesRow>(set.path),
  take: 10,
  goldFiles: oneFile,
  ours: scoreNames,
  theirs: marks('mentions'),
  predictions: spanPredictions(
    (row) => row.mentions.map(({ start, end, kind }) => ({ start, end, kind })),
    (span, index) => ({ ...span, kind: ['person', 'organisation', 'place', 'group', 'pronoun'][index % 5] ?? '' }),
    (row) => pageOfText(row).marks.mentions,
  ),
})

const cited = (text: string, { start, end }: Span): Evidence => ({ start, end, exact: text.slice(start, end) })
const FORMS = ['direct', 'mixed', 'indirect'] as const

const goldSayings = (row: QuotesRow, by = 0): readonly FoundAttribution[] =>
  row.attributions.map(({ type, content, cue, source }, index) => ({
    form: FORMS.find((form) => form === type) ?? 'indirect',
    content: content.map((span) => cited(row.text, moved(span, row.text, by))),
    cue: index % 4 === 3 ? null : (cue[0] ?? null),
    source: source[0] ? moved(source[0], row.text, by) : null,
  }))

compare<QuotesRow, readonly FoundAttribution[]>({
  task: 'mark/quotes',
  read: (set) => readRows<QuotesRow>(set.path),
  take: 5,
  goldFiles: oneFile,
  ours: scoreQuotes,
  theirs: marks('attributions'),
  predictions: {
    'the program': (row) => pageOfText(row).marks.attributions,
    'the gold': (row) => goldSayings(row),
    nothing: () => [],
    'every line': (row) =>
      articleOfText(row).blocks.map((block, index) => ({
        form: FORMS[index % 3] ?? 'direct',
        content: [cited(row.text, block)],
        cue: null,
        source: { start: block.start, end: block.start + 4 },
      })),
    'shifted spans': (row) => goldSayings(row, 25),
    'everything twice, in pieces': (row) =>
      goldSayings(row).flatMap((found) => [
        { ...found, content: [...found.content, ...found.content] },
        { ...found, source: null },
      ]),
  },
})

const asConllu = ({ id, words, tags }: TaggedSentence): string =>
  [`# sent_id = ${id}`, ...words.map((word, at) => `${at + 1}\t${word}\t_\t${tags[at]}`), ''].join('\n')

compare<TaggedSentence, readonly string[]>({
  task: 'mark/pos',
  read: (set) => taggedSentences(readText(set.path)),
  take: 150,
  goldFiles: (set, rows) => ({ [`${set.task}/${set.name}.conllu`]: rows.map(asConllu).join('\n') }),
  ours: scorePos,
  theirs: ({ id }, tags) => ({ id, tags }),
  predictions: {
    'the program': ({ words }) => tagWords(words, lexicon.tagger),
    'the gold': ({ tags }) => tags,
    'nouns throughout': ({ tags }) => tags.map(() => 'NOUN'),
    'one tag too many': ({ tags }) => [...tags, 'X'],
  },
})
