/**
 * link/stories: which texts tell one event. All of a set at once, through the near copies and the stories stage.
 */
import { findNearCopies } from '../../src/stages/link/near-copies/near-copies.ts'
import { findStories } from '../../src/stages/link/stories/stories.ts'
import { hash32 } from '../../src/text/hash.ts'
import { type GoldSet, readRows } from '../gold.ts'
import { lexicon } from '../program.ts'
import { bcubed } from '../scoring/bcubed.ts'
import { type StoryText, unmarkedPage } from '../story-pages.ts'
import { type Options, type Scored, shortened, type Task, unseen } from '../task.ts'

export interface StoryRow extends StoryText {
  readonly story: string
}

/** With `quick`, all texts of one story of so many. */
const QUICK = 4

export const task: Task = {
  name: 'link/stories',
  fitOf: unseen,
  score: (set, options) => {
    const rows = storiesOf(set, options)
    return scoreStories(rows, clustersOf(rows))
  },
}

/** Whole stories, so that a sample is no easier than the set in what belongs together. */
function storiesOf({ path }: GoldSet, { quick }: Options): readonly StoryRow[] {
  const rows = readRows<StoryRow>(path)
  return quick ? rows.filter(({ story }) => hash32(story) % QUICK === 0) : rows
}

/** Text → the story the program puts it in. */
export function clustersOf(rows: readonly StoryRow[]): ReadonlyMap<string, string> {
  const pages = rows.map(unmarkedPage)
  const stories = findStories(pages, findNearCopies(pages), lexicon)
  return new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)))
}

export function scoreStories(rows: readonly StoryRow[], clusters: ReadonlyMap<string, string>): Scored {
  const gold = new Map(rows.map(({ id, story }) => [id, story]))
  const { precision, recall, f1, n, exact } = bcubed([...gold.keys()], clusters, gold)
  return {
    metrics: [
      { metric: 'bcubed-f1', value: f1, n },
      { metric: 'bcubed-precision', value: precision, n },
      { metric: 'bcubed-recall', value: recall, n },
    ],
    items: rows.map(({ id, title, text }) => ({
      id,
      right: exact.has(id),
      passage: shortened(title ?? text),
      note: clusters.get(id) ?? 'in no story',
    })),
  }
}
