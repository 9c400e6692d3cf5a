/**
 * One article as Markdown: what is known of the page as a head between two lines of dashes (YAML, one key a line, every value as JSON
 * writes it), then the headline and the body.
 *     published: "2024-05-14"  publishedFrom: "dateline"      null where the page says nothing
 *     "1. May is a holiday"                                   1\. May is a holiday: words of a page never become markup
 * [Reference] CommonMark 0.31 (https://spec.commonmark.org/0.31.2/), YAML 1.2, of which JSON is a part. Leaves open: links, pictures and
 * emphasis, which an article does not hold.
 */
import type { Article } from '../../model/article.ts'
import { plain } from '../../report/markdown/escape.ts'
import { knownBy } from '../../report/set-by-person.ts'
import { printable } from '../../report/text/wrap.ts'
import { type BodyLine, type BodyPart, BULLET, bodyParts, otherLines } from './body.ts'

export function articleMarkdown(article: Article): string {
  const title = article.headline === null ? [] : [`# ${plain(article.headline.exact)}`]
  return [head(article), ...title, ...bodyParts(article).map(partOf)].join('\n\n')
}

function head(article: Article): string {
  const fields = Object.entries(headOf(article)).map(([key, value]) => `${key}: ${yaml(value)}`)
  return ['---', ...fields, '---'].join('\n')
}

function headOf(article: Article): Readonly<Record<string, unknown>> {
  const { headline, outlet, authors, publishedAt, modifiedAt, canonicalUrl, language, source, problems } = article
  return {
    title: headline?.exact ?? null,
    outlet: outlet?.name ?? outlet?.domain ?? null,
    outletFrom: outlet && knownBy(outlet),
    authors: authors.map(({ name }) => name),
    authorsFrom: [...new Set(authors.map(({ how }) => how))],
    published: publishedAt?.value ?? null,
    publishedFrom: publishedAt && knownBy(publishedAt),
    modified: modifiedAt?.value ?? null,
    modifiedFrom: modifiedAt?.how ?? null,
    url: canonicalUrl,
    language,
    file: source.path,
    sha256: source.sha256,
    leftOut: Object.fromEntries(otherLines(article).map(({ kind, texts }) => [kind, texts.length])),
    problems: problems.map(({ code }) => code),
  }
}

/** JSON on one line; signs that JSON lets through and YAML does not, or that turn the writing direction, as escapes. */
function yaml(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g, escaped)
}

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

function partOf({ kind, level, lines }: BodyPart): string {
  const written: Readonly<Record<BodyPart['kind'], () => string>> = {
    paragraph: () => lines.map(({ text }) => plain(text)).join('\\\n'),
    subhead: () => lines.map(({ text }) => `${'#'.repeat(level)} ${plain(text)}`).join('\n'),
    list: () => lines.map(({ text, mark }) => `${mark === BULLET ? '-' : mark} ${plain(text)}`).join('\n'),
    quote: () => lines.map(({ text }) => `> ${plain(text)}`).join('\n>\n'),
    table: () => rowsOf(lines),
  }
  return written[kind]()
}

/** Rows as they stand, behind a fence longer than any in them. */
function rowsOf(lines: readonly BodyLine[]): string {
  const rows = lines.map(({ text }) => printable(text))
  const longest = Math.max(2, ...rows.flatMap((row) => [...row.matchAll(/`+/g)].map(([ticks]) => ticks.length)))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}text`, ...rows, fence].join('\n')
}
