/**
 * Whole pages as folders: tests/fixtures/pages/<name>/source.html or source.txt, and expected.json, which scripts/write-fixtures.ts writes.
 * What is expected is short enough to be read: the kind and the first words of each line, and what the page says of itself.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Article } from '../model/article.ts'
import type { SourceId } from '../model/ids.ts'
import { readArticle } from '../pipeline/read.ts'

export const pageFixtures = new URL('../../tests/fixtures/pages/', import.meta.url)

export const pageFixtureNames = (): readonly string[] => readdirSync(pageFixtures).sort()

export function readPageFixture(name: string, lexicon: Lexicon): Article {
  const folder = new URL(`${name}/`, pageFixtures)
  const file = readdirSync(folder).find((entry) => entry.startsWith('source.')) ?? 'source.html'
  const bytes = readFileSync(new URL(file, folder))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const mediaType = file.endsWith('.txt') ? 'text/plain' : 'text/html'
  const source = {
    id: sha256.slice(0, 16) as SourceId,
    path: file,
    url: null,
    mediaType,
    bytes: bytes.length,
    sha256,
    capturedAt: null,
    via: 'file' as const,
  }
  return readArticle({ source, bytes, given: {} }, lexicon)
}

/** What is compared. */
export function pageExpectation(article: Article): object {
  return {
    lines: article.blocks.map(({ kind, start, end }) => `${kind}: ${article.text.slice(start, end).slice(0, 60)}`),
    headline: article.headline?.exact ?? null,
    outlet: article.outlet,
    authors: article.authors.map(({ name, how }) => `${name} (${how})`),
    published: article.publishedAt && `${article.publishedAt.value} (${article.publishedAt.how})`,
    modified: article.modifiedAt && `${article.modifiedAt.value} (${article.modifiedAt.how})`,
    canonicalUrl: article.canonicalUrl,
    language: article.language,
    problems: article.problems.map(({ code }) => code),
  }
}
