/**
 * Cases for lineage: stories whose lineage is known, whole, in threes and without one of their originals; and stories of independent reports,
 * whole and cut to briefs. Pages are read and marked
 * by the program itself, so that the weights fit what the reader leaves.
 * FOLDER holds lineage/*.jsonl (rows `{id, pages: [{id, dump}], lineage: [{from, to}], reprints}`) and controls/basil.jsonl
 * (rows `{story, pages, shares: [{a, b}]}`).
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAndMark } from '../src/app/page-worker.ts'
import type { SourceId } from '../src/model/ids.ts'
import type { Page } from '../src/model/page.ts'
import type { Span } from '../src/model/span.ts'
import { bodyBlocks } from '../src/text/regions.ts'
import { wordsOf } from '../src/text/words.ts'

export interface Case {
  readonly set: string
  readonly group: string
  readonly weight: number
  readonly pages: readonly Page[]
  /** Page → its parents, by position; where `absent`, its siblings. */
  readonly parents: readonly (readonly number[])[]
  /** Pairs that are not judged: "3 5", the lesser first. */
  readonly unjudged: ReadonlySet<string>
  /** Where set, only pairs with this page count. */
  readonly only: number | null
  /** An original was taken out: the pages made of it are each other's next of kin. */
  readonly absent: boolean
}

interface Row {
  readonly id: string
  readonly story?: string
  readonly pages: readonly { readonly id: string; readonly dump: string }[]
  readonly lineage?: readonly { readonly from: string; readonly to: string }[]
  readonly reprints?: readonly { readonly from: string; readonly to: string }[]
  readonly shares?: readonly { readonly a: string; readonly b: string }[]
}

/** To join two independent reports is worse than to miss an edge. */
const CONTROL_WEIGHT = 4
/** Small stories are known too: a page, its parent and one report of another origin. */
const TRIPLE_WEIGHT = 0.35
/** Words a control report is cut to, and what a pair with such a brief weighs: there are many of them. */
const BRIEFS = [120, 160, 200, 300]
const BRIEF_WEIGHT = 0.35

export function lineageCases(folder: string): readonly Case[] {
  const sets = readdirSync(join(folder, 'lineage')).filter((name) => name.endsWith('.jsonl'))
  const lineage = sets.sort().flatMap((name) => rowsOf(join(folder, 'lineage', name)).map((row) => caseOf(row, name.replace(/\.jsonl$/, ''))))
  const controls = rowsOf(join(folder, 'controls', 'basil.jsonl')).map((row): Case => ({ ...caseOf(row, 'controls'), weight: CONTROL_WEIGHT }))
  return [...lineage, ...lineage.flatMap(triplesOf), ...lineage.flatMap(absentOf), ...controls, ...controls.flatMap(briefsOf)]
}

function rowsOf(path: string): readonly Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)
}

function caseOf(row: Row, set: string): Case {
  const places = new Map(row.pages.map(({ id }, at) => [id, at]))
  const place = (id: string): number => places.get(id) ?? -1
  const unjudged = [...(row.reprints ?? []).map(({ from, to }) => [from, to]), ...(row.shares ?? []).map(({ a, b }) => [a, b])]
  return {
    set,
    group: row.story ?? row.id,
    weight: 1,
    pages: row.pages.map(({ id, dump }) => pageOf(id, dump)),
    parents: row.pages.map(({ id }) => (row.lineage ?? []).filter(({ to }) => to === id).map(({ from }) => place(from))),
    unjudged: new Set(unjudged.map(([a = '', b = '']) => pairKey(place(a), place(b)))),
    only: null,
    absent: false,
  }
}

