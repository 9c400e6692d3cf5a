/**
 * Reading: one page's bytes → an article, in which every visible line is labelled and nothing is deleted.
 * Whatever the bytes are, an article comes back: what was wrong with them stands in its problems.
 */
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Article } from '../../model/article.ts'
import type { Given } from '../../model/given.ts'
import type { ArticleId } from '../../model/ids.ts'
import type { Problem } from '../../model/problem.ts'
import type { Reading } from '../../model/reading.ts'
import type { Source } from '../../model/source.ts'
import type { Stage } from '../../model/stage.ts'
import { shortHash } from '../../text/hash.ts'
import { decodePage } from './bytes/decode.ts'
import { formatOf, unreadableBytes } from './bytes/format.ts'
import { readHtml } from './html/read-html.ts'
import { pageMetadata } from './metadata/metadata.ts'
import { storyLikelihoods } from './text-dump/body-lines.ts'
import { readDump } from './text-dump/read-dump.ts'

export interface ReadInput {
  readonly source: Source
  readonly bytes: Uint8Array
  readonly given: Given
  /** The character set somebody else names: a header, an option. */
  readonly charset?: string | null
}

const VERSION = 1

export const read: Stage<ReadInput & { readonly lexicon: Lexicon }, { readonly article: Article }> = {
  name: 'read',
  version: VERSION,
  needs: ['source', 'bytes', 'given', 'charset', 'lexicon'],
  gives: ['article'],
  run: ({ lexicon, ...input }) => ({ article: readArticle(input, lexicon) }),
}

/** Never throws on any bytes. */
export function readArticle(input: ReadInput, lexicon: Lexicon): Article {
  const unreadable = unreadableBytes(input.bytes)
  if (unreadable) return emptyArticle(input, [unreadable])
  try {
    return readable(input, lexicon)
  } catch (cause) {
    const message = `The page could not be read (${cause instanceof Error ? cause.message.slice(0, 120) : 'unknown cause'}). Save it again, or as text.`
    return emptyArticle(input, [{ code: 'reading-failed', severity: 'error', message }])
  }
}

function readable(input: ReadInput, lexicon: Lexicon): Article {
  const { text: written, problems } = decodePage(input.bytes, input.charset ?? null)
  const isHtml = formatOf(written, input.source.mediaType) === 'html'
  const title = input.given.title ?? null
  const { problems: found, ...reading } = isHtml
    ? readHtml(written, title, lexicon, (text) => storyLikelihoods(text, lexicon))
    : { ...readDump(written, title, lexicon), problems: [] }
  const metadata = pageMetadata(reading, input.source, input.given, lexicon.outlets)
  return {
    ...emptyArticle(input, [...problems, ...found, ...contentProblems(reading, metadata.language, found)]),
    reader: { name: isHtml ? 'html' : 'text', version: VERSION },
    text: reading.text,
    blocks: reading.blocks,
    headline: reading.headline,
    ...metadata,
  }
}

/** At least so many letters make a story. */
const STORY = 140
const BODY = new Set(['paragraph', 'list', 'quote', 'table'])

function contentProblems({ text, blocks }: Reading, language: string | null, found: readonly Problem[]): readonly Problem[] {
  if (found.some(({ severity }) => severity === 'error')) return []
  if (text.trim() === '')
    return [
      { code: 'page-without-text', severity: 'error', message: 'The page shows no text. It may be built by its scripts: save it from a browser.' },
    ]
  const letters = blocks.filter(({ kind }) => BODY.has(kind)).reduce((sum, { start, end }) => sum + end - start, 0)
  if (letters < STORY) return [{ code: 'page-without-article', severity: 'warning', message: 'No article was found among the lines of the page.' }]
  if (language === null || language === 'en') return []
  return [
    {
      code: 'language-not-supported',
      severity: 'warning',
      message: `The page is in another language (${language}): it is read and compared for copies, not marked.`,
    },
  ]
}

function emptyArticle({ source, given }: ReadInput, problems: readonly Problem[]): Article {
  return {
    schema: 'crosswire.article/1',
    id: shortHash(source.sha256, given.url ?? source.url ?? given.outlet ?? source.path ?? '') as ArticleId,
    source,
    reader: { name: 'text', version: VERSION },
    text: '',
    blocks: [],
    headline: null,
    outlet: given.outlet ? { name: given.outlet, domain: given.domain ?? null, how: 'given' } : null,
    authors: [],
    publishedAt: null,
    modifiedAt: null,
    canonicalUrl: given.url ?? null,
    language: null,
    problems,
  }
}
