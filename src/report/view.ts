/**
 * The view: a report arranged as people read it. Storylines hold stories, stories hold their pages as sources, and every page has its letter.
 * Text, Markdown and HTML print the same view.
 */
import type { Account, AccountSource } from '../model/account.ts'
import type { Article } from '../model/article.ts'
import type { Cited } from '../model/cited.ts'
import type { Act } from '../model/correction.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Lineage } from '../model/lineage.ts'
import type { Marks } from '../model/marks.ts'
import type { Origin } from '../model/origin.ts'
import type { Report } from '../model/report.ts'
import type { Story } from '../model/story.ts'
import { grouped } from './grouped.ts'
import { compareLetters, type Letters, letterOf, lettersOf } from './letters.ts'
import { sourcesInOrder } from './source-order.ts'

export interface SourceView {
  readonly article: Article
  readonly letter: string
  readonly marks: Marks | null
  readonly source: AccountSource | null
  readonly origin: Origin | null
  /** The edges that lead to this page. */
  readonly parents: readonly Lineage[]
  /** Persons who set the parent, or that there is none. */
  readonly parentSetBy: readonly Act[]
}

export interface StoryView {
  readonly number: number
  readonly story: Story
  readonly account: Account | null
  readonly title: Cited | null
  readonly origins: readonly Origin[]
  readonly sources: readonly SourceView[]
  /** Numbers of the stories it seems to follow. */
  readonly follows: readonly number[]
}

export interface StorylineView {
  readonly stories: readonly StoryView[]
  /** What lies between the stories; null where there is one. */
  readonly between: Account | null
  /** The accounts of the stories, then the one between them. */
  readonly accounts: readonly Account[]
}

export interface ReportView {
  readonly report: Report
  readonly letters: Letters
  readonly pages: readonly SourceView[]
  readonly storylines: readonly StorylineView[]
  /** Where a page stands among all sources: what others derive from comes first. */
  readonly ranks: ReadonlyMap<ArticleId, number>
  /** Pages that are in no story. */
  readonly apart: readonly SourceView[]
}

export function viewOf(report: Report): ReportView {
  const letters = lettersOf(report.articles)
  const pages = pagesInOrder(report, letters)
  const stories = storiesInOrder(report, letters)
  const views = stories.map((story, index) => storyView(report, pages, stories, story, index + 1))
  const ranks = new Map(views.flatMap(({ sources }) => sources).map(({ article }, index) => [article.id, index]))
  const apart = pages.filter(({ article }) => !ranks.has(article.id))
  return { report, letters, pages, storylines: storylinesOf(report, views), ranks, apart }
}

/** Every page with what is known of it, in the order of letters. */
function pagesInOrder(report: Report, letters: Letters): readonly SourceView[] {
  const marks = new Map(report.marks.map((one) => [one.article, one]))
  const sources = new Map(
    report.accounts.filter(({ scope }) => scope === 'story').flatMap((account) => account.sources.map((one) => [one.article, one])),
  )
  const origins = new Map(report.links.origins.flatMap((origin) => origin.articles.map((article) => [article, origin])))
  const parents = grouped(report.links.lineage, ({ to }) => to)
  const set = grouped(report.links.corrections ?? [], ({ page }) => page)
  return report.articles
    .map((article) => ({
      article,
      letter: letterOf(letters, article.id),
      marks: marks.get(article.id) ?? null,
      source: sources.get(article.id) ?? null,
      origin: origins.get(article.id) ?? null,
      parents: parents.get(article.id) ?? [],
      parentSetBy: (set.get(article.id) ?? []).map(({ act }) => act),
    }))
    .sort((a, b) => compareLetters(a.letter, b.letter))
}

/** Storylines of most pages first, then by their first page; in a storyline a story stands after those it follows. */
function storiesInOrder(report: Report, letters: Letters): readonly Story[] {
  const first = (articles: readonly ArticleId[]): string => articles.map((id) => letterOf(letters, id)).sort(compareLetters)[0] ?? '?'
  const byPage = [...report.links.stories].sort((a, b) => compareLetters(first(a.articles), first(b.articles)))
  const lines = grouped(byPage, ({ storyline }) => storyline)
  const pagesOf = (stories: readonly Story[]): number => stories.reduce((sum, { articles }) => sum + articles.length, 0)
  return [...lines.values()].sort((a, b) => pagesOf(b) - pagesOf(a)).flatMap((stories) => followersLast(stories))
}

/** Depth first: what a story follows, then the story. A circle is cut where it closes. */
function followersLast(stories: readonly Story[]): readonly Story[] {
  const byId = new Map(stories.map((story) => [story.id, story]))
  const placed = new Set<Story>()
  const entered = new Set<Story>()
  const place = (story: Story): void => {
    if (entered.has(story)) return
    entered.add(story)
    for (const id of story.follows) {
      const earlier = byId.get(id)
      if (earlier !== undefined) place(earlier)
    }
    placed.add(story)
  }
  for (const story of stories) place(story)
  return [...placed]
}

function storyView(report: Report, pages: readonly SourceView[], stories: readonly Story[], story: Story, number: number): StoryView {
  const account = report.accounts.find((one) => one.scope === 'story' && one.story === story.id) ?? null
  const members = new Set(story.articles)
  const origins = report.links.origins.filter((origin) => origin.story === story.id)
  const follows = story.follows.map((id) => stories.findIndex((other) => other.id === id) + 1).filter((found) => found > 0)
  const sources = sourcesInOrder(pages.filter(({ article }) => members.has(article.id)))
  return { number, story, account, title: account?.label ?? story.label, origins, sources, follows }
}

function storylinesOf(report: Report, views: readonly StoryView[]): readonly StorylineView[] {
  return [...grouped(views, ({ story }) => story.storyline)].map(([id, stories]) => {
    const between = report.accounts.find((one) => one.scope === 'storyline' && one.story === id) ?? null
    const own = stories.flatMap(({ account }) => (account === null ? [] : [account]))
    return { stories, between, accounts: between === null ? own : [...own, between] }
  })
}
