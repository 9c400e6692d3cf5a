/**
 * An article with its marks on a terminal: the headline, what is known of the page, then each line of the body in colours with what was marked in
 * it told in rows below.
 */
import type { Article } from '../../model/article.ts'
import type { Marks } from '../../model/marks.ts'
import type { Span } from '../../model/span.ts'
import { count } from '../../report/counting.ts'
import { inkOf } from '../../report/text/ink.ts'
import { paragraph } from '../../report/text/wrap.ts'
import { bodyParts } from '../article/body.ts'
import { knownWords } from '../article/known.ts'
import { type Sheet as ArticleSheet, problemLines } from '../article/text.ts'
import { type Inks, inksOf, type Layer } from './layers.ts'
import { painted } from './painted.ts'
import { type MarkRow, markRows } from './rows.ts'

export interface MarksTextOptions {
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
  readonly layers: readonly Layer[]
}

interface Sheet extends ArticleSheet {
  readonly article: Article
  readonly rows: readonly MarkRow[]
  readonly inks: Inks
}

export function marksText(article: Article, marks: Marks, { color, width, layers }: MarksTextOptions): string {
  const rows = markRows(marks, layers)
  const sheet: Sheet = { article, rows, width, ink: inkOf(color), inks: inksOf(color) }
  const body = bodyParts(article).flatMap(({ lines }) => lines.map((line) => lineText(sheet, line)))
  const headline = article.headline ? [lineText(sheet, article.headline)] : [paragraph('No headline found', { width, ink: sheet.ink.heading })]
  return [...headline, known(sheet), ...body, tally(sheet, layers), problemLines(sheet, article)].filter(Boolean).join('\n\n')
}

const known = ({ article, width, ink }: Sheet): string =>
  paragraph([...knownWords(article), article.source.path ?? ''].filter(Boolean).join(' · '), { width, ink: ink.dim })

function lineText(sheet: Sheet, { start, end }: Span): string {
  const { article, rows, width, inks } = sheet
  const own = rows.filter((row) => row.start >= start && row.start < end)
  const spans = own.map((row) => ({ layer: row.layer, start: row.start - start, end: Math.min(row.end, end) - start }))
  return [painted(article.text.slice(start, end), spans, width, inks), ...rowsOnce(own).map((row) => rowText(sheet, row))].join('\n')
}

/** The same said of the same words is told once. */
const rowsOnce = (rows: readonly MarkRow[]): readonly MarkRow[] => [...new Map(rows.map((row) => [`${row.kind} ${row.words}`, row])).values()]

const COLUMNS = 6

function rowText({ width, inks }: Sheet, { kind, words, layer }: MarkRow): string {
  return paragraph(words, { width, lead: `    ${kind.padEnd(COLUMNS)}  `, leadInk: inks[layer] })
}

function tally({ rows, width, ink }: Sheet, layers: readonly Layer[]): string {
  const counts = layers.map((layer) => count(rows.filter((row) => row.layer === layer).length, layer.slice(0, -1)))
  return paragraph(`${counts.join(' · ')} marked`, { width, ink: ink.dim })
}
