/**
 * One page in memory → its article, without files, workers or promises: what a program wants that has the page already.
 *     readArticle('<html>…', { url: 'https://post.example/fire' }).headline?.exact      "Fire at the quay"
 *     readArticle(bytesOfPdf).problems[0]?.code                                        "binary-file"
 * The same bytes and hints give the article that `crosswire read` prints, but for `source.via`. Left open: a deadline. A page made to hang
 * its reader is ended by `compare` and `runVerb`, which read in workers.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Article } from '../model/article.ts'
import type { Given } from '../model/given.ts'
import { type ReadInput, readArticle as readSource } from '../pipeline/read.ts'
import { describeSource, MAX_PAGE_BYTES, tooLarge } from './sources.ts'
import { tables } from './tables.ts'

/** What the caller knows of a page. All of it may be left out; none of it is required to be right for the page to be read. */
export interface PageHints {
  /** Where the bytes lay: its ending tells the kind of page where the bytes do not, and it is printed as `source.path`. */
  readonly path?: string
  /** The page's own address: printed as `canonicalUrl`, tells the outlet and often the day. */
  readonly url?: string
  /** Believed before the page's own words, and marked `how: "given"`. */
  readonly outlet?: string
  /** The headline, where it stands in the page; one that does not is passed over. */
  readonly title?: string
  /**
   * ISO 8601, as long as it is known: "2024", "2024-05", "2024-05-03", "2024-05-03T14:30Z". Stands before the page's own dates, which only tell a
   * year, a month or a day more finely. What is no date is passed over.
   */
  readonly publishedAt?: string
  /** What the bytes are encoded in, from an HTTP header. A text has none. */
  readonly charset?: string
  /** "text/html", "text/plain", "message/rfc822": from an HTTP header. The content decides where it is plain. */
  readonly mediaType?: string
  /** ISO 8601: when the page was saved. No date of the page is later. */
  readonly capturedAt?: string
}

/**
 * Reads one page: every visible line labelled, nothing deleted; headline, outlet, authors, dates and how each is known.
 *
 * @param page The bytes as they were saved or sent (HTML, a text dump), or its text, decoded already.
 * @param hints What the caller knows: address, outlet, date, encoding. See {@link PageHints}.
 * @returns A `crosswire.article/1` (docs/formats.md). Offsets are UTF-16 code units into `article.text`. Unknown is `null`, never guessed.
 * @throws CrosswireError `data-missing` or `data-invalid`, once, where the installation is damaged. Nothing on any bytes: what is wrong with
 *   a page stands in `article.problems`, each with a code of docs/problems.md.
 * @example
 * const article = readArticle(readFileSync('page.html'), { path: 'page.html', url: 'https://post.example/fire' })
 * console.log(article.headline?.exact, article.publishedAt?.value, article.publishedAt?.how)
 * const isBody = ({ kind }) => ['subhead', 'paragraph', 'list', 'quote', 'table'].includes(kind)
 * const body = article.blocks.filter(isBody).map(({ start, end }) => article.text.slice(start, end)).join('\n')
 */
export function readArticle(page: Uint8Array | string, hints?: PageHints): Article
/** For callers that describe the source themselves and hold their own tables. */
export function readArticle(input: ReadInput, lexicon: Lexicon): Article
export function readArticle(page: Uint8Array | string | ReadInput, second: PageHints | Lexicon = {}): Article {
  if (typeof page === 'string') return readBytes(new TextEncoder().encode(page), { ...(second as PageHints), charset: 'utf-8' })
  return ArrayBuffer.isView(page) ? readBytes(page, second as PageHints) : readSource(page, second as Lexicon)
}

function readBytes(bytes: Uint8Array, hints: PageHints): Article {
  const input = inputOf(bytes, hints)
  if (bytes.length <= MAX_PAGE_BYTES) return readSource(input, tables())
  return { ...readSource({ ...input, bytes: new Uint8Array(0) }, tables()), problems: [tooLarge(hints.path ?? 'The page')] }
}

function inputOf(bytes: Uint8Array, hints: PageHints): ReadInput {
  const source = describeSource(hints.path ?? null, bytes, 'memory')
  const given: Given = { outlet: told(hints.outlet), title: told(hints.title), url: told(hints.url), date: told(hints.publishedAt) }
  const { mediaType = source.mediaType, capturedAt = null, charset = null } = hints
  return { source: { ...source, mediaType, capturedAt }, bytes, given, charset }
}

/** Nothing is told by blanks. */
const told = (hint: string | undefined): string | null => (typeof hint === 'string' && hint.trim() !== '' ? hint.trim() : null)
