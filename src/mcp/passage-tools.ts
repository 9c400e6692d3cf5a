/** Tools on passages: what holds the words of a search, the evidence of a claim, two pages compared. */
import { z } from 'zod'
import { claim as claimSchema, statement } from '../formats/account.ts'
import { searchHit, storyRow } from '../formats/desk.ts'
import { diff } from '../formats/diff.ts'
import { evidenceOf } from '../report/citation/evidence.ts'
import { statusWords } from '../report/wording.ts'
import { pageOf } from './fitted.ts'
import { pageFacts, pageSchema, speakerSchema, speakersOf } from './story-tools.ts'
import { afterOf, idOf, limitOf, PAGED, tool } from './tool.ts'

export const search = tool({
  name: 'crosswire_search',
  title: 'Search the store',
  description: 'Claims, quotations, pages and names that hold the words.',
  input: {
    query: z.string().min(1).max(400),
    kinds: z
      .array(z.enum(['claim', 'quote', 'article', 'person']))
      .min(1)
      .optional(),
    limit: limitOf(20, 50),
    after: afterOf,
  },
  output: { rows: z.array(searchHit), ...PAGED },
  missing: '',
  answer: async (desk, { query, kinds, after }, limit) => {
    const { rows, total, next } = await desk.search({
      text: query,
      limit,
      ...(kinds !== undefined && { kinds }),
      ...(after !== undefined && { after }),
    })
    return { rows, total, has_more: next !== null, next }
  },
})

const evidence = z.object({
  ...statement.shape,
  outlet: z.string(),
  published: z.string(),
  url: z.string().nullable(),
  live: z.string().nullable().describe('Opens the live page at the words.'),
  sha256: z.string(),
})

export const getClaim = tool({
  name: 'crosswire_get_claim',
  title: 'Evidence of a claim',
  description:
    'A claim with every passage that carries it or parts from it: page, line, offsets, the hash of the page’s bytes, a link to the live words.',
  input: { claim: idOf('a claim'), limit: limitOf(20, 50), after: afterOf },
  output: {
    story: storyRow,
    claim: claimSchema.omit({ statements: true }),
    words: z.string().describe('The status in words; nothing more than this is shown by the pages.'),
    speakers: z.array(speakerSchema),
    silent: z.array(pageSchema).describe('Pages of the story that say nothing of it.'),
    rows: z.array(evidence),
    ...PAGED,
  },
  missing: 'No claim of the store has that id. Ask crosswire_search or crosswire_get_story for ids.',
  answer: async (desk, { claim: id, after }, limit) => {
    const shown = await desk.showClaim(id)
    if (shown === null) return null
    const { claim, account, row, report } = shown
    const { statements: _statements, ...rest } = claim
    const passages = evidenceOf(claim, account, report).map((view) => ({
      ...view.statement,
      outlet: view.outlet,
      published: view.published,
      url: view.url,
      live: view.live,
      sha256: view.article.source.sha256,
    }))
    return {
      story: row,
      claim: rest,
      words: statusWords(account, claim),
      speakers: speakersOf([account]).filter((one) => claim.speakers.includes(one.id) || claim.statements.some(({ speaker }) => speaker === one.id)),
      silent: report.articles.filter(({ id: page }) => claim.silent.includes(page)).map(pageFacts),
      ...pageOf(passages, { limit, after }),
    }
  },
})

export const compareArticles = tool({
  name: 'crosswire_compare_articles',
  title: 'Compare two pages',
  description:
    'Two pages of the store, bodies alone: the runs of words both have, who may stand on whom and why, what each tells alone, where figures, quotations and the like part.',
  input: { a: idOf('a page'), b: idOf('the other page'), limit: limitOf(20, 50), after: afterOf },
  output: {
    ...diff.pick({ a: true, b: true, leastRun: true, oneStory: true, lineage: true, relations: true, differences: true }).shape,
    rows: diff.shape.runs.describe('Runs of words that both pages have, the longest first.'),
    ...PAGED,
  },
  missing: 'One of the two ids is no page of the store. Ask crosswire_search or crosswire_get_story for ids of pages.',
  answer: async (desk, { a, b, after }, limit) => {
    const found = await desk.compareArticles(a, b)
    if (found === null) return null
    const { schema: _schema, runs, steps: _steps, pairs: _pairs, ...rest } = found
    const longest = [...runs].sort((first, second) => second.words - first.words)
    return { ...rest, ...pageOf(longest, { limit, after }) }
  },
})
