/**
 * Pages to measure on: generated ones, or saved pages of a folder; as bytes with a source around them, as the program gets them.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import type { Article } from '../src/model/article.ts'
import type { SourceId } from '../src/model/ids.ts'
import { generatePages } from './generated-pages.ts'
import { readArticle } from './program.ts'

export interface SavedPage {
  readonly name: string
  readonly mediaType: 'text/html' | 'text/plain'
  readonly markup: string
  /** As it was saved, where the character set is for the reader to find out. */
  readonly bytes?: Buffer
  /** Its address, where it is known. */
  readonly url?: string | null
}

const PACKED = 0x1f
const CHARSET = /charset=["']?([\w-]+)/i

/** So many pages of HTML: generated, or spread evenly over all `*.html` and `*.html.gz` below the folder. */
export function htmlPages(count: number, lexicon: Lexicon, folder: string | null): readonly SavedPage[] {
  return folder === null ? generatedHtml(count, lexicon) : savedHtml(count, folder)
}

function generatedHtml(count: number, lexicon: Lexicon): readonly SavedPage[] {
  const pages: SavedPage[] = []
  for (const page of generatePages(Number.MAX_SAFE_INTEGER, lexicon)) {
    if (pages.length === count) break
    if (page.mediaType === 'text/html') pages.push(page)
  }
  return pages
}

function savedHtml(count: number, folder: string): readonly SavedPage[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.html(?:\.gz)?$/.test(name))
    .sort()
  if (names.length === 0) throw new Error(`There is no .html or .html.gz below ${folder}.`)
  const step = Math.max(1, names.length / count)
  const chosen = [...new Set([...Array(count)].map((_, at) => names[Math.floor(at * step)]).filter((name) => name !== undefined))]
  return chosen.map((name) => ({ name, mediaType: 'text/html', markup: decoded(unpacked(readFileSync(join(folder, name)))) }))
}

const unpacked = (file: Buffer): Buffer => (file[0] === PACKED ? gunzipSync(file) : file)

/** The page as text, in the character set it names. */
export function decoded(bytes: Buffer): string {
  const charset = CHARSET.exec(bytes.toString('latin1').slice(0, 2000))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return bytes.toString('utf8') // a character set that nobody knows
  }
}

/** The page read by the program. */
export function articleFrom({ name, mediaType, markup, bytes: saved }: SavedPage, lexicon: Lexicon): Article {
  const bytes = saved ?? Buffer.from(markup)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const source = { path: name, url: null, mediaType, bytes: bytes.length, sha256, capturedAt: null, via: 'memory' as const }
  return readArticle({ source: { id: sha256.slice(0, 16) as SourceId, ...source }, bytes, given: {}, charset: saved ? null : 'utf-8' }, lexicon)
}
