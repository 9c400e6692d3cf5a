/**
 * The server as a function from requests to answers: pages, their twins, the API, and MCP where it is given. Every request passes the guard first.
 *     const app = createApp(desk, { program: 'crosswire 0.1.0', hosts: ['127.0.0.1:4810'] })
 *     await app.request('/stories.json', { headers: { host: '127.0.0.1:4810' } })
 */
import { randomBytes } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import type { Desk } from '../app/desk/desk.ts'
import type { Capture } from '../model/capture.ts'
import { CrosswireError } from '../model/error.ts'
import { helpPage } from '../web/pages/help.ts'
import { loginPage, type Message, messagePage } from '../web/pages/message.ts'
import { addForms } from './adding.ts'
import { addApi, explainQuestion } from './api.ts'
import { loadAssets } from './assets.ts'
import { type Asked, type Env, frameOf, type Serving } from './context.ts'
import { type Door, type Refusal, refusalOf } from './guard.ts'
import { answerHeaders } from './headers.ts'
import { addPagePages } from './page-pages.ts'
import { samplePages } from './sample.ts'
import { addSeen } from './seen.ts'
import { type Settling, settlingOf } from './settling.ts'
import { addStoryPages } from './story-pages.ts'
import { lockOf } from './token.ts'
import { page } from './twins.ts'

export interface AppOptions {
  /** Name and version of the program. */
  readonly program: string
  /** Names with port under which the server is reached; numeric ones are ours, too, where `numeric`. */
  readonly hosts: readonly string[]
  readonly numeric?: boolean
  readonly token?: string | null
  /** The pages that "Add the sample" adds: those that come with the program, where nothing is said. */
  readonly sample?: () => Promise<readonly Capture[]>
  /** The handler of MCP requests, behind the same guard. */
  readonly mcp?: (request: Request) => Promise<Response>
  /** Told of what went wrong inside; nothing of it is shown to who asked. */
  readonly told?: (error: unknown) => void
  /** Starts the work on what comes in; one of its own where nobody gives it. */
  readonly settling?: Settling
}

export function createApp(desk: Desk, options: AppOptions): OpenAPIHono<Env> {
  const {
    program,
    hosts,
    numeric = false,
    token = null,
    sample = samplePages,
    mcp = null,
    told = () => {},
    settling = settlingOf(desk, told),
  } = options
  const lock = token === null ? null : lockOf(token)
  const serving: Serving = { desk, program, assets: loadAssets(), settling, lock, sample, mcp }
  const app = new OpenAPIHono<Env>({ defaultHook: explainQuestion })
  addHeaders(app)
  addGuard(app, serving, { hosts, numeric })
  addLogin(app, serving)
  addAssets(app, serving)
  addStoryPages(app, serving)
  addPagePages(app, serving)
  addForms(app, serving)
  addSeen(app)
  app.get('/help', (asked) => page(asked, helpPage(frameOf(serving, asked))))
  addApi(app, serving)
  if (mcp !== null) app.all('/mcp', (asked) => mcp(asked.req.raw))
  addEnds(app, serving, told)
  return app
}

/** Pages whose forms tell their own origin. */
const WITH_FORMS = /^\/(?:add|login)$|\/remove$/

function addHeaders(app: OpenAPIHono<Env>): void {
  app.use(async (asked, next) => {
    const nonce = randomBytes(16).toString('base64url')
    asked.set('nonce', nonce)
    await next()
    const hasForm = asked.res.status === 401 || asked.req.path === '/' || WITH_FORMS.test(asked.req.path)
    const referrer = hasForm ? 'same-origin' : 'no-referrer'
    for (const [name, value] of Object.entries(answerHeaders(nonce, referrer))) if (!asked.res.headers.has(name)) asked.res.headers.set(name, value)
  })
}

const REFUSED: Readonly<Record<Refusal, Message>> = {
  host: {
    title: 'Not this name',
    text: 'The server does not go by the name it was asked under. Use the address that crosswire serve printed.',
    code: 'host-refused',
  },
  origin: {
    title: 'Not from there',
    text: 'The request came from a page of another site, or from none that can be told. Open the page here and try again.',
    code: 'origin-refused',
  },
}
const NO_TOKEN: Message = { title: 'Who is there?', text: 'Send the token: Authorization: Bearer …', code: 'token-wanted' }

/** Open without the token: the door itself and what it looks like. */
const OPEN = /^\/(?:login$|assets\/)/

