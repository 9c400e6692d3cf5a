/**
 * Articles built by hand. Every non-blank line is a paragraph, but for a first line that begins with "# ", which is the headline
 * (the sign is left out), and lines that begin with "- - " which are credit lines (signs left out).
 */
import type { Article, Block, PageDate } from '../model/article.ts'
import type { ArticleId, SourceId } from '../model/ids.ts'
import { shortHash } from '../text/hash.ts'
import { evidence, linesOf } from '../text/spans.ts'

export interface ArticleSketch {
  readonly id?: string
  readonly outlet?: string
  /** "2024-10-31" or null. */
  readonly published?: string | null
  readonly path?: string
}

export function articleOf(written: string, sketch: ArticleSketch = {}): Article {
  const hasHeadline = written.startsWith('# ')
  const creditLines = new Set<number>()
  const text = written
    .split('\n')
    .map((line, index) => {
      if (index === 0 && hasHeadline) return line.slice(2)
      if (!line.startsWith('- - ')) return line
      creditLines.add(index + 1)
      return line.slice(4)
    })
    .join('\n')
  const lines = linesOf(text)
  const blocks = lines.map(
    (line, index): Block => ({
      kind: index === 0 && hasHeadline ? 'headline' : creditLines.has(line.line) ? 'credit' : 'paragraph',
      start: line.start,
      end: line.end,
      path: null,
      why: 'built by hand',
      confidence: 1,
    }),
  )
  const first = lines[0]
  const id = (sketch.id ?? shortHash(written, sketch.outlet ?? '')) as ArticleId
  return {
    schema: 'crosswire.article/1',
    id,
    source: {
      id: id as string as SourceId,
      path: sketch.path ?? `${id}.txt`,
      url: null,
      mediaType: 'text/plain',
      bytes: text.length,
      sha256: shortHash(text).repeat(4),
      capturedAt: null,
      via: 'memory',
    },
    reader: { name: 'text', version: 1 },
    text,
    blocks,
    headline: hasHeadline && first ? evidence(text, first.start, first.end) : null,
    outlet: sketch.outlet === undefined ? null : { name: sketch.outlet, domain: null, how: 'given' },
    authors: [],
    publishedAt: dayGiven(sketch.published ?? null),
    modifiedAt: null,
    canonicalUrl: null,
    language: 'en',
    problems: [],
  }
}

const dayGiven = (value: string | null): PageDate | null => (value === null ? null : { value, grain: 'day', how: 'given', evidence: null })
