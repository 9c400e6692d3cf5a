/**
 * Stories: pages that tell one event, and storylines: stories of which one grew out of another.
 *     four reports of a ferry's loss, one report of the inquiry a week later     two stories, one storyline; the second follows the first
 *     a council vote in Lisk, a council vote in Norvik                           two stories, two storylines
 * Near copies stand together whatever their language; the rest is likeness of what pages are about, on average over groups. Nothing depends
 * on the order in which pages come.
 * [Reference] Allan et al. 1998 (topic detection and tracking); Sokal, Michener 1958 (average link). README.md has scores and limits.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { StoryId, StorylineId } from '../../../model/ids.ts'
import type { NearCopy } from '../../../model/near-copy.ts'
import type { Page } from '../../../model/page.ts'
import type { Stage } from '../../../model/stage.ts'
import type { Story } from '../../../model/story.ts'
import { shortHash } from '../../../text/hash.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { averageLink, type Tree } from './average-link.ts'
import { gap } from './days.ts'
import { type Event, eventsOf, type Told, toldBy } from './events.ts'
import { labelOf } from './labels.ts'
import { pairLikeness } from './pair-likeness.ts'
import { vectorsOf } from './vectors.ts'

/** Groups less alike than this on average tell different things (tuned on news clusters with and without dates). */
const STORYLINE = 0.18

/** Stories in order of their first article. */
export function findStories(pages: readonly Page[], nearCopies: readonly NearCopy[], lexicon: { readonly words: WordCounts }): Story[] {
  const sorted = [...pages].sort((a, b) => (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0))
  const articles = sorted.map(({ article }) => article)
  const vectors = vectorsOf(articles, lexicon.words)
  const told = articles.map((article) => toldBy(article, lexicon.words))
  const alike = pairLikeness(articles, vectors, nearCopies)
  const storylines = averageLink(articles.length, alike, STORYLINE)
  return storylines.flatMap((tree) => storiesOf(tree, sorted, told, alike)).sort((a, b) => ((a.articles[0] ?? '') < (b.articles[0] ?? '') ? -1 : 1))
}

function storiesOf(tree: Tree, pages: readonly Page[], told: readonly Told[], alike: (a: number, b: number) => number): readonly Story[] {
  const idsOf = (numbers: readonly number[]) => numbers.flatMap((page) => pages[page]?.article.id ?? [])
  const storyline = shortHash('storyline', ...idsOf(tree.pages)) as StorylineId
  const events = eventsOf(tree, told).map((event) => ({ event, id: shortHash('story', ...idsOf(event.pages)) as StoryId }))
  const [main] = events
  return events.map(
    ({ event, id }): Story => ({
      id,
      articles: idsOf(event.pages),
      label: labelOf(event.pages, pages, alike),
      storyline,
      follows: main && id !== main.id && !isBefore(event, main.event, told) ? [main.id] : event === main?.event ? followedByMain(events, told) : [],
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
  version: 2,
  needs: ['pages', 'nearCopies', 'lexicon'],
  gives: ['stories'],
  run: ({ pages, nearCopies, lexicon }) => ({ stories: findStories(pages, nearCopies, lexicon) }),
}
