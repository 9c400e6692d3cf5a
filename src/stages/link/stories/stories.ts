/**
 * Stories: pages that tell one event, and storylines: stories of which one grew out of another.
 *     four reports of a ferry's loss, one report of the inquiry a week later     two stories, one storyline; the second follows the first
 *     a council vote in Lisk, a council vote in Norvik                           two stories, two storylines
 * Near copies stand together whatever their language; the rest is likeness of what pages are about, as their nearest neighbours see it, on
 * average over groups; siblings are parted, later events peeled off. Nothing depends on the order in which pages come.
 * [Reference] Allan et al. 1998 (topic detection and tracking); Sokal, Michener 1958 (average link). README.md has scores and limits.
 */
import type { Cues } from '../../../lexicon/cues.ts'
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { StoryId, StorylineId } from '../../../model/ids.ts'
import type { NearCopy } from '../../../model/near-copy.ts'
import type { Page } from '../../../model/page.ts'
import type { Stage } from '../../../model/stage.ts'
import type { Story } from '../../../model/story.ts'
import { shortHash } from '../../../text/hash.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { averageLink, connectedParts } from './average-link.ts'
import { belongings, type Telling } from './belonging.ts'
import { isCorrection } from './corrections.ts'
import { dayOf, gap } from './days.ts'
import { type Event, eventsOf, type Told, toldBy } from './events.ts'
import { labelOf } from './labels.ts'
import type { Rows } from './neighbours.ts'
import { likenesses } from './pair-likeness.ts'
import { siblingsOf } from './siblings.ts'
import { supported } from './support.ts'
import { vectorsOf } from './vectors.ts'

/** Groups less alike than this on average, as their neighbours see them, tell different things (one setting for news clusters of three kinds). */
const STORYLINE = 0.3
/** Pairs that are looked at again; other reports of the same days stay below. */
const NEAR = 0.05

type Tables = { readonly words: WordCounts; readonly cues: Pick<Cues, 'correctionTitles'> }

/** Stories in order of their first article. */
export function findStories(pages: readonly Page[], nearCopies: readonly NearCopy[], { words, cues }: Tables): Story[] {
  const sorted = [...pages].sort((a, b) => (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0))
  const articles = sorted.map(({ article }) => article)
  const told = articles.map((article) => toldBy(article, words))
  const near = likenesses(articles, vectorsOf(articles, words), nearCopies, NEAR)
  const rows = supported(near, articles.map(dayOf))
  const drafts = connectedParts(rows, STORYLINE).flatMap((part) => draftsOf(part, rows, near, told))
  const settled = settle(drafts, (all) => belongings(all, articles, told, near, (article) => isCorrection(article, cues.correctionTitles)))
  return settled.flatMap((events) => storiesOf(events, sorted, told, words)).sort((a, b) => ((a.articles[0] ?? '') < (b.articles[0] ?? '') ? -1 : 1))
}

/** A storyline as its events, the main one first. */
type Draft = readonly Event[]

function draftsOf(part: readonly number[], rows: Rows, near: Rows, told: readonly Told[]): readonly Draft[] {
  const trees = averageLink(inside(part, rows), STORYLINE).flatMap((tree) => siblingsOf(tree, near))
  return trees.map((tree) => eventsOf(tree, told))
}

function inside(part: readonly number[], rows: Rows): Rows {
  const members = new Set(part)
  return new Map(part.map((page) => [page, new Map([...(rows.get(page) ?? [])].filter(([other]) => members.has(other)))] as const))
}

/** Single pages are given to the events they belong to; a storyline left without events is gone. */
function settle(drafts: readonly Draft[], belonging: (tellings: readonly Telling[]) => ReadonlyMap<number, number>): readonly Draft[] {
  const tellings = drafts.flatMap((events) => events.map(({ pages }) => ({ pages, alone: events.length === 1 })))
  const given = belonging(tellings)
  const gained = tellings.map((): number[] => [])
  for (const [page, to] of given) gained[to]?.push(page)
  let at = 0
  const settled = drafts.map((events) =>
    events.flatMap((event): readonly Event[] => {
      const [first = -1] = event.pages
      const more = gained[at++] ?? []
      return given.has(first) ? [] : [{ ...event, pages: [...event.pages, ...more].sort((a, b) => a - b) }]
    }),
  )
  return settled.filter((events) => events.length > 0)
}

function storiesOf(told: Draft, pages: readonly Page[], all: readonly Told[], words: WordCounts): readonly Story[] {
  const articles = pages.map(({ article }) => article)
  const idsOf = (numbers: readonly number[]) => numbers.flatMap((page) => pages[page]?.article.id ?? [])
  const storyline = shortHash('storyline', ...idsOf(told.flatMap((event) => event.pages).sort((a, b) => a - b))) as StorylineId
  const events = told.map((event) => ({ event, id: shortHash('story', ...idsOf(event.pages)) as StoryId }))
  const [main] = events
  return events.map(
    ({ event, id }): Story => ({
      id,
      articles: idsOf(event.pages),
      label: labelOf(event.pages, articles, all, words),
      storyline,
      follows: main && id !== main.id && !isBefore(event, main.event, all) ? [main.id] : event === main?.event ? followedByMain(events, all) : [],
    }),
  )
}

/** Dated before the other; an undated novel event comes after: it tells the other as background, which an earlier page could not. */
function isBefore(event: Event, other: Event, told: readonly Told[]): boolean {
  const daysOf = ({ pages }: Event) => pages.map((page) => told[page]?.day ?? null)
  return (gap(daysOf(event), daysOf(other)) ?? 0) < 0
}

function followedByMain(events: readonly { readonly event: Event; readonly id: StoryId }[], told: readonly Told[]): readonly StoryId[] {
  const [main, ...others] = events
  return main ? others.filter(({ event }) => isBefore(event, main.event, told)).map(({ id }) => id) : []
}

type Needs = { pages: readonly Page[]; nearCopies: readonly NearCopy[]; lexicon: Lexicon }

export const stories: Stage<Needs, { stories: readonly Story[] }> = {
  name: 'stories',
  version: 5,
  needs: ['pages', 'nearCopies', 'lexicon'],
  gives: ['stories'],
  run: ({ pages, nearCopies, lexicon }) => ({ stories: findStories(pages, nearCopies, lexicon) }),
}