function addGuard(app: OpenAPIHono<Env>, serving: Serving, door: Door): void {
  app.use(async (asked, next) => {
    const header = (name: string): string | null => asked.req.header(name) ?? null
    const refused = refusalOf({ method: asked.req.method, path: asked.req.path, header }, door)
    if (refused !== null) return refusal(serving, asked, REFUSED[refused], 403)
    const { lock } = serving
    if (lock === null || OPEN.test(asked.req.path) || lock.opens(header('authorization'), header('cookie'))) return next()
    asked.header('WWW-Authenticate', 'Bearer realm="crosswire"')
    return wantsData(asked) ? asked.json(plainMessage(NO_TOKEN), 401) : page(asked, loginPage(frameOf(serving, asked), null), 401)
  })
}

const UNREADABLE: Message = {
  title: 'That cannot be read',
  text: 'The body is not what its content type says: no sound JSON, or no form. Send it anew.',
  code: 'body-unreadable',
}

const wantsData = ({ req }: Asked): boolean => /^\/(?:api|mcp)(?:\/|$)|\.(?:json|csv|md|jsonl)$/.test(req.path)

const plainMessage = ({ code = 'failed', text }: Message): object => ({ code, message: text })

const refusal = (serving: Serving, asked: Asked, message: Message, status: 400 | 403 | 404 | 405 | 413 | 500 | 503): Response =>
  wantsData(asked) ? asked.json(plainMessage(message), status) : page(asked, messagePage(frameOf(serving, asked), message), status)

const TRIES_A_MINUTE = 10

function addLogin(app: OpenAPIHono<Env>, serving: Serving): void {
  const { lock } = serving
  if (lock === null) return
  let failed: readonly number[] = []
  app.get('/login', (asked) => page(asked, loginPage(frameOf(serving, asked), null)))
  app.post('/login', async (asked) => {
    const now = Date.now()
    failed = failed.filter((at) => at > now - 60_000)
    if (failed.length >= TRIES_A_MINUTE) return page(asked, loginPage(frameOf(serving, asked), 'Too many tries. Wait a minute.'), 429)
    const { token } = await asked.req.parseBody()
    if (typeof token === 'string' && lock.accepts(token)) {
      asked.header('Set-Cookie', lock.cookie(asked.req.header('x-forwarded-proto') === 'https'))
      return asked.redirect('/', 303)
    }
    failed = [...failed, now]
    return page(asked, loginPage(frameOf(serving, asked), 'That is not the token.'), 401)
  })
}

function addAssets(app: OpenAPIHono<Env>, { assets }: Serving): void {
  app.get('/assets/:name', (asked) => {
    const asset = assets.files.get(asked.req.param('name'))
    if (asset === undefined) return asked.notFound()
    return asked.body(asset.body, 200, { 'Content-Type': asset.type, 'Cache-Control': 'private, max-age=3600' })
  })
}

/** What is left over: nothing found, another method, something that failed. */
function addEnds(app: OpenAPIHono<Env>, serving: Serving, told: (error: unknown) => void): void {
  const paths = [...new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ path }) => path))].map(
    (path) => new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:[^/]+/g, '[^/]+')}$`),
  )
  app.notFound((asked) => {
    const { method, path } = asked.req
    if (method !== 'GET' && method !== 'HEAD' && paths.some((one) => one.test(path))) {
      return refusal(
        serving,
        asked,
        { title: 'Not this way', text: `${method} does nothing here. /api/openapi.json tells what does.`, code: 'method-refused' },
        405,
      )
    }
    return refusal(
      serving,
      asked,
      {
        title: 'Nothing here',
        text: 'No page, story or claim has this address. An id may be shortened, but not changed; what was removed has none.',
        code: 'not-held',
      },
      404,
    )
  })
  app.onError((error, asked) => {
    if (error instanceof CrosswireError) {
      const status = error.code === 'page-too-large' ? 413 : error.code.startsWith('store-') ? 503 : 400
      return refusal(serving, asked, { title: 'That did not work', text: error.message, code: error.code }, status)
    }
    if (error instanceof HTTPException && error.status === 400) return refusal(serving, asked, UNREADABLE, 400)
    told(error)
    return refusal(
      serving,
      asked,
      {
        title: 'Something failed',
        text: 'The program met something it did not expect; it is written where the server runs. Nothing that was held is lost.',
        code: 'failed',
      },
      500,
    )
  })
}
