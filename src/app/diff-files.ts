/**
 * Two files → two pages: saved pages of any kind that is read, or an article that `crosswire read` printed.
 */
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { normalize } from 'node:path'
import { CrosswireError } from '../model/error.ts'
import type { Page } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'
import { gatherLines, missingMarks, pagesOf } from './gather.ts'
import { collectPages, type PageOptions } from './pages.ts'
import { areJsonLines, linesOfBytes } from './standard-input.ts'
import { tables } from './tables.ts'

export interface TwoPages {
  /** Null where the file gave no page; the problem says why. */
  readonly a: Page | null
  readonly b: Page | null
  readonly problems: readonly Problem[]
}

/** Reads both; `held` are pages that are read already, by the words that stand for them. Throws `wrong-use` where a path is no single page. */
export async function readTwo(a: string, b: string, options: PageOptions = {}, held: ReadonlyMap<string, Page> = new Map()): Promise<TwoPages> {
  if (a === '-' && b === '-') throw new CrosswireError('wrong-use', 'Standard input is one page: name a file for the other.')
  const files = [a, b].filter((path) => !held.has(path))
  for (const path of files) checkSingle(path)
  const saved = files.filter((path) => !holdsJsonLines(path))
  const read = saved.length === 0 ? { pages: [], problems: [] } : await collectPages([...new Set(saved)], options)
  const pageAt = async (path: string): Promise<Page | null> => {
    const known = held.get(path)
    if (known !== undefined) return known
    if (!saved.includes(path)) return pageOfLines(path)
    return read.pages.find(({ article }) => (article.source.path === null ? '-' : normalize(article.source.path)) === normalize(path)) ?? null
  }
  return { a: await pageAt(a), b: await pageAt(b), problems: read.problems }
}

function checkSingle(path: string): void {
  if (path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new CrosswireError(
      'wrong-use',
      `${path} is a folder: crosswire diff compares two pages. Name a file in it, or compare them all: crosswire link ${path}`,
    )
}

const HEAD = 4096

function holdsJsonLines(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false
  try {
    const descriptor = openSync(path, 'r')
    const head = Buffer.alloc(HEAD)
    const length = readSync(descriptor, head, 0, HEAD, 0)
    closeSync(descriptor)
    return areJsonLines(head.subarray(0, length))
  } catch {
    return false // the reader says what is wrong with it
  }
}

async function pageOfLines(path: string): Promise<Page> {
  const got = await gatherLines(linesOfBytes(createReadStream(path)), false)
  const [page, ...others] = pagesOf(got.articles, [...got.marks, ...missingMarks(got, tables())])
  if (page && others.length === 0) return page
  const broken = got.problems[0]?.message.replaceAll('standard input', path)
  const what = page ? `holds ${others.length + 1} articles: crosswire diff compares two pages, each in a file of its own` : `holds no article`
  throw new CrosswireError('wrong-use', `${path} ${what}.${page || !broken ? '' : ` ${broken}`}`)
}
