/**
 * The verb `account`: each story's account, and one more for a storyline of several stories, holding what lies between them.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Account, Recipe } from '../model/account.ts'
import type { Correction, Refusal, Remark, RemarkCorrection, VerdictCorrection } from '../model/correction.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Links } from '../model/links.ts'
import type { Page } from '../model/page.ts'
import type { Story } from '../model/story.ts'
import type { Judged } from '../stages/account/verdicts/verdicts.ts'
import { settleRemarks } from '../text/remarks.ts'
import { ACCOUNTING, BETWEEN, JUDGING, judgingVersions } from './order.ts'
import { runStages } from './run.ts'
import { correctionsTold } from './told.ts'

/** What the account stages give over one set of pages. */
type Accounted = Pick<Account, 'entities' | 'claims' | 'differences' | 'quotes' | 'figures' | 'timeline' | 'places' | 'sources'>

/** What every account is made from. */
interface Ground {
  readonly pages: readonly Page[]
  readonly links: Links
  readonly lexicon: Lexicon
  readonly recipe: Recipe
  readonly remarks: readonly Remark[]
  readonly verdicts: readonly VerdictCorrection[]
}

/** Accounts in the order of the links' stories; a storyline's comes after those of its stories. */
export const writeAccounts = (pages: readonly Page[], links: Links, lexicon: Lexicon, recipe: Recipe): readonly Account[] =>
  accountCorrected(pages, links, lexicon, recipe, []).accounts

export interface CorrectedAccounts {
  readonly accounts: readonly Account[]
  readonly refused: readonly Refusal[]
}

/** The same with what a person says of remarks, claims and differences. */
export function accountCorrected(
  pages: readonly Page[],
  links: Links,
  lexicon: Lexicon,
  recipe: Recipe,
  corrections: readonly Correction[],
): CorrectedAccounts {
  const { remarks, refused } = settleRemarks(corrections.filter(isOnRemarks), pages)
  const verdicts = corrections.filter((one): one is VerdictCorrection => one.kind === 'verdict')
  const ground: Ground = { pages, links, lexicon, recipe, remarks, verdicts }
  const written = storylinesOf(links.stories).flatMap((stories) => [
    ...stories.map((story) => accountOfStory(story, ground)),
    ...(stories.length > 1 ? [accountOfStoryline(stories, ground)] : []),
  ])
  const unused = notTaken([...remarks.map(({ correction }) => correction), ...verdicts], written)
  return { accounts: written.map(({ account }) => account), refused: [...refused, ...unused] }
}

const isOnRemarks = (one: Correction): one is RemarkCorrection => one.kind === 'same-remark' || one.kind === 'not-the-same-remark'

/** An account, and what became of the corrections that may be about it. */
interface Written {
  readonly account: Account
  readonly taken: readonly Correction[]
  readonly refused: readonly Refusal[]
}

/** What no account took, with the plainest reason that one gives. */
function notTaken(corrections: readonly Correction[], written: readonly Written[]): readonly Refusal[] {
  const taken = new Set(written.flatMap((one) => one.taken))
  const reasons = written.flatMap(({ refused }) => refused)
  return corrections
    .filter((one) => !taken.has(one))
    .map((correction): Refusal => {
      const own = reasons.filter((one) => one.correction === correction)
      return own.find(({ code }) => code !== 'correction-unmatched') ?? own[0] ?? { correction, code: 'correction-impossible', why: APART }
    })
}

const APART = 'No story has all its pages: remarks, claims and differences are set inside one story or storyline.'

/** Stories gathered by storyline, in the order of each storyline's first story. */
function storylinesOf(stories: readonly Story[]): readonly (readonly Story[])[] {
  const lines = new Map<string, Story[]>()
  for (const story of stories) lines.set(story.storyline, [...(lines.get(story.storyline) ?? []), story])
  return [...lines.values()]
}

