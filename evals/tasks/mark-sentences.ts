/**
 * mark/sentences: borders of sentences inside a line; the first sentence of a line is given.
 */
import type { Span } from '../../src/model/span.ts'
import { type GoldSet, readRows, sampled } from '../gold.ts'
import { pageOfText, type TextRow } from '../program.ts'
import { type Counts, noCounts, recallOf, strictF1, strictPrecision } from '../scoring/fractions.ts'
import { type Item, type Options, type Scored, shortened, type Task, unseen } from '../task.ts'

export interface SentencesRow extends TextRow {
  readonly sentences: readonly Span[]
}

/** Sentences by the id of the row. */
export type SentencesFound = ReadonlyMap<string, readonly Span[]>

export const task: Task = {
  name: 'mark/sentences',
  fitOf: unseen,
  score: (set: GoldSet, options: Options) => {
    const gold = sampled(readRows<SentencesRow>(set.path), options, 4)
    return scoreSentences(gold, new Map(gold.map((row) => [row.id, pageOfText(row).marks.sentences])))
  },
}

export function scoreSentences(gold: readonly SentencesRow[], found: SentencesFound): Scored {
  const counts = noCounts()
  const items = gold.flatMap((row) => scoreRow(row, found.get(row.id) ?? [], counts))
  return {
    metrics: [
      { metric: 'inner-boundary-f1', value: strictF1(counts), n: counts.gold },
      { metric: 'inner-boundary-precision', value: strictPrecision(counts), n: counts.predicted },
      { metric: 'inner-boundary-recall', value: recallOf(counts), n: counts.gold },
    ],
    items,
  }
}

function scoreRow(row: SentencesRow, sentences: readonly Span[], counts: Counts): readonly Item[] {
  const wanted = innerStarts(row.text, row.sentences)
  const got = innerStarts(row.text, sentences)
  const hits = [...wanted].filter((at) => got.has(at)).length
  counts.gold += wanted.size
  counts.predicted += got.size
  counts.found += hits
  counts.right += hits
  return [
    ...[...wanted].map((at) => itemOf(row, at, got.has(at), 'a border is here')),
    ...[...got].filter((at) => !wanted.has(at)).map((at) => itemOf(row, at, false, 'no border is here')),
  ]
}

const itemOf = ({ id, text }: SentencesRow, at: number, right: boolean, note: string): Item => ({
  id: `${id}@${at}`,
  right,
  passage: shortened(`${text.slice(Math.max(0, at - 50), at)}|${text.slice(at, at + 50)}`),
  note,
})

/** Starts of sentences before which something stands on the same line. */
function innerStarts(text: string, sentences: readonly Span[]): Set<number> {
  return new Set(
    sentences.flatMap(({ start, end }) => {
      const ahead = text.slice(start, end).search(/\S/)
      if (ahead === -1) return []
      const line = text.slice(text.lastIndexOf('\n', start + ahead - 1) + 1, start + ahead)
      return line.trim() === '' ? [] : [start + ahead]
    }),
  )
}
