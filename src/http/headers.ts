/**
 * Headers of every answer. Nothing may run, style, frame or load but what this server gave with this answer's nonce; nobody else may read an answer
 * (CORP, COOP) or learn that it was visited (Referrer-Policy).
 * [Reference] CSP 3, Trusted Types, https://www.w3.org/TR/trusted-types/. Leaves open: programs on the same machine.
 */

const ALWAYS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
  'Cache-Control': 'no-store',
}

/** `referrer`: a page with a form tells its own origin to its own server, else the form would come from nowhere. */
export function answerHeaders(nonce: string, referrer: 'no-referrer' | 'same-origin'): Readonly<Record<string, string>> {
  return { ...ALWAYS, 'Referrer-Policy': referrer, 'Content-Security-Policy': pagePolicy(nonce) }
}

const pagePolicy = (nonce: string): string =>
  [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    `img-src 'self'`,
    `connect-src 'self'`,
    `frame-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join('; ')

/** Of bytes that somebody else wrote: nothing at all, wherever they are opened; framed by our page alone. */
export const CAPTURE_POLICY = `default-src 'none'; sandbox; frame-ancestors 'self'; base-uri 'none'; form-action 'none'`

/** Of a report made here, opened as a file of its own: its style stands in it. */
export const REPORT_POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; base-uri 'none'; form-action 'none'`
