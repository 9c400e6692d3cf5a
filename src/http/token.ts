/**
 * The token: what opens a server that others can reach. Programs send it as a bearer; people type it once and carry a cookie that is no token itself.
 * Compared by hashes in constant time, so that neither its length nor its beginning shows.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { CrosswireError } from '../model/error.ts'

const LEAST = 32
const COOKIE = 'crosswire'
const SECONDS = 30 * 24 * 3600

export interface Lock {
  /** Whether a request's headers carry the token or the cookie. */
  readonly opens: (authorization: string | null, cookie: string | null) => boolean
  readonly accepts: (token: string) => boolean
  /** The value of Set-Cookie. */
  readonly cookie: (secure: boolean) => string
}

/** Throws `token-too-short`. */
export function lockOf(token: string): Lock {
  if (token.length < LEAST) {
    throw new CrosswireError('token-too-short', `The token has ${token.length} signs and needs ${LEAST}. Take one from: openssl rand -hex 32`)
  }
  const session = createHmac('sha256', token).update('crosswire session').digest('hex')
  const accepts = (given: string): boolean => isSame(given, token)
  return {
    accepts,
    opens: (authorization, cookie) => {
      const bearer = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
      return bearer === undefined ? isSame(cookieValue(cookie), session) : accepts(bearer)
    },
    cookie: (secure) => `${COOKIE}=${session}; Path=/; Max-Age=${SECONDS}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`,
  }
}

const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

function cookieValue(cookie: string | null): string {
  const pair = (cookie ?? '').split(';').find((one) => one.trim().startsWith(`${COOKIE}=`))
  return pair?.trim().slice(COOKIE.length + 1) ?? ''
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i

export const isLoopback = (host: string): boolean => LOOPBACK.test(host)
