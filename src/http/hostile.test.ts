/**
 * One payload in every field at once, through every page: no element, attribute or kind of link comes of it that the pages do not have anyway.
 * With CROSSWIRE_XSS=all the set beside the repository, every fourth payload of it; a browser runs the whole set in
 * tests/browser/xss.test.ts and tests/browser/xss-fields.test.ts.
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Parser } from 'htmlparser2'
import type { Report } from '../model/report.ts'
import { askedApp } from '../testing/asking.ts'
import { deskOf } from '../testing/desk-of.ts'
import { addressesOf } from '../testing/hostile-pages.ts'
import { hostileBase, hostileRound, PAYLOADS } from '../testing/hostile-report.ts'

const GOLD = new URL('../../../shared/gold/hostile/xss.jsonl', import.meta.url)
const ALL = process.env['CROSSWIRE_XSS'] === 'all' && existsSync(GOLD)

interface Found {
  /** "a href", "p class", "p". */
  readonly kinds: ReadonlySet<string>
  readonly links: readonly string[]
}

async function foundIn(report: Report, addresses: readonly string[]): Promise<Found> {
  const { ask } = askedApp(deskOf(report))
  const kinds = new Set<string>()
  const links: string[] = []
  const parser = (): Parser =>
    new Parser({
      onopentag: (name, attributes) => {
        kinds.add(name)
        for (const [attribute, value] of Object.entries(attributes)) {
          kinds.add(`${name} ${attribute}`)
          if (/^(?:href|src|action|formaction|xlink:href)$/.test(attribute)) links.push(value)
        }
      },
    })
  for (const path of addresses) {
    const one = parser()
    one.write(await (await ask(path)).text())
    one.end()
  }
  return { kinds, links }
}

const usual = new Set([
  ...(await foundIn(hostileBase, addressesOf(hostileBase))).kinds,
  'a target',
  'a rel',
  'mark',
  'mark id',
  'span title',
  'ins',
  'del',
])
const payloads = ALL
  ? readFileSync(GOLD, 'utf8')
      .trim()
      .split('\n')
      .filter((_line, at) => at % 4 === 0)
      .map((line) => (JSON.parse(line) as { readonly p: string }).p)
  : PAYLOADS

for (const where of ['after', 'instead'] as const) {
  test(`hostile words, law: ${where} the words of a page they stay words on every page`, async () => {
    assert.ok(usual.has('script nonce') && usual.size > 60, `${usual.size}`)
    for (const payload of payloads) {
      const report = hostileRound([payload], where)
      const { kinds, links } = await foundIn(report, addressesOf(report))
      assert.deepEqual(
        [...kinds].filter((kind) => !usual.has(kind)),
        [],
        payload,
      )
      assert.deepEqual(
        links.filter((to) => !/^(?:[/#?]|https?:\/\/)/.test(to)),
        [],
        payload,
      )
    }
  })
}
