/**
 * The last step: a group's pages are linked and accounted, and what they give takes the place of what they gave before, in one transaction. What was made of
 * the same inputs is taken as it is.
 */
import type { Kysely, Transaction } from 'kysely'
import type { Correction } from '../../model/correction.ts'
import { CrosswireError } from '../../model/error.ts'
import { actsOn, articlesOf } from '../../store/acts.ts'
import { findResult, keepResults, resultsOf } from '../../store/results.ts'
import { isPassing } from '../../store/retry.ts'
import {
  beginGroup,
  failGroup,
  giveGroupBack,
  holdGroup,
  type Member,
  membersOf,
  type NamedStory,
  settleGroup,
  standsElsewhere,
  storiesWith,
} from '../../store/stories.ts'
import type { Tables } from '../../store/tables.ts'
import type { Ran } from '../worker-pool.ts'
import type { Before, KeptPage, LinkedStoryline, StoryTold } from './desk-worker.ts'
import { inputHash } from './input-hash.ts'
import { type Naming, nameStories } from './naming.ts'
import { type SettledStoryline, swapStories } from './swap-stories.ts'
import type { Workshop } from './workshop.ts'

/** Milliseconds: a story of 300 pages takes a small part of it. */
const GROUP_DEADLINE = 20 * 60_000

/** Also done in the transaction that swaps the stories. */
type Also = (step: Transaction<Tables>) => Promise<void>

/** False where the group has become another one meanwhile. Throws `group-failed` where its pages cannot be linked or accounted. */
export async function settleOneGroup(shop: Workshop, group: string, also: Also = async () => {}): Promise<boolean> {
  await beginGroup(shop.store, group)
  try {
    return await settled(shop, group, also)
  } catch (error) {
    if (isPassing(error)) await shop.patiently(() => giveGroupBack(shop.store, group)).catch(() => undefined)
    else await failGroup(shop.store, group, error instanceof Error ? error.message : String(error))
    throw error
  }
}

async function settled(shop: Workshop, group: string, also: Also): Promise<boolean> {
  const members = await membersOf(shop.store, group)
  const ids = members.map(({ id }) => id)
  const acts = await actsOn(shop.store, ids)
  const pages = await loadPages(shop, members)
  const linked = resultOf(await shop.pool.run<readonly LinkedStoryline[]>('linkGroup', { pages, acts }, GROUP_DEADLINE), group)
  const storylines: Accounted[] = []
  for (const line of linked) storylines.push(await accounted(shop, line, pages, acts, group))
  for (;;) {
    const swapped = await trySwap(shop, group, ids, pages, storylines, also)
    if (swapped !== 'again') return swapped === 'done'
  }
}

/** "again": stories that some of the pages stood in have changed since they were looked at. What is worked out of them is worked out before the transaction. */
async function trySwap(
  shop: Workshop,
  group: string,
  ids: readonly string[],
  pages: readonly KeptPage[],
  lines: readonly Accounted[],
  also: Also,
): Promise<'done' | 'gone' | 'again'> {
  const old = await storiesWith(shop.store, ids)
  const naming = await named(shop.store, group, old, lines)
  const storylines = await toldStorylines(shop, lines, pages, old, naming, group)
  return shop.store.transaction().execute(async (step) => {
    if (!(await holdGroup(step, group))) return 'gone'
    const still = await storiesWith(step, ids)
    if (JSON.stringify(still) !== JSON.stringify(old)) return 'again'
    await swapStories(step, { group, old, naming, storylines, at: shop.now() })
    await settleGroup(step, group, shop.accountVersion)
    await also(step)
    return 'done'
  })
}

async function loadPages({ store }: Workshop, members: readonly Member[]): Promise<readonly KeptPage[]> {
  const inputs = members.map(({ input }) => input)
  const [articles, marks] = [await resultsOf(store, 'article', inputs), await resultsOf(store, 'marks', inputs)]
  return members.flatMap(({ id, input }) => {
    const [article, own] = [articles.get(input), marks.get(input)]
    return article === undefined || own === undefined ? [] : [{ id, input, article, marks: own }]
  })
}

interface Accounted extends LinkedStoryline {
  readonly input: string
  readonly accounts: string
  readonly stories: readonly { readonly id: string; readonly articles: readonly string[] }[]
}

async function accounted(
  shop: Workshop,
  line: LinkedStoryline,
  pages: readonly KeptPage[],
  acts: readonly Correction[],
  group: string,
): Promise<Accounted> {
  const members = new Set(line.pages)
  const own = pages.filter(({ id }) => members.has(id))
  const said = acts.filter((act) => articlesOf(act).some((id) => members.has(id)))
  const input = inputHash(shop.accountVersion, ...own.map((page) => page.input), line.links, JSON.stringify(said))
  const key = { stage: 'account', version: shop.accountVersion, input } as const
  const known = await findResult(shop.store, key)
  const accounts =
    known ?? resultOf(await shop.pool.run<string>('accountStoryline', { pages: own, acts: said, links: line.links }, GROUP_DEADLINE), group)
  if (known === null) {
    await keepResults(shop.store, [
      { ...key, value: accounts },
      { ...key, stage: 'links', value: line.links },
    ])
  }
  const { stories } = JSON.parse(line.links) as { readonly stories: Accounted['stories'] }
  return { ...line, input, accounts, stories: stories.map(({ id, articles }) => ({ id, articles })) }
}

async function named(store: Kysely<Tables>, group: string, old: readonly NamedStory[], lines: readonly Accounted[]): Promise<Naming> {
  const before = []
  for (const story of old) before.push({ ...story, elsewhere: await standsElsewhere(store, story.articles, group) })
  return nameStories(
    before,
    lines.flatMap(({ stories }) => stories),
  )
}

async function toldStorylines(
  { store, pool }: Workshop,
  lines: readonly Accounted[],
  pages: readonly KeptPage[],
  old: readonly NamedStory[],
  naming: Naming,
  group: string,
): Promise<readonly SettledStoryline[]> {
  const accounts = await resultsOf(
    store,
    'account',
    old.map(({ accountInput }) => accountInput),
  )
  const told: SettledStoryline[] = []
  for (const line of lines) {
    const members = new Set(line.pages)
    const before = line.stories.flatMap(({ id }): readonly Before[] => {
      const was = old.find(({ name }) => name === naming.kept.get(id))
      const then = accounts.get(was?.accountInput ?? '')
      return was === undefined || then === undefined ? [] : [{ story: id, id: was.id, accounts: then }]
    })
    const task = { pages: pages.filter(({ id }) => members.has(id)), links: line.links, accounts: line.accounts, before }
    told.push({ input: line.input, stories: resultOf(await pool.run<readonly StoryTold[]>('tellStories', task, GROUP_DEADLINE), group) })
  }
  return told
}

function resultOf<Result>(ran: Ran<Result>, group: string): Result {
  if ('result' in ran) return ran.result
  throw new CrosswireError('group-failed', `The pages of group ${group} could not be compared (${ran.why}). Please report this with the pages.`)
}
