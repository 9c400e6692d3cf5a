/** Tools on stories: the list, one of them, what changed in it. */
import { z } from 'zod'
import type { StoryShown } from '../app/desk/desk.ts'
import { momentOf } from '../app/moments.ts'
import { claim as claimSchema, difference, source } from '../formats/account.ts'
import { change, storyRow } from '../formats/desk.ts'
import { articleId, lastingId } from '../formats/ids.ts'
import type { Account } from '../model/account.ts'
import type { Article } from '../model/article.ts'
import { checkFirst } from '../report/check-first.ts'
import { claimGroups } from '../report/claim-groups.ts'
import { viewOf } from '../report/view.ts'
import { NOT_REVIEWED, STANCE, statusWords } from '../report/wording.ts'
import { pageOf } from './fitted.ts'
import { afterOf, type Frozen, idOf, limitOf, PAGED, tool } from './tool.ts'

export const NO_STORY = 'No story of the store has that id. Ask crosswire_list_stories or crosswire_search for ids.'
/** Checked here and not by a pattern, so that what is wrong can be told. */
const moment = z
  .string()
  .max(40)
  .refine((written) => momentOf(written) !== null, 'Give a day or an instant: 2031-05-03 or 2031-05-03T14:30Z.')
const utc = (written: string): string => momentOf(written) ?? written

export const listStories = tool({
  name: 'crosswire_list_stories',
  title: 'List stories',
  description: 'Stories of the store, most recently changed first: title, pages, texts, differences. Give a story’s id to the other tools.',
  input: {
    query: z.string().max(400).optional().describe('Words of headlines, claims, quotations or names.'),
    disputed: z.boolean().optional().describe('Only stories with a claim on which pages differ.'),
    since: moment.optional().describe('Only stories that changed since this day or instant (ISO 8601).'),
    place: z.string().max(200).optional(),
    person: z.string().max(200).optional(),
    limit: limitOf(20, 50),
    after: afterOf,
  },
  output: { rows: z.array(storyRow), ...PAGED },
  missing: '',
  answer: async (desk, { query, since, limit: _limit, ...rest }, limit) => {
    const asked = Object.fromEntries(Object.entries({ text: query, since: since && utc(since), ...rest }).filter(([, value]) => value !== undefined))
    const { rows, total, next } = await desk.listStories({ ...asked, limit })
    return { rows: [...rows], total, has_more: next !== null, next }
  },
})

const page = z.object({
  article: articleId,
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  headline: z.string().nullable(),
  url: z.string().nullable(),
  path: z.string().nullable(),
  sha256: z.string(),
})

/** A page without its text. */
export const pageFacts = ({ id, outlet, publishedAt, headline, source: { url, path, sha256 }, canonicalUrl }: Article): z.infer<typeof page> => ({
  article: id,
  outlet: outlet?.name ?? outlet?.domain ?? null,
  published: publishedAt?.value ?? null,
  headline: headline?.exact ?? null,
  url: url ?? canonicalUrl,
  path,
  sha256,
})
export const pageSchema = page

const speaker = z.object({ id: z.string(), name: z.string(), role: z.string().nullable() })
export const speakerSchema = speaker

export const speakersOf = (accounts: readonly Account[]): readonly z.infer<typeof speaker>[] =>
  accounts.flatMap(({ entities }) => entities).map(({ id, name, role }) => ({ id, name, role }))

/** The account of the story, then the one between the stories of its storyline. */
export const accountsOf = ({ row, report }: StoryShown): readonly Account[] =>
  report.accounts.filter(({ scope, story }) => story === row.story || scope === 'storyline')

const claimRow = claimSchema.omit({ statements: true, silent: true, because: true }).extend({
  words: z.string().describe('The status in words; nothing more than this is shown by the pages.'),
  statements: z.int().min(0).describe('How many passages; crosswire_get_claim has them.'),
})

const STORY = {
  stance: z.string(),
  story: storyRow,
  storyline: z.array(z.object({ id: lastingId, title: z.string().nullable() })),
  pages: z.array(page),
  sources: z.array(source),
  speakers: z.array(speaker),
  check_first: z.array(difference).describe('The weightiest differences, both passages each.'),
  differences_total: z.int().min(0),
  rows: z.array(claimRow).describe('Claims, those that part the pages first.'),
  ...PAGED,
}

export const getStory = tool({
  name: 'crosswire_get_story',
  title: 'Read a story',
  description:
    'The account of one story: its pages and what each shares with its parent, the differences to check first, and its claims with how many independent texts and named speakers carry each. It says what pages say, never what is so.',
  input: { story: idOf('a story'), limit: limitOf(20, 50), after: afterOf },
  output: STORY,
  missing: NO_STORY,
  answer: async (desk, { story, after }, limit) => {
    const shown = await desk.showStory(story, { heads: true })
    return shown === null ? null : storyAnswer(shown, limit, after)
  },
})

const FIRST = 6

function storyAnswer(shown: StoryShown, limit: number, after: string | undefined): Frozen<z.infer<z.ZodObject<typeof STORY>>> {
  const { row, storyline, report } = shown
  const accounts = accountsOf(shown)
  const view = viewOf(report)
  const members = new Set<string>(row.articles)
  const differences = checkFirst({ stories: [], between: null, accounts }, view.letters)
  const claims = accounts.flatMap((account) => claimGroups(account).flatMap((group) => group.claims.map((claim) => rowOf(account, claim))))
  const { rows, ...paged } = pageOf(claims, { limit, after })
  return {
    stance: `${NOT_REVIEWED}: ${STANCE}.`,
    story: row,
    storyline: storyline.map(({ id, title }) => ({ id, title })),
    pages: report.articles.filter(({ id }) => members.has(id)).map(pageFacts),
    sources: accounts.flatMap(({ scope, sources }) => (scope === 'story' ? sources : [])),
    speakers: speakersOf(accounts),
    check_first: differences.slice(0, FIRST).map((one) => one.difference),
    differences_total: differences.length,
    rows,
    ...paged,
  }
}

function rowOf(account: Account, claim: Account['claims'][number]): Frozen<z.infer<typeof claimRow>> {
  const { statements, silent: _silent, because: _because, ...rest } = claim
  return { ...rest, words: statusWords(account, claim), statements: statements.length }
}

export const changesSince = tool({
  name: 'crosswire_changes_since',
  title: 'What changed in a story',
  description: 'What became another in a story between two moments: pages, claims, statuses, differences.',
  input: {
    story: idOf('a story'),
    since: moment.describe('A day or an instant (ISO 8601).'),
    until: moment.optional().describe('A day or an instant; now where nothing is said.'),
    limit: limitOf(50, 200),
    after: afterOf,
  },
  output: { rows: z.array(change), ...PAGED },
  missing: NO_STORY,
  answer: async (desk, { story, since, until, after }, limit) => {
    const rows = await desk.changesOf(story, utc(since), ...(until === undefined ? [] : [utc(until)]))
    return rows === null ? null : pageOf(rows, { limit, after })
  },
})
