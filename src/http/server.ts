/**
 * The server on a port. On the loopback it needs no token; anywhere else it does not start without one.
 *     const { url, close } = await serve(desk, { host: '127.0.0.1', port: 4180, program: 'crosswire 0.1.0' })
 */
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Desk } from '../app/desk/desk.ts'
import { CrosswireError } from '../model/error.ts'
import { type AppOptions, createApp } from './app.ts'
import { settlingOf } from './settling.ts'
import { isLoopback } from './token.ts'

export interface ServeOptions extends Omit<AppOptions, 'hosts' | 'numeric'> {
  readonly host?: string
  /** 0: any that is free. */
  readonly port?: number
  /** More names, with port where it is not the server's: behind a proxy that speaks TLS, the proxy's. */
  readonly names?: readonly string[]
}

export interface Served {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Throws `token-missing`, `token-too-short`, `port-not-free`. */
export async function serve(desk: Desk, { host = '127.0.0.1', port = 4180, names = [], ...options }: ServeOptions): Promise<Served> {
  const local = isLoopback(host)
  if (!local && (options.token ?? null) === null) {
    throw new CrosswireError(
      'token-missing',
      `${host} can be reached from other machines: give a token of 32 signs or more with --token-file FILE, or leave --host out.`,
    )
  }
  const hosts: string[] = []
  const settling = settlingOf(desk, options.told ?? (() => {}))
  const app = createApp(desk, { ...options, settling, hosts, numeric: !local })
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    const failed = (error: Error): void =>
      reject(
        new CrosswireError('port-not-free', `Port ${port} of ${host} cannot be opened: ${error.message}. Choose another with --port.`, {
          cause: error,
        }),
      )
    server.once('error', failed)
    server.listen(port, bare(host), () => {
      server.off('error', failed)
      resolve()
    })
  })
  const unwatch = desk.watch(settling.start)
  const own = (server.address() as AddressInfo).port
  hosts.push(
    ...[...LOCAL_NAMES, host, ...names]
      .flatMap((name) => (/:\d+$/.test(name) && !name.endsWith(']') ? [name] : [`${name}:${own}`, ...(names.includes(name) ? [name] : [])]))
      .map((name) => name.toLowerCase()),
  )
  return { url: `http://${host.includes(':') ? `[${bare(host)}]` : host}:${own}/`, close: () => unwatch().then(() => closed(server)) }
}

const LOCAL_NAMES = ['127.0.0.1', 'localhost', '[::1]']

const bare = (host: string): string => host.replace(/^\[|\]$/g, '')

/** Streams of progress stay open by themselves: they are cut. */
function closed(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
