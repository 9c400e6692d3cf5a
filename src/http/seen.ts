/**
 * How far a reader has looked: an instant of the store, kept by the reader's browser and by nobody else.
 *     GET /      the first time: the browser is told where the store is now, and nothing is new
 *     POST /seen  until=2031-05-04T10:30:00.000Z: what the list had shown is seen
 * The cookie holds the instant alone. Browsers give cookies to every port of a name, so its name has the port. One that comes by a link from another site
 * brings no cookie (SameSite=Strict): then none is set, since it would take the place of the reader's own.
 */
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import type { NewPages } from '../model/new-pages.ts'
import type { SinceSeen } from '../web/pages/stories.ts'
import type { Asked, Env, Serving } from './context.ts'

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
/** The longest that browsers keep a cookie. */
const SECONDS = 400 * 24 * 3600
/** Of a form with one instant. */
const MOST_BYTES = 1024

export function addSeen(app: Hono<Env>): void {
  const refuse = (): never => {
    throw new HTTPException(400)
  }
  app.post('/seen', bodyLimit({ maxSize: MOST_BYTES, onError: refuse }), async (asked) => {
    const { until } = await asked.req.parseBody()
    if (typeof until !== 'string' || !INSTANT.test(until)) return refuse()
    keep(asked, until)
    return asked.redirect('/', 303)
  })
}

/** What came in since the reader looked; null the first time. Asked before the list is, so that nothing in between is taken for seen. */
export async function sinceSeen({ desk }: Serving, asked: Asked): Promise<SinceSeen | null> {
  const kept = getCookie(asked, cookieName(asked)) ?? ''
  const since = INSTANT.test(kept) ? kept : null
  const found: NewPages = await desk.newPages(since)
  const { until } = found
  if (since !== null && until !== null) return { since, until, found }
  const site = asked.req.header('sec-fetch-site')
  if (until !== null && (site === undefined || site === 'none' || site === 'same-origin')) keep(asked, until)
  return null
}

function keep(asked: Asked, until: string): void {
  const secure = asked.req.header('x-forwarded-proto') === 'https'
  setCookie(asked, cookieName(asked), until, { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: SECONDS, secure })
}

function cookieName(asked: Asked): string {
  const [, port] = /:(\d{1,5})$/.exec(asked.req.header('host') ?? '') ?? []
  return port === undefined ? 'crosswire-seen' : `crosswire-seen-${port}`
}
