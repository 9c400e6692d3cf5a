/**
 * Saved pages with the body somebody marked → lines, each labelled: does the body hold it? For training/html-lines.ts.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import { readBytes } from '../src/stages/read/bytes/bytes.ts'
import { classWordsOf } from '../src/stages/read/html/class-words.ts'
import { fourWords } from '../src/stages/read/html/echoes.ts'
import { type PageView, viewPage } from '../src/stages/read/html/page-view.ts'
import type { Element } from '../src/stages/read/html/tree.ts'
import { hash32 } from '../src/text/hash.ts'
import { wordsOf } from '../src/text/words.ts'

/** A row of the index: the page in `file` beside it, the story in `body`. */
interface IndexRow {
  readonly id: string
  readonly url: string | null
  readonly file: string
  readonly body: string | null
}

export interface LabelledPage {
  readonly id: string
  /** A copy cut to its story. */
  readonly isCut: boolean
  readonly fold: number
  readonly site: string
  readonly body: string
  readonly view: PageView
  /** 1 where the body holds the line. */
  readonly labels: Uint8Array
  /** Each page counts alike: words of a line per word of the body. */
  readonly weights: Float32Array
}

export const FOLDS = 5

/** Pages of one site stay in one fold; a page without an address counts by the letters its id begins with. */
const siteOf = ({ id, url }: Pick<IndexRow, 'id' | 'url'>): string => (url === null ? id.replace(/[_\d].*$/, '') : new URL(url).hostname)

export const foldOf = (page: Pick<IndexRow, 'id' | 'url'>): number => hash32(siteOf(page)) % FOLDS

/** The pages of index files (.jsonl or .jsonl.gz) that have a body, in the order of their ids. */
export function labelledPages(indexes: readonly string[], lexicon: Lexicon): readonly LabelledPage[] {
  const rows = indexes.flatMap((index) => readIndex(index).map((row) => ({ ...row, file: join(dirname(index), row.file) })))
  return rows
    .filter(({ body }) => body !== null)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .flatMap((row) => {
      const page = labelled(row, lexicon)
      return [page, ...cutPage(page)]
    })
}

/** Weight of a cut copy: enough that a bare story is known, not so much that a page's furniture is believed. */
const CUT_SHARE = 0.3
const LEAST_LINES = 4

/** A page once more, cut to its story and a few lines around: pages saved for reading, mails, prints. Nothing where there is little story. */
function cutPage({ view, labels, weights, ...page }: LabelledPage): readonly LabelledPage[] {
  const [first, last] = [labels.indexOf(1), labels.lastIndexOf(1)]
  if (first === -1 || last - first < LEAST_LINES) return []
  const from = Math.max(0, first - (hash32(page.id) % 5))
  const to = last + 1 + (hash32(page.body) % 6)
  const title = view.title !== null && view.title >= from && view.title < to ? view.title - from : null
  const cut = { ...view, lines: view.lines.slice(from, to), title }
  return [{ ...page, isCut: true, view: cut, labels: labels.slice(from, to), weights: weights.slice(from, to).map((weight) => weight * CUT_SHARE) }]
}

function readIndex(path: string): readonly IndexRow[] {
  return unzipped(path)
    .toString('utf8')
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as IndexRow]))
}

function unzipped(path: string): Buffer {
  const bytes = readFileSync(path)
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

function labelled(row: IndexRow, lexicon: Lexicon): LabelledPage {
  const view = viewPage(readBytes(unzipped(row.file), 'text/html', null).text, lexicon)
  const body = row.body ?? ''
  const labels = labelsOf(view, body)
  const size = wordsOf(body).length + 60
  // Links of the frame are never scored.
  const weights = Float32Array.from(view.lines, ({ shape, isFrame }) => (isFrame ? 0 : (shape.words + 1) / size))
  return { id: row.id, isCut: false, fold: foldOf(row), site: siteOf(row), body, view, labels, weights }
}

const ENOUGH = 0.6

/** A line of four words or more by its runs; a shorter one by the runs it makes with its neighbours, or as a line of the body. */
function labelsOf({ lines }: PageView, body: string): Uint8Array {
  const runs = fourWords([body])
  const whole = new Set(body.split('\n').map((line) => squeezed(line)))
  return Uint8Array.from(lines, ({ text, shape }, index) => {
    if (shape.words >= 4) return runs.shareOf(text) >= ENOUGH ? 1 : 0
    if (shape.words === 0) return 0
    const [before, after] = [lines[index - 1]?.text ?? '', lines[index + 1]?.text ?? '']
    const around = [...lastWords(before), text, ...firstWords(after)].join(' ')
    return whole.has(squeezed(text)) || runs.shareOf(around) >= ENOUGH ? 1 : 0
  })
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

const lastWords = (text: string): readonly string[] =>
  wordsOf(text)
    .slice(-3)
    .map((word) => word.text)

const firstWords = (text: string): readonly string[] =>
  wordsOf(text.slice(0, 100))
    .slice(0, 3)
    .map((word) => word.text)

const MOST_ELEMENTS = 100_000
/** Words of fewer sites are one house's own. */
const LEAST_SITES = 4

/** On how many sites each word stands in class names and ids, and how many words of its lines, a page each of the same weight, are the story's. */
export function classWordsFrom(pages: readonly LabelledPage[], leastSites = LEAST_SITES): ReadonlyMap<string, number> {
  const counts = new Map<string, { sites: Set<string>; story: number; other: number }>()
  for (const page of pages.filter(({ isCut }) => !isCut)) {
    const mass = elementMasses(page)
    const onPage = new Map<string, { story: number; other: number }>()
    for (const [element, { story, other }] of mass) {
      for (const word of classWordsOf(element)) {
        const sum = onPage.get(word) ?? { story: 0, other: 0 }
        sum.story += story
        sum.other += other
        onPage.set(word, sum)
      }
    }
    for (const [word, { story, other }] of onPage) {
      const count = counts.get(word) ?? { sites: new Set(), story: 0, other: 0 }
      count.sites.add(page.site)
      count.story += story / (story + other)
      count.other += other / (story + other)
      counts.set(word, count)
    }
  }
  const table = [...counts].filter(([, { sites }]) => sites.size >= leastSites)
  return new Map(
    table
      .map(([word, { story, other }]) => [word, Math.round(Math.log((story + 0.5) / (other + 0.5)) * 100) / 100] as const)
      .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
  )
}

/** Words of the story and other words inside each element that has any. */
function elementMasses({ view: { lines }, labels }: LabelledPage): ReadonlyMap<Element, { story: number; other: number }> {
  const sums = new Map<Element, { story: number; other: number }>()
  for (const [index, { block, shape }] of lines.entries()) {
    const key = labels[index] === 1 ? 'story' : 'other'
    for (let at: Element | null = block; at && sums.size < MOST_ELEMENTS; at = at.parent) {
      const sum = sums.get(at) ?? { story: 0, other: 0 }
      sum[key] += shape.words + 1
      sums.set(at, sum)
    }
  }
  return sums
}
