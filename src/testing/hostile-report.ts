/** A report in which every word that can come from a page, a path or a name carries a payload: what prints it must keep it inert. */
import type { Report } from '../model/report.ts'
import { proposedReport } from './proposed-report.ts'

/** Fields that hold free words. Kinds, statuses and ids cannot carry any. */
const FREE: ReadonlySet<string> = new Set(
  [
    'exact name note rule slot subject unit scope value text path url message external role why domain canonicalUrl language sha256 mediaType program node at from by',
  ].flatMap((words) => words.split(' ')),
)

/** Words without which a page would have no passage to show. */
const KEPT: ReadonlySet<string> = new Set(['text'])

export const PAYLOADS: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title><svg onload=alert(1)>',
  'javascript:alert(1)',
  '[x](http://evil.example) ![y](http://evil.example/z.png) | `` ` ``',
  '\u001b[2J\u001b]0;owned\u0007\u009b31m',
  '\u202Egnp.exe',
  '\uD800',
  '&lt;b&gt;',
]

export const hostileReports: readonly { readonly payload: string; readonly report: Report }[] = PAYLOADS.map((payload) => ({
  payload,
  report: withPayload(proposedReport, payload),
}))

function withPayload(report: Report, payload: string): Report {
  return withWords(report, (value) => value + payload)
}

/** The report on the bridge with a payload of the list in every free field, each field the next one: after its words, or instead of them. */
export function hostileRound(payloads: readonly string[], where: 'after' | 'instead'): Report {
  let next = 0
  return withWords(proposedReport, (value, key) => {
    const payload = payloads[next++ % payloads.length] ?? ''
    return where === 'after' || KEPT.has(key) ? value + payload : payload
  })
}

function withWords(report: Report, words: (value: string, key: string) => string): Report {
  const written = JSON.stringify(report, (key: string, value: unknown) =>
    FREE.has(key) && typeof value === 'string' && !isReference(value) ? words(value, key) : value,
  )
  return JSON.parse(written) as Report
}

/** Ids of the hand-made report (`from` of a lineage edge is one) and the scopes of accounts. */
function isReference(value: string): boolean {
  return /^(?:[a-d]{4}|story|storyline)$/.test(value)
}
