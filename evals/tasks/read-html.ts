/**
 * read/html: body, title, authors and date of saved pages, and passages that must or must not stand in the body.
 */
import { join } from 'node:path'
import { firstOf, readBytes, readRows, sampled } from '../gold.ts'
import { htmlFoldsOf } from '../html-folds.ts'
import { readHtml } from '../program.ts'
import type { Measure } from '../rows.ts'
import { dayOf, sameAuthors, sameTitle, squeezed } from '../scoring/metadata.ts'
import { type Item, type Scored, shortened, type Task } from '../task.ts'
import { fitOfPages, foundOn, NOTHING, type PageFound, type PageRow, scoreBodies } from './read-page.ts'

export interface HtmlRow extends PageRow {
  /** The page, below the set's folder. */
  readonly file: string
}

export const task: Task = {
  name: 'read/html',
  fitOf: fitOfPages,
  score: (set, options) => {
    const gold = sampled(readRows<HtmlRow>(firstOf(join(set.path, 'index.jsonl'))), options, 12)
    const words = htmlFoldsOf(set, options)
    const pages = gold.map((row) => [row.id, foundOn(readHtml(row.id, readBytes(join(set.path, row.file)), {}, words(row)))] as const)
    return scorePages(gold, new Map(pages))
  },
}

export function scorePages(gold: readonly PageRow[], found: ReadonlyMap<string, PageFound>): Scored {
  const pages: readonly Read[] = gold.map((row) => ({ row, got: found.get(row.id) ?? NOTHING }))
  const parts = [scoreBodies(gold, found), scoreTitles(pages), scoreAuthors(pages), scoreDates(pages), scoreSnippets(pages)]
  return { metrics: parts.flatMap(({ metrics }) => metrics), items: parts.flatMap(({ items }) => items) }
}

/** One page: what it has, what was read. */
interface Read {
  readonly row: PageRow
  readonly got: PageFound
}

const itemOf = ({ row }: Read, part: string, right: boolean, wanted: string, got: string | null): Item => ({
  id: `${row.id}#${part}`,
  right,
  passage: shortened(wanted),
  note: `${part}, found ${shortened(got || 'none')}`,
})

/** The share of items that are right; nothing where the gold never says. */
function rated(metric: string, items: readonly Item[]): Scored {
  const right = items.filter((item) => item.right).length
  return { metrics: items.length === 0 ? [] : [{ metric, value: right / items.length, n: items.length }], items }
}

const scoreTitles = (pages: readonly Read[]): Scored =>
  rated(
    'title-exact',
    pages.flatMap((page) => {
      const { title } = page.row
      return title ? [itemOf(page, 'title', sameTitle(title, page.got.title), title, page.got.title)] : []
    }),
  )

const scoreAuthors = (pages: readonly Read[]): Scored =>
  rated(
    'authors-exact',
    pages.flatMap((page) => {
      const authors = page.row.authors ?? []
      const got = page.got.authors
      return authors.length > 0 ? [itemOf(page, 'authors', sameAuthors(authors, got), authors.join('; '), got.join('; '))] : []
    }),
  )

function scoreDates(pages: readonly Read[]): Scored {
  const dated = pages.flatMap((page) => (page.row.date ? [{ page, date: page.row.date, got: dayOf(page.got.date) }] : []))
  const { metrics, items } = rated(
    'date-exact',
    dated.map(({ page, date, got }) => itemOf(page, 'date', got === date, date, got)),
  )
  const given = dated.filter(({ got }) => got !== null)
  const right = given.filter(({ date, got }) => got === date).length
  const precision: Measure = { metric: 'date-precision', value: given.length === 0 ? 0 : right / given.length, n: given.length }
  return { metrics: dated.length === 0 ? [] : [...metrics, precision], items }
}

/** F1 over passages that must stand (found or not) and those that must not (there or not). */
function scoreSnippets(pages: readonly Read[]): Scored {
  const told = pages.filter(({ row }) => row.with !== null || row.without !== null)
  const items = told.flatMap((page) => {
    const body = squeezed(page.got.body)
    const snippet = (text: string, isWanted: boolean): Item => {
      const stands = body.includes(squeezed(text))
      return itemOf(page, `${isWanted ? 'must stand' : 'must not stand'}: ${text}`, stands === isWanted, text, stands ? 'it' : 'nothing')
    }
    return [...(page.row.with ?? []).map((text) => snippet(text, true)), ...(page.row.without ?? []).map((text) => snippet(text, false))]
  })
  const wanted = items.filter(({ id }) => id.includes('#must stand'))
  const found = wanted.filter(({ right }) => right).length
  const added = items.filter(({ id, right }) => id.includes('#must not') && !right).length
  const all = found + added + wanted.length
  const value = wanted.length === 0 ? 0 : (2 * found) / all
  return { metrics: told.length === 0 ? [] : [{ metric: 'snippets-f1', value, n: told.length }], items }
}
