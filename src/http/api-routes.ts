/** The routes of the API: what each asks for and answers with. The OpenAPI document is made of these. */
import { createRoute, z } from '@hono/zod-openapi'
import { pagesGiven } from './intake.ts'
import { momentsQuestion, pairQuestion, searchQuestion, storyQuestion } from './questions.ts'
import { type AnswerName, refTo } from './wire.ts'

const id = z.object({ id: z.string().min(1).max(100).openapi({ description: 'An id, or a beginning of it that only one has.' }) })

/** Typed without its content: handlers answer with the desk's objects, and the contract test holds those against the schemas. */
function json(name: AnswerName, description: string): { readonly description: string } {
  const answer = { description, content: { 'application/json': { schema: refTo(name) } } }
  return answer
}

function stream(description: string): { readonly description: string } {
  const answer = { description, content: { 'text/event-stream': { schema: { type: 'string' } } } }
  return answer
}

const TROUBLE = { 400: json('Trouble', 'The question makes no sense; the message says what to do.') }
const NOTHING = { 404: json('Trouble', 'Nothing held has this id.') }

export const ROUTES = {
  stories: createRoute({
    method: 'get',
    path: '/api/stories',
    summary: 'Stories, most recently changed first',
    request: { query: storyQuestion },
    responses: { 200: json('Stories', 'Rows, how many there are, and what to give as `after` for more.'), ...TROUBLE },
  }),
  story: createRoute({
    method: 'get',
    path: '/api/stories/{id}',
    summary: 'A story with all pages of its storyline, as crosswire.report/1',
    request: { params: id },
    responses: { 200: json('Report', 'Articles, marks, links and accounts.'), ...TROUBLE, ...NOTHING },
  }),
  changes: createRoute({
    method: 'get',
    path: '/api/stories/{id}/changes',
    summary: 'What became another in a story between two moments',
    request: { params: id, query: momentsQuestion },
    responses: { 200: json('Changes', 'All changes.'), ...TROUBLE, ...NOTHING },
  }),
  claim: createRoute({
    method: 'get',
    path: '/api/claims/{id}',
    summary: 'A claim with its passages and the pages they stand in',
    request: { params: id },
    responses: { 200: json('Claim', 'The claim.'), ...TROUBLE, ...NOTHING },
  }),
  article: createRoute({
    method: 'get',
    path: '/api/articles/{id}',
    summary: 'A page as it is held: text, marks, lineage, captures',
    request: { params: id },
    responses: { 200: json('Article', 'The page.'), ...TROUBLE, ...NOTHING },
  }),
  search: createRoute({
    method: 'get',
    path: '/api/search',
    summary: 'Claims, quotations, pages and persons that hold the words',
    request: { query: searchQuestion },
    responses: { 200: json('Hits', 'Hits, how many there are, and what to give as `after` for more.'), ...TROUBLE },
  }),
  compare: createRoute({
    method: 'get',
    path: '/api/compare',
    summary: 'Two pages compared, as crosswire.diff/1',
    request: { query: pairQuestion },
    responses: { 200: json('Diff', 'The comparison.'), ...TROUBLE, ...NOTHING },
  }),
  progress: createRoute({
    method: 'get',
    path: '/api/progress',
    summary: 'How far the work on what came in is',
    responses: { 200: json('Progress', 'Counts; all but pages, stories and quarantined are 0 when everything is worked out.') },
  }),
  events: createRoute({
    method: 'get',
    path: '/api/events',
    summary: 'The same as server-sent events, one whenever it becomes another',
    responses: { 200: stream('Events named `progress`.') },
  }),
  add: createRoute({
    method: 'post',
    path: '/api/pages',
    summary: 'Add pages: durable when answered, worked out afterwards',
    request: { body: { required: true, content: { 'application/json': { schema: pagesGiven } } } },
    responses: {
      202: json('Taken', 'What became of each, in the order given.'),
      413: json('Trouble', 'Too much at once.'),
      415: json('Trouble', 'No JSON.'),
      ...TROUBLE,
    },
  }),
  remove: createRoute({
    method: 'delete',
    path: '/api/pages/{id}',
    summary: 'Remove a page',
    request: { params: id },
    responses: { 200: json('Removed', 'The page that was removed.'), ...TROUBLE, ...NOTHING },
  }),
} as const
