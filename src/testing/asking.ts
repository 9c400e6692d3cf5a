/** A server in memory for tests of HTTP: an app over a desk, asked under its own name. */
import type { Desk } from '../app/desk/desk.ts'
import { type AppOptions, createApp } from '../http/app.ts'

const HOST = '127.0.0.1:4810'

type Ask = (path: string, init?: RequestInit) => Promise<Response>

export interface AskedApp {
  readonly ask: Ask
  readonly app: ReturnType<typeof createApp>
}

export function askedApp(desk: Desk, options: Partial<AppOptions> = {}): AskedApp {
  const app = createApp(desk, { program: 'crosswire 0.1.0', hosts: [HOST], ...options })
  const ask: Ask = async (path, init = {}) => {
    const headers = new Headers(init.headers)
    if (!headers.has('host')) headers.set('host', HOST)
    return app.request(path, { ...init, headers })
  }
  return { ask, app }
}
