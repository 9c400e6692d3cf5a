/**
 * The API under /api: the desk's answers as JSON, by the schemas of src/formats; described by itself at /api/openapi.json.
 */
import type { Hook, OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { ROUTES } from './api-routes.ts'
import { claimAnswer } from './claim-answer.ts'
import type { Asked, Env, Serving } from './context.ts'
import { progressEvents } from './events.ts'
import { captureOf, MOST_A_REQUEST } from './intake.ts'
import { searchQueryOf, storyQueryOf } from './questions.ts'
import { answerSchemas } from './wire.ts'

const NOT_HELD = { code: 'not-held', message: 'Nothing held has this id. GET /api/stories and /api/search list what is held.' }

const notHeld = (asked: Asked) => asked.json(NOT_HELD, 404)

/** What a question has wrong: where, and what is wanted. */
export const explainQuestion: Hook<unknown, Env, string, Response | undefined> = (result, asked) => {
  if (result.success) return undefined
  const message = result.error.issues.map(({ path, message }) => `${path.join('.') || 'the body'}: ${message}`).join('; ')
  return asked.json({ code: 'question-invalid', message: `${message}. /api/openapi.json tells what is asked for.` }, 400)
}

export function addApi(app: OpenAPIHono<Env>, serving: Serving): void {
  addQuestions(app, serving)
  addWork(app, serving)
  for (const [name, schema] of Object.entries(answerSchemas())) app.openAPIRegistry.registerComponent('schemas', name, schema)
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  app.get('/api/openapi.json', (asked) => asked.json(openApiOf(app, serving.program)))
}

const openApiOf = (app: OpenAPIHono<Env>, program: string): object =>
  app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Crosswire',
      version: program.replace(/^\D+/, ''),
      description: 'What outlets say about one story: who stands on whom, and where they part.',
    },
    security: [{ token: [] }, {}],
  })

/** Answers come from the desk as they are; the contract test holds them against the schemas. */
function addQuestions(app: OpenAPIHono<Env>, { desk }: Serving): void {
  app.openapi(ROUTES.stories, async (asked) => asked.json(await desk.listStories(storyQueryOf(asked.req.valid('query'))), 200))
  app.openapi(ROUTES.story, async (asked) => {
    const shown = await desk.showStory(asked.req.valid('param').id)
    return shown === null ? notHeld(asked) : asked.json(shown.report, 200)
  })
  app.openapi(ROUTES.changes, async (asked) => {
    const { since, until } = asked.req.valid('query')
    const rows = await desk.changesOf(asked.req.valid('param').id, since, until)
    return rows === null ? notHeld(asked) : asked.json({ rows, total: rows.length, next: null }, 200)
  })
  app.openapi(ROUTES.claim, async (asked) => {
    const shown = await desk.showClaim(asked.req.valid('param').id)
    return shown === null ? notHeld(asked) : asked.json(claimAnswer(shown), 200)
  })
  app.openapi(ROUTES.article, async (asked) => {
    const held = await desk.showArticle(asked.req.valid('param').id)
    return held === null ? notHeld(asked) : asked.json(held, 200)
  })
  app.openapi(ROUTES.search, async (asked) => asked.json(await desk.search(searchQueryOf(asked.req.valid('query'))), 200))
  app.openapi(ROUTES.compare, async (asked) => {
    const { a, b } = asked.req.valid('query')
    const diff = await desk.compareArticles(a, b)
    return diff === null ? notHeld(asked) : asked.json(diff, 200)
  })
}

function addWork(app: OpenAPIHono<Env>, serving: Serving): void {
  const { desk, settling } = serving
  app.openapi(ROUTES.progress, async (asked) => asked.json(await desk.progress(), 200))
  app.openapi(ROUTES.events, (asked) => progressEvents(serving, asked))
  app.use('/api/pages', bodyLimit({ maxSize: MOST_A_REQUEST, onError: (asked) => asked.json(TOO_MUCH, 413) }))
  app.use('/api/pages', async (asked, next) => {
    const isJson = /^application\/json(?:;|$)/i.test(asked.req.header('content-type') ?? '')
    if (asked.req.method === 'POST' && !isJson) return asked.json(NO_JSON, 415)
    return next()
  })
  app.openapi(ROUTES.add, async (asked) => {
    const { pages, known } = asked.req.valid('json')
    const taken = await desk.addPages(pages.map(captureOf), known === undefined ? {} : { known })
    settling.start()
    return asked.json({ pages: taken }, 202)
  })
  app.openapi(ROUTES.remove, async (asked) => {
    const article = await desk.removePage(asked.req.valid('param').id)
    if (article === null) return notHeld(asked)
    settling.start()
    return asked.json({ article }, 200)
  })
}

const TOO_MUCH = { code: 'request-too-large', message: `More than ${MOST_A_REQUEST / 1024 / 1024} MB at once. Send fewer pages.` }
const NO_JSON = { code: 'no-json', message: 'Send application/json. Files go to /add as multipart/form-data.' }
