/**
 * The verb `account`: each story's account, and one more for a storyline of several stories, holding what lies between them.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Account, Recipe } from '../model/account.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Links } from '../model/links.ts'
import type { Page } from '../model/page.ts'
import type { Story } from '../model/story.ts'
import { ACCOUNTING, BETWEEN } from './order.ts'
import { runStages } from './run.ts'

/** What the account stages give over one set of pages. */
type Accounted = Pick<Account, 'entities' | 'claims' | 'differences' | 'quotes' | 'figures' | 'timeline' | 'places' | 'sources'>

/** What every account is made from. */
interface Ground {
  readonly pages: readonly Page[]
  readonly links: Links
  readonly lexicon: Lexicon
  readonly recipe: Recipe
}

/** Accounts in the order of the links' stories; a storyline's comes after those of its stories. */
export function writeAccounts(pages: readonly Page[], links: Links, lexicon: Lexicon, recipe: Recipe): readonly Account[] {
  const ground: Ground = { pages, links, lexicon, recipe }
  return storylinesOf(links.stories).flatMap((stories) => [
    ...stories.map((story) => accountOfStory(story, ground)),
    ...(stories.length > 1 ? [accountOfStoryline(stories, ground)] : []),
  ])
}

/** Stories gathered by storyline, in the order of each storyline's first story. */
function storylinesOf(stories: readonly Story[]): readonly (readonly Story[])[] {
  const lines = new Map<string, Story[]>()
  for (const story of stories) lines.set(story.storyline, [...(lines.get(story.storyline) ?? []), story])
  return [...lines.values()]
}

function accountOfStory(story: Story, ground: Ground): Account {
  return {
    ...headOf([story], ground),
    scope: 'story',
    story: story.id,
    label: story.label,
    ...accountFor([story], ground),
    recipe: ground.recipe,
  }
}

/** Claims, differences, quotations and figures are those that touch several stories; each story's own account holds the rest. */
function accountOfStoryline(stories: readonly Story[], ground: Ground): Account {
  const found = accountFor(stories, ground)
  const { between } = runStages<{ between: Partial<Accounted> }>(BETWEEN, { ...found, stories })
  const [first] = stories
  return {
    ...headOf(stories, ground),
    scope: 'storyline',
    story: first?.storyline ?? '',
    label: first?.label ?? null,
    ...found,
    ...between,
    timeline: [],
    places: [],
    sources: [],
    recipe: ground.recipe,
  } as Account
}

function headOf(stories: readonly Story[], { links }: Ground): Pick<Account, 'schema' | 'articles' | 'origins'> {
  const ids = new Set<string>(stories.map(({ id }) => id))
  return {
    schema: 'crosswire.account/1',
    articles: stories.flatMap(({ articles }) => articles),
    origins: links.origins.filter(({ story }) => ids.has(story)).map(({ id }) => id),
  }
}

function accountFor(stories: readonly Story[], { pages, links, lexicon }: Ground): Accounted {
  const ids = new Set<string>(stories.map(({ id }) => id))
  const members = new Set<ArticleId>(stories.flatMap(({ articles }) => articles))
  const facts = runStages<Accounted>(ACCOUNTING, {
    pages: pages.filter(({ article }) => members.has(article.id)),
    origins: links.origins.filter(({ story }) => ids.has(story)),
    lineage: links.lineage.filter(({ to }) => members.has(to)),
    relations: links.relations.filter(({ a }) => members.has(a)),
    lexicon,
  })
  const { entities, claims, differences, quotes, figures, timeline, places, sources } = facts
  return { entities, claims, differences, quotes, figures, timeline, places, sources }
}
