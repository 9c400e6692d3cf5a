/**
 * A worker of the desk: reads one page, links one group, or accounts one storyline a task. Pages come and results go as JSON text, as they are kept:
 * whoever asks parses nothing. What a task gives hangs on the task alone.
 */

import { checkEvidence } from '../../formats/check-evidence.ts'
import { loadLexicon } from '../../lexicon/lexicon.ts'
import type { Account } from '../../model/account.ts'
import type { Article } from '../../model/article.ts'
import type { Correction } from '../../model/correction.ts'
import type { Given } from '../../model/given.ts'
import type { Links } from '../../model/links.ts'
import type { Marks } from '../../model/marks.ts'
import type { Page } from '../../model/page.ts'
import type { Problem } from '../../model/problem.ts'
import type { Source } from '../../model/source.ts'
import { accountCorrected } from '../../pipeline/account.ts'
import { correctPages } from '../../pipeline/correct.ts'
import { linkCorrected } from '../../pipeline/link.ts'
import { markArticle } from '../../pipeline/mark.ts'
import { readArticle } from '../../pipeline/read.ts'
import { type Sketch, sketchOf } from '../../pipeline/sketch.ts'
import { noMarks } from '../../text/no-marks.ts'
import { recipe } from '../recipe.ts'
import { type Changed, changesBetween } from './account-changes.ts'
import { factsOf, type Told } from './story-facts.ts'

export interface ReadTask {
  readonly source: Source
  readonly bytes: Uint8Array
  readonly given: Given
  /** What persons set of this page. */
  readonly acts: readonly Correction[]
}

export interface ReadResult {
  readonly article: string
  readonly marks: string
  readonly head: string
  readonly sketch: Sketch
  readonly problems: readonly Problem[]
}

/** A page as it is kept. `input` is the hash of what it was made of. */
export interface KeptPage {
  readonly id: string
  readonly input: string
  readonly article: string
  readonly marks: string
}

export interface LinkTask {
  readonly pages: readonly KeptPage[]
  readonly acts: readonly Correction[]
}

/** What holds inside one storyline of the group. */
export interface LinkedStoryline {
  readonly pages: readonly string[]
  /** Links, as JSON. */
  readonly links: string
}

export interface AccountTask extends LinkTask {
  readonly links: string
}

const lexicon = loadLexicon()

/** Answers once the tables are loaded. */
export function ready(): true {
  return true
}

export function readPage({ source, bytes, given, acts }: ReadTask): ReadResult {
  const read = readArticle({ source, bytes, given }, lexicon)
  const [page] = correctPages([{ article: read, marks: markArticle(read, lexicon) }], acts, lexicon)
  const { article, marks } = page ?? { article: read, marks: markArticle(read, lexicon) }
  const kept = { article: JSON.stringify(article), marks: JSON.stringify(marks), head: headOf({ article, marks }) }
  return { ...kept, sketch: sketchOf(article, lexicon), problems: article.problems }
}

/** What an account shows of a page: its text for passages, without blocks, candidates and most marks, which are nine tenths of it. */
function headOf({ article, marks }: Page): string {
  const { candidates: _, ...rest } = article
  return JSON.stringify({ article: { ...rest, blocks: [] }, marks: { ...noMarks(article.id), credits: marks.credits } } satisfies Page)
}

/** Head and sketch of a page that was read before. */
export function sketchAgain({ article, marks }: Pick<KeptPage, 'article' | 'marks'>): Pick<ReadResult, 'head' | 'sketch'> {
  const page: Page = { article: JSON.parse(article) as Article, marks: JSON.parse(marks) as Marks }
  return { head: headOf(page), sketch: sketchOf(page.article, lexicon) }
}

/** The group's storylines. Pages that stand in none are left out. */
export function linkGroup({ pages, acts }: LinkTask): readonly LinkedStoryline[] {
  const { links } = linkCorrected(pages.map(parsed), lexicon, acts)
  const lines = new Map<string, Links['stories'][number][]>()
  for (const story of links.stories) lines.set(story.storyline, [...(lines.get(story.storyline) ?? []), story])
  return [...lines.values()].map((stories) => storylineOf(stories, links))
}

function storylineOf(stories: Links['stories'], links: Links): LinkedStoryline {
  const pages = new Set<string>(stories.flatMap(({ articles }) => articles))
  const ids = new Set<string>(stories.map(({ id }) => id))
  const corrections = links.corrections?.filter(({ page }) => pages.has(page)) ?? []
  const own: Links = {
    schema: 'crosswire.links/1',
    stories,
    origins: links.origins.filter(({ story }) => ids.has(story)),
    lineage: links.lineage.filter(({ to }) => pages.has(to)),
    relations: links.relations.filter(({ a }) => pages.has(a)),
    ...(corrections.length === 0 ? {} : { corrections }),
  }
  return { pages: [...pages].sort(), links: JSON.stringify(own) }
}

/** The accounts of a storyline's stories, and the one between them, as JSON. Throws `evidence-mismatch` rather than give what no page says. */
export function accountStoryline({ pages, acts, links }: AccountTask): string {
  const read = pages.map(parsed)
  const { accounts } = accountCorrected(read, JSON.parse(links) as Links, lexicon, recipe(), acts)
  const texts = new Map(read.map(({ article }) => [article.id, article.text]))
  checkEvidence(accounts, (id) => texts.get(id))
  return JSON.stringify(accounts satisfies readonly Account[])
}

/** Pages that were parsed last: a page that comes is linked with pages that were linked just before. */
const remembered = new Map<string, Page>()
const MOST_REMEMBERED = 400

function parsed({ input, article, marks }: KeptPage): Page {
  const known = remembered.get(input)
  remembered.delete(input)
  const page = known ?? { article: JSON.parse(article) as Article, marks: JSON.parse(marks) as Marks }
  remembered.set(input, page)
  const [oldest] = remembered.keys()
  if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  return page
}

/** A story's account as it was, under the name that the story now carries on. */
export interface Before {
  readonly story: string
  readonly accounts: string
  readonly id: string
}

export interface FactsTask {
  readonly pages: readonly KeptPage[]
  readonly links: string
  readonly accounts: string
  readonly before: readonly Before[]
}

export interface StoryTold extends Told, Changed {
  readonly story: string
  readonly articles: readonly string[]
}

/** Of each story of a storyline what lists need, and what changed against the account it had. */
export function tellStories({ pages, links, accounts, before }: FactsTask): readonly StoryTold[] {
  const [linked, written] = [JSON.parse(links) as Links, JSON.parse(accounts) as readonly Account[]]
  const articles = pages.map((page) => parsed(page).article)
  return linked.stories.flatMap((story, at) => {
    const account = accountOf(written, story.id)
    if (account === null) return []
    const between = at === 0 ? (written.find(({ scope }) => scope === 'storyline') ?? null) : null
    const was = before.find((one) => one.story === story.id)
    const old = was === undefined ? null : accountOf(JSON.parse(was.accounts) as readonly Account[], was.id)
    return [
      {
        story: story.id,
        articles: story.articles,
        ...factsOf(story, { account, between, links: linked }, articles),
        ...changesBetween(old, account),
      },
    ]
  })
}

const accountOf = (accounts: readonly Account[], story: string): Account | null =>
  accounts.find((one) => one.scope === 'story' && one.story === story) ?? null
