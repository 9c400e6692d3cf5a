/**
 * The verb `read`: one page's bytes → an article, in which every visible line is labelled and nothing is deleted.
 * Whatever the bytes are, an article comes back: what was wrong with them stands in its problems.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Article } from '../model/article.ts'
import type { Given } from '../model/given.ts'
import type { Problem } from '../model/problem.ts'
import type { PageText, Reading } from '../model/reading.ts'
import type { Source } from '../model/source.ts'
import { html } from '../stages/read/html/html.ts'
import type { Metadata } from '../stages/read/metadata/metadata.ts'
import { textDump } from '../stages/read/text-dump/text-dump.ts'
import { articleIdOf } from './article-id.ts'
import { READING } from './reading-order.ts'
import { runStages } from './run.ts'

export interface ReadInput {
  readonly source: Source
  readonly bytes: Uint8Array
  readonly given: Given
  /** The character set somebody else names: a header, an option. */
  readonly charset?: string | null
}

interface ReadFacts {
  readonly page: PageText
  readonly reading: Reading
  readonly metadata: Metadata
  readonly doubts: readonly Problem[]
}

/** Never throws on any bytes. */
export function readArticle(input: ReadInput, lexicon: Lexicon): Article {
  try {
    return articleOf(input, runStages<ReadFacts>(READING, { ...input, lexicon }))
  } catch (cause) {
    const message = `The page could not be read (${cause instanceof Error ? cause.message.slice(0, 120) : 'unknown cause'}). Save it again, or as text.`
    return emptyArticle(input, [{ code: 'reading-failed', severity: 'error', message }])
  }
}

function articleOf(input: ReadInput, { page, reading, metadata, doubts }: ReadFacts): Article {
  const isUnread = page.problems.some(({ severity }) => severity === 'error')
  const problems = [...page.problems, ...reading.problems, ...doubts]
  if (isUnread) return emptyArticle(input, page.problems)
  const { text, blocks, headline } = reading
  const source = { ...input.source, capturedAt: input.source.capturedAt ?? page.stated?.savedAt ?? null }
  return { ...emptyArticle(input, problems), source, reader: readerOf(page), text, blocks, headline, ...metadata }
}

const readerOf = ({ format }: PageText): Article['reader'] => ({ name: format, version: (format === 'html' ? html : textDump).version })

function emptyArticle({ source, given }: ReadInput, problems: readonly Problem[]): Article {
  return {
    schema: 'crosswire.article/1',
    id: articleIdOf(source, given),
    source,
    reader: { name: 'text', version: textDump.version },
    text: '',
    blocks: [],
    headline: null,
    outlet: given.outlet ? { name: given.outlet, domain: given.domain ?? null, how: 'given' } : null,
    authors: [],
    publishedAt: null,
    modifiedAt: null,
    canonicalUrl: given.url ?? null,
    language: null,
    section: null,
    image: null,
    candidates: NO_CANDIDATES,
    problems,
  }
}

const NO_CANDIDATES: NonNullable<Article['candidates']> = {
  headline: [],
  outlet: [],
  authors: [],
  publishedAt: [],
  modifiedAt: [],
  canonicalUrl: [],
  language: [],
  section: [],
  image: [],
}
