/**
 * Who may ask: the three questions before any route.
 * 1. Host: a page elsewhere may give its own name the address 127.0.0.1 (DNS rebinding), so only names that are ours are answered. A number cannot be
 *    rebound: beyond the loopback every numeric host is ours.
 * 2. Origin and Sec-Fetch-Site: pages of other sites may lead here by a link, and nothing else; what changes something comes from our own pages or from a
 *    program, which sends neither.
 * 3. Token: where one is set, every route but the login asks for it.
 * [Reference] Fetch Metadata, https://www.w3.org/TR/fetch-metadata/; RFC 6454. Leaves open: programs of the same machine, where no token is set.
 */

export interface Door {
  /** Names with port under which the server is reached: "127.0.0.1:4810", "localhost:4810", and what the operator adds. */
  readonly hosts: readonly string[]
  /** Whether numeric hosts other than the loopback are ours, with any port. */
  readonly numeric: boolean
}

export interface Asking {
  readonly method: string
  readonly path: string
  /** A header's value; null where it is not sent. */
  readonly header: (name: string) => string | null
}

export type Refusal = 'host' | 'origin'

const SAFE = new Set(['GET', 'HEAD'])

/** Null where it may go on. */
export function refusalOf(asking: Asking, door: Door): Refusal | null {
  if (!isOurHost(asking.header('host'), door)) return 'host'
  return isOurOrigin(asking) ? null : 'origin'
}

function isOurHost(host: string | null, { hosts, numeric }: Door): boolean {
  if (host === null) return false
  return hosts.includes(host.toLowerCase()) || (numeric && NUMERIC.test(host))
}

const NUMERIC = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])(?::\d{1,5})?$/i

function isOurOrigin(asking: Asking): boolean {
  const origin = asking.header('origin')
  const site = asking.header('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none' && !isVisit(asking)) return false
  if (origin === null) return true
  if (origin === 'null') return site === 'same-origin'
  return hostOf(origin) === asking.header('host')?.toLowerCase()
}

/** A link of another site that leads to a page. */
function isVisit({ method, path, header }: Asking): boolean {
  const opens = header('sec-fetch-mode') === 'navigate' && header('sec-fetch-dest') === 'document'
  return SAFE.has(method) && opens && !path.startsWith('/api/') && path !== '/mcp'
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
