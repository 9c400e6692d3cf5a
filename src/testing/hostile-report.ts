/** A report in which every word that can come from a page, a path or a name carries a payload: what prints it must keep it inert. */
import type { Report } from '../model/report.ts'
import { proposedReport } from './proposed-report.ts'

const act = { by: 'A. Weiss', reason: 'seen in the archive', at: '2025-03-12' }
const [told] = proposedReport.articles

/** With what persons set, and with everything that a page may say of itself. */
export const hostileBase: Report = {
  ...proposedReport,
  articles: proposedReport.articles.map((article) => ({
    ...article,
    authors: [{ name: 'Ida Venn', how: 'byline' }],
    outlet: { name: 'Ostrel Courier', domain: 'courier.example', how: 'correction', setBy: [act] },
    modifiedAt: { value: '2025-03-12', grain: 'day', how: 'meta', evidence: null },
    canonicalUrl: 'https://courier.example/bridge',
    section: 'Town',
    image: 'https://courier.example/bridge.jpg',
    problems: [{ code: 'page-without-text', severity: 'note', source: 'bridge.html', message: 'It says little.' }],
  })),
  accounts: proposedReport.accounts.map((account) => ({
    ...account,
    claims: account.claims.map((claim) => ({ ...claim, verdicts: [{ ...act, verdict: 'unresolved' }] })),
    differences: account.differences.map((one) => ({ ...one, verdicts: [{ ...act, verdict: 'not-a-difference' }] })),
    recipe: { ...account.recipe, corrections: ['A. Weiss set the date.'] },
  })),
  links: {
    ...proposedReport.links,
    relations: told === undefined ? [] : [{ kind: 'cites', a: told.id, b: { external: 'Sund Times' }, because: [] }],
  },
  corrections: { applied: ['A. Weiss set the date.'], notApplied: ['A. Weiss set an outlet of no page.'] },
}

/** Fields that hold free words. Kinds, statuses and ids cannot carry any. */
const FREE: ReadonlySet<string> = new Set(
  [
    'exact name note rule slot subject unit scope value text path url message external role why domain canonicalUrl language sha256 mediaType program node at from by reason verdict section image corrections applied notApplied',
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
  report: withPayload(hostileBase, payload),
}))

function withPayload(report: Report, payload: string): Report {
  return withWords(report, (value) => value + payload)
}

/** The report on the bridge with a payload of the list in every free field, each field the next one: after its words, or instead of them. */
export function hostileRound(payloads: readonly string[], where: 'after' | 'instead'): Report {
  let next = 0
  return withWords(hostileBase, (value, key) => {
    const payload = payloads[next++ % payloads.length] ?? ''
    return where === 'after' || KEPT.has(key) ? value + payload : payload
  })
}

/** All payloads of the list in every free field, one after the other; an address is the next of them alone, since only its beginning can do harm. */
export function hostileBundle(payloads: readonly string[]): Report {
  const all = payloads.join('\n')
  let next = 0
  return withWords(hostileBase, (value, key) => (ADDRESSES.has(key) ? (payloads[next++ % payloads.length] ?? '') : `${value} ${all}`))
}

const ADDRESSES: ReadonlySet<string> = new Set(['url', 'canonicalUrl', 'image'])

function withWords(report: Report, words: (value: string, key: string) => string): Report {
  const changed = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return FREE.has(key) && !isReference(value) ? words(value, key) : value
    if (Array.isArray(value)) return value.map((one) => changed(one, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, changed(inner, name)]))
  }
  return changed(report, '') as Report
}

/** Ids of the hand-made report (`from` of a lineage edge is one) and the scopes of accounts. */
function isReference(value: string): boolean {
  return /^(?:[a-d]{4}|story|storyline)$/.test(value)
}