export const pairKey = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`

function pageOf(id: string, dump: string): Page {
  const bytes = Buffer.from(dump)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const source = {
    id: sha256.slice(0, 16) as SourceId,
    path: `${id}.txt`,
    url: null,
    mediaType: 'text/plain',
    capturedAt: null,
    via: 'file' as const,
  }
  return readAndMark({ source: { ...source, bytes: bytes.length, sha256 }, bytes, given: {} })
}

/** Each derived page with its only parent and each report that derives from nothing: what remains to judge by when little competes. */
function triplesOf(known: Case): readonly Case[] {
  return known.parents.flatMap(([parent, ...more], child) => {
    if (parent === undefined || more.length > 0) return []
    const others = [...known.pages.keys()].filter((page) => known.parents[page]?.length === 0 && page !== rootOf(known, child))
    return others.map((other): Case => {
      const numbers = [parent, child, other]
      const unjudged = numbers.flatMap((a, x) => numbers.flatMap((b, y) => (known.unjudged.has(pairKey(a, b)) ? [pairKey(x, y)] : [])))
      const pages = numbers.flatMap((page) => known.pages[page] ?? [])
      return { ...known, weight: TRIPLE_WEIGHT, pages, parents: [[], [0], []], unjudged: new Set(unjudged) }
    })
  })
}

/** What a pair counts in a story whose original was taken out. */
const ABSENT_WEIGHT = 0.35

/** The story without one of its originals, of which two pages or more were made, and nothing else. */
function absentOf(known: Case): readonly Case[] {
  const originals = [...known.pages.keys()].filter((page) => known.parents[page]?.length === 0)
  return originals.flatMap((removed) => {
    const family = new Set([...known.pages.keys()].filter((page) => page !== removed && isOnlyOf(known, page, removed)))
    if (family.size < 2) return []
    const kept = [...known.pages.keys()].filter((page) => page !== removed)
    const parents = kept.map((page) => nextOfKin(known, page, removed, family).map((parent) => kept.indexOf(parent)))
    const unjudged = kept.flatMap((a, x) => kept.flatMap((b, y) => (known.unjudged.has(pairKey(a, b)) ? [pairKey(x, y)] : [])))
    const pages = kept.flatMap((page) => known.pages[page] ?? [])
    return [{ ...known, weight: ABSENT_WEIGHT, pages, parents, unjudged: new Set(unjudged), absent: true }]
  })
}

/** All lines of the page go back to the one original. */
function isOnlyOf({ parents }: Pick<Case, 'parents'>, page: number, original: number): boolean {
  const own = parents[page] ?? []
  return page === original || (own.length > 0 && own.every((parent) => isOnlyOf({ parents }, parent, original)))
}

/** A page's parents; in place of one that was taken out, the others made of it. */
function nextOfKin({ parents }: Case, page: number, removed: number, family: ReadonlySet<number>): readonly number[] {
  const own = parents[page] ?? []
  if (!own.includes(removed)) return own
  return [...new Set([...own.filter((parent) => parent !== removed), ...family])].filter((parent) => parent !== page)
}

function rootOf({ parents }: Pick<Case, 'parents'>, page: number): number {
  const parent = parents[page]?.[0]
  return parent === undefined ? page : rootOf({ parents }, parent)
}

/** Each of the reports in turn cut to each length: one page of each case is a brief, the others are whole. */
function briefsOf(control: Case): readonly Case[] {
  return control.pages.flatMap((_, only) =>
    BRIEFS.map((words): Case => {
      const pages = control.pages.map((page, at) => (at === only ? cutTo(page, words) : page))
      return { ...control, set: 'briefs', weight: BRIEF_WEIGHT, pages, only }
    }),
  )
}

/** The page without what stands after so many words of its body. */
function cutTo({ article, marks }: Page, count: number): Page {
  const words = bodyBlocks(article).flatMap(({ start, end }) => wordsOf(article.text, start, end))
  const cut = words[count - 1]?.end ?? article.text.length
  const clip = <Mark extends Span>(spans: readonly Mark[]): readonly Mark[] =>
    spans.filter(({ start }) => start < cut).map((span) => ({ ...span, end: Math.min(span.end, cut) }))
  return {
    article: { ...article, blocks: clip(article.blocks) },
    marks: { ...marks, sentences: clip(marks.sentences), quotations: clip(marks.quotations) },
  }
}
