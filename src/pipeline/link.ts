/**
 * The verb `link`: pages → stories, origins, lineage. A function of the set of pages, not of their order.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Correction, ParentCorrection, Refusal } from '../model/correction.ts'
import type { StoryId } from '../model/ids.ts'
import type { StoryLinks } from '../model/link-row.ts'
import type { Links } from '../model/links.ts'
import type { NearCopy } from '../model/near-copy.ts'
import type { Page } from '../model/page.ts'
import type { Story } from '../model/story.ts'
import { type SettledParents, settleParents } from '../stages/link/lineage/set-parents.ts'
import { bodyBlocks } from '../text/regions.ts'
import { LINKING } from './order.ts'
import { type AnyStage, neededFor, runStages } from './run.ts'

/** What tells the stories, and what tells of one story who derives from whom. */
const GROUPING = neededFor(LINKING, ['stories', 'nearCopies'])
const DERIVING: readonly AnyStage[] = LINKING.filter((stage) => !GROUPING.includes(stage))

/** What holds between the pages. Pages without a body have nothing to compare and stand in no story. */
export const linkPages = (pages: readonly Page[], lexicon: Lexicon): Links => linkCorrected(pages, lexicon, []).links

export interface CorrectedLinks {
  readonly links: Links
  readonly refused: readonly Refusal[]
}

/** The same with the parents that a person set, as far as they fit. */
export function linkCorrected(pages: readonly Page[], lexicon: Lexicon, corrections: readonly Correction[]): CorrectedLinks {
  const { compared, stories, nearCopies, parents, refused } = groupPages(pages, lexicon, corrections)
  const { origins, lineage, relations } = runStages<Links>(DERIVING, { pages: compared, stories, nearCopies, lexicon, parents })
  const links: Links = { schema: 'crosswire.links/1', stories, origins, lineage, relations }
  return { links: parents.length === 0 ? links : { ...links, corrections: parents }, refused }
}

interface Grouped extends SettledParents {
  readonly compared: readonly Page[]
  readonly stories: readonly Story[]
  readonly nearCopies: readonly NearCopy[]
}

function groupPages(pages: readonly Page[], lexicon: Lexicon, corrections: readonly Correction[]): Grouped {
  const compared = comparable(pages)
  const { stories, nearCopies } = runStages<Pick<Grouped, 'stories' | 'nearCopies'>>(GROUPING, { pages: compared, lexicon })
  const set = corrections.filter((one): one is ParentCorrection => one.kind === 'parent')
  const articles = compared.map(({ article }) => article)
  return { compared, stories, nearCopies, ...settleParents(set, articles, stories) }
}

export interface LinksByStory {
  /** All stories, in the order of their first article. */
  readonly stories: readonly Story[]
  /** What holds inside one of them, worked out when asked for. Over all stories together it is what `linkPages` gives. */
  readonly linksOf: (story: Story) => StoryLinks
  /** Parents that a person set and that do not fit. */
  readonly refused: readonly Refusal[]
}

/** Stories at once, the rest story by story: for sets whose links are more than one wants to hold. */
export function linkByStory(pages: readonly Page[], lexicon: Lexicon, corrections: readonly Correction[] = []): LinksByStory {
  const { compared, stories, nearCopies, parents, refused } = groupPages(pages, lexicon, corrections)
  const byId = new Map(compared.map((page) => [page.article.id, page]))
  const copies = copiesByStory(stories, nearCopies)
  const linksOf = (story: Story): StoryLinks => {
    const members = story.articles.flatMap((id) => byId.get(id) ?? [])
    return linksAmong(members, story, copies.get(story.id) ?? [], lexicon, parents)
  }
  return { stories, linksOf, refused }
}

/** Pages of which somebody says that they tell one event. */
export function linkAsOneStory(pages: readonly Page[], story: Story, lexicon: Lexicon): StoryLinks {
  const compared = comparable(pages)
  const { nearCopies } = runStages<{ nearCopies: readonly NearCopy[] }>(neededFor(LINKING, ['nearCopies']), { pages: compared, lexicon })
  return linksAmong(compared, story, nearCopies, lexicon, [])
}

function linksAmong(
  pages: readonly Page[],
  story: Story,
  nearCopies: readonly NearCopy[],
  lexicon: Lexicon,
  parents: readonly ParentCorrection[],
): StoryLinks {
  const { origins, lineage, relations } = runStages<Links>(DERIVING, { pages, stories: [story], nearCopies, lexicon, parents })
  return { story, origins, lineage, relations, nearCopies }
}

/** Each pair under the story of its first page. */
function copiesByStory(stories: readonly Story[], nearCopies: readonly NearCopy[]): ReadonlyMap<StoryId, readonly NearCopy[]> {
  const homes = new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)))
  const byStory = new Map<StoryId, NearCopy[]>(stories.map(({ id }) => [id, []]))
  for (const copy of nearCopies) {
    const home = homes.get(copy.a)
    if (home !== undefined) byStory.get(home)?.push(copy)
  }
  return byStory
}

const comparable = (pages: readonly Page[]): readonly Page[] => pages.filter(({ article }) => bodyBlocks(article).length > 0).sort(byId)

const byId = (a: Page, b: Page): number => (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0)
