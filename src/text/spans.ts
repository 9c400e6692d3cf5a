/**
 * Spans: half-open ranges of UTF-16 code units into one text (FORMATS: Offsets).
 */

import type { Cited } from '../model/cited.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Evidence, Span } from '../model/span.ts'

/** The words from `start` to `end`, as evidence. */
export function evidence(text: string, start: number, end: number): Evidence {
  return { start, end, exact: text.slice(start, end) }
}

/** Evidence that leaves its article: named, with its line (1-based). */
export function cite(article: { readonly id: ArticleId; readonly text: string }, span: Span): Cited {
  return {
    article: article.id,
    start: span.start,
    end: span.end,
    exact: article.text.slice(span.start, span.end),
    line: lineOf(article.text, span.start),
  }
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Code units that both spans cover. */
export const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

export const byStart = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

/** The span without white space at its ends; null when nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  let from = start
  let to = end
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return from < to ? { start: from, end: to } : null
}

/** Non-blank lines with their offsets, line ends and outer blanks left out; `line` counts every line from 1. */
export function linesOf(text: string): readonly (Evidence & { readonly line: number })[] {
  const lines: (Evidence & { line: number })[] = []
  let at = 0
  for (const [index, raw] of text.split('\n').entries()) {
    const span = trimmed(text, { start: at, end: at + raw.length })
    if (span) lines.push({ ...evidence(text, span.start, span.end), line: index + 1 })
    at += raw.length + 1
  }
  return lines
}

/** 1-based line of an offset. */
export function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
