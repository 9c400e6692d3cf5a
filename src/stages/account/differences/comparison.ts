/**
 * Comparison: a page that derives from others, beside the texts it derives from: for each of its passages the passages it may have been made of.
 * Pages of one text whose original is not held have no parent here; they are compared as peers (siblings.ts).
 */
import type { ArticleId } from '../../../model/ids.ts'
import type { Page } from '../../../model/page.ts'
import type { Span } from '../../../model/span.ts'
import type { Ancestry } from '../../../text/ancestry.ts'
import { fold } from '../../../text/fold.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { agreement, type Passage, passagesOf } from '../../../text/passages.ts'
import { bodyText } from '../../../text/regions.ts'
import { overlaps } from '../../../text/spans.ts'

export interface PageView {
  readonly page: Page
  readonly passages: readonly Passage[]
  /** The body and headline, folded: to ask whether a word stands there at all. */
  readonly folded: string
}

export interface Match {
  readonly view: PageView
  readonly passage: Passage
  /** How far it says the same, 0 to 1. */
  readonly score: number
}

export interface Derived {
  readonly child: PageView
  /** Held ancestors, nearest first. */
  readonly parents: readonly PageView[]
  /** Every other page of the story. */
  readonly others: readonly PageView[]
  /** The parents' passages that a passage of the child may come from, best first. */
  readonly matches: (passage: Passage) => readonly Match[]
}

/** Likeness from which a parent's passage counts as a source, and how many do. */
const SOURCE = 0.18
const SOURCES = 6

export const viewsOf = (pages: readonly Page[], counts: WordCounts): PageView[] => pages.map((page) => viewOf(page, passagesOf(page, counts)))

function viewOf(page: Page, passages: readonly Passage[]): PageView {
  return { page, passages, folded: fold(`${page.article.headline?.exact ?? ''}\n${bodyText(page.article)}`) }
}

/** The derived pages of a story with what they come from. */
export function derivedPages(views: readonly PageView[], ancestry: Ancestry): Derived[] {
  const viewOfArticle = new Map(views.map((view) => [view.page.article.id, view]))
  const held = (ids: readonly ArticleId[]): PageView[] => ids.flatMap((id) => viewOfArticle.get(id) ?? [])
  return views.flatMap((child) => {
    const parents = held(ancestry.ancestors(child.page.article.id))
    return parents.length === 0 ? [] : [derivedFrom(child, parents, views)]
  })
}

/** A page beside pages that it is held to come from. */
export function derivedFrom(child: PageView, parents: readonly PageView[], views: readonly PageView[]): Derived {
  const others = views.filter((view) => view !== child && !parents.includes(view))
  return { child, parents, others, matches: remembering((passage) => sourcesOf(passage, parents)) }
}

function sourcesOf(passage: Passage, parents: readonly PageView[]): readonly Match[] {
  return parents
    .flatMap((view) => view.passages.map((other) => ({ view, passage: other, score: agreement(passage, other) })))
    .filter(({ score }) => score >= SOURCE)
    .sort((a, b) => b.score - a.score)
    .slice(0, SOURCES)
}

function remembering<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const held = known.get(key) ?? find(key)
    known.set(key, held)
    return held
  }
}

/** The passage that a mark stands in. */
export const passageAt = (view: PageView, span: Span): Passage | null => view.passages.find((passage) => overlaps(passage, span)) ?? null