function accountOfStory(story: Story, ground: Ground): Written {
  const { found, ...fate } = accountFor([story], ground)
  const account: Account = {
    ...headOf([story], ground),
    scope: 'story',
    story: story.id,
    label: story.label,
    ...found,
    recipe: recipeOf([story], ground, fate.taken),
  }
  return { account, ...fate }
}

/** Claims, differences, quotations and figures are those that touch several stories; each story's own account holds the rest. */
function accountOfStoryline(stories: readonly Story[], ground: Ground): Written {
  const { found, ...fate } = accountFor(stories, ground)
  const { between } = runStages<{ between: Partial<Accounted> }>(BETWEEN, { ...found, stories })
  const [first] = stories
  const account = {
    ...headOf(stories, ground),
    scope: 'storyline',
    story: first?.storyline ?? '',
    label: first?.label ?? null,
    ...found,
    ...between,
    timeline: [],
    places: [],
    sources: [],
    recipe: recipeOf(stories, ground, fate.taken),
  } as Account
  return { account, ...fate }
}

/** With a sentence for each correction that the account rests on. */
function recipeOf(stories: readonly Story[], { pages, links, recipe, verdicts }: Ground, taken: readonly Correction[]): Recipe {
  const members = new Set<ArticleId>(stories.flatMap(({ articles }) => articles))
  const articles = pages.map(({ article }) => article).filter(({ id }) => members.has(id))
  const corrections = correctionsTold(articles, [...(links.corrections ?? []), ...taken])
  const stages = verdicts.length === 0 ? recipe.stages : { ...recipe.stages, ...judgingVersions() }
  return { ...recipe, stages, corrections }
}

function headOf(stories: readonly Story[], { links }: Ground): Pick<Account, 'schema' | 'articles' | 'origins'> {
  const ids = new Set<string>(stories.map(({ id }) => id))
  return {
    schema: 'crosswire.account/1',
    articles: stories.flatMap(({ articles }) => articles),
    origins: links.origins.filter(({ story }) => ids.has(story)).map(({ id }) => id),
  }
}

interface Found {
  readonly found: Accounted
  readonly taken: readonly Correction[]
  readonly refused: readonly Refusal[]
}

function accountFor(stories: readonly Story[], ground: Ground): Found {
  const { links, lexicon } = ground
  const ids = new Set<string>(stories.map(({ id }) => id))
  const members = new Set<ArticleId>(stories.flatMap(({ articles }) => articles))
  const pages = ground.pages.filter(({ article }) => members.has(article.id))
  const remarks = ground.remarks.filter(({ sides }) => sides.every(({ article }) => members.has(article)))
  const facts = runStages<Accounted>(ACCOUNTING, {
    pages,
    origins: links.origins.filter(({ story }) => ids.has(story)),
    lineage: links.lineage.filter(({ to }) => members.has(to)),
    relations: links.relations.filter(({ a }) => members.has(a)),
    lexicon,
    parents: (links.corrections ?? []).filter(({ page }) => members.has(page)),
    remarks,
  })
  const { entities, claims, differences, quotes, figures, timeline, places, sources } = facts
  const found = { entities, claims, differences, quotes, figures, timeline, places, sources }
  return judged(found, pages, remarks, ground.verdicts)
}

/** What was found with the verdicts on it. */
function judged(found: Accounted, pages: readonly Page[], remarks: readonly Remark[], verdicts: readonly VerdictCorrection[]): Found {
  const onRemarks = remarks.map(({ correction }) => correction)
  const here = verdicts.filter(({ passages }) => passages.every(({ page }) => pages.some(({ article }) => article.id === page)))
  if (here.length === 0) return { found, taken: onRemarks, refused: [] }
  const { claims, differences } = found
  const { judged: told } = runStages<{ judged: Judged }>(JUDGING, { pages, claims, differences, verdictCorrections: here })
  return {
    found: { ...found, claims: told.claims, differences: told.differences },
    taken: [...onRemarks, ...told.applied],
    refused: told.refused,
  }
}
