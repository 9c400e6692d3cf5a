/**
 * The program under test, run in this process: gold rows in, its own objects out.
 */
import { createHash } from 'node:crypto'
import { type Lexicon, loadLexicon } from '../src/lexicon/lexicon.ts'
import type { Article } from '../src/model/article.ts'
import type { Given } from '../src/model/given.ts'
import type { ArticleId, SourceId } from '../src/model/ids.ts'
import type { Page } from '../src/model/page.ts'
import type { Source } from '../src/model/source.ts'
import { markArticle } from '../src/pipeline/mark.ts'
import { readArticle } from '../src/pipeline/read.ts'
import { linesOf } from '../src/text/spans.ts'

export const lexicon: Lexicon = loadLexicon()

/** A row whose text is an article and nothing else. */
export interface TextRow {
  readonly id: string
  readonly text: string
  /** The day the text is told from: its date of publication. */
  readonly dct?: string | null
  readonly date?: string | null
}

/** The page of a text that is all body: every line a paragraph, `dct` or `date` its day of publication. */
export function pageOfText(row: TextRow, words: Lexicon = lexicon): Page {
  const article = articleOfText(row)
  return { article, marks: markArticle(article, words) }
}

export function articleOfText({ id, text, dct, date }: TextRow): Article {
  const day = dct ?? date ?? null
  return {
    schema: 'crosswire.article/1',
    id: id as ArticleId,
    source: sourceOf(`${id}.txt`, Buffer.from(text), 'text/plain'),
    reader: { name: 'text', version: 1 },
    text,
    blocks: linesOf(text).map(({ start, end }) => ({ kind: 'paragraph', start, end, path: null, why: 'the whole text is the story', confidence: 1 })),
    headline: null,
    outlet: null,
    authors: [],
    publishedAt: day === null ? null : { value: day, grain: 'day', how: 'given', evidence: null },
    modifiedAt: null,
    canonicalUrl: null,
    language: 'en',
    problems: [],
  }
}

/** A text dump, read as the file `<id>.txt` would be. */
export function readDump(id: string, dump: string, given: Given = {}, words: Lexicon = lexicon): Article {
  const bytes = Buffer.from(dump)
  return readArticle({ source: sourceOf(`${id}.txt`, bytes, 'text/plain'), bytes, given }, words)
}

/** A saved page, read as the file `<id>.html` would be. */
export function readHtml(id: string, bytes: Uint8Array, given: Given = {}, words: Lexicon = lexicon): Article {
  return readArticle({ source: sourceOf(`${id}.html`, bytes, 'text/html'), bytes, given }, words)
}

export const pageOf = (article: Article, words: Lexicon = lexicon): Page => ({ article, marks: markArticle(article, words) })

function sourceOf(path: string, bytes: Uint8Array, mediaType: string): Source {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { id: sha256.slice(0, 16) as SourceId, path, url: null, mediaType, bytes: bytes.length, sha256, capturedAt: null, via: 'file' }
}
