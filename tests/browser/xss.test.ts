/**
 * Payloads on every page in a real browser, each page opened by itself, with the policy of the pages and without it: nothing runs, nothing is asked for, and
 * no element or handler comes of them (all in every field: xss-fields.test.ts). A sample of the set that lies beside the repository, where it is there; all of it with CROSSWIRE_XSS=all (about 15 minutes).
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Desk } from '../../src/app/desk/desk.ts'
import { type Served, serve } from '../../src/http/server.ts'
import { deskOf } from '../../src/testing/desk-of.ts'
import { addressesOf } from '../../src/testing/hostile-pages.ts'
import { hostileRound, PAYLOADS } from '../../src/testing/hostile-report.ts'
import { launch, missing, skip } from './chromium.ts'
import { noGold, POKE, pageWith, payloadsOfSet } from './watched.ts'

/** Payloads in one report: each then stands in a dozen fields. */
const A_ROUND = 40

let browser: Browser | undefined
let served: Served | undefined
let desk: Desk = deskOf(hostileRound(PAYLOADS, 'after'))

before(async () => {
  if (missing) return
  browser = await launch()
  const current: Desk = new Proxy({} as Desk, { get: (_none, name) => Reflect.get(desk, name) })
  served = await serve(current, { port: 0, program: 'crosswire 0.1.0' })
})

after(async () => {
  await browser?.close()
  await served?.close()
})

async function walk(payloads: readonly string[], bypassCSP: boolean): Promise<number> {
  const { page, asked } = await pageWith(browser, served?.url, bypassCSP)
  let opened = 0
  for (let from = 0; from < payloads.length; from += A_ROUND) {
    const report = hostileRound(payloads.slice(from, from + A_ROUND), (from / A_ROUND) % 2 === 0 ? 'after' : 'instead')
    desk = deskOf(report)
    for (const path of addressesOf(report)) {
      await page.goto((served?.url ?? '').slice(0, -1) + path, { waitUntil: 'domcontentloaded' })
      assert.deepEqual(await page.evaluate(POKE), [], `${path}, payloads from ${from}`)
      opened++
    }
  }
  assert.deepEqual(asked, [])
  await page.context().close()
  return opened
}

for (const bypassCSP of [false, true]) {
  const policy = bypassCSP ? 'without the policy' : 'under the policy'
  test(`xss: our own payloads do nothing ${policy}`, { skip, timeout: 120_000 }, async () => {
    assert.ok((await walk(PAYLOADS, bypassCSP)) > 15)
  })
  test(`xss: payloads of the set do nothing ${policy}`, { skip: skip || noGold, timeout: 3_600_000 }, async (context) => {
    const chosen = payloadsOfSet()
    context.diagnostic(`${chosen.length} payloads, ${await walk(chosen, bypassCSP)} pages opened`)
  })
}

test('xss: the test would see it, if something ran', { skip }, async () => {
  const { page } = await pageWith(browser, served?.url, true)
  await page.goto(served?.url ?? '')
  await page.setContent('<main><img src="/none" onerror="alert(1)"><p onmouseover="prompt(2)">x</p></main>')
  const found = await page.evaluate<string[]>(POKE)
  assert.ok(found.some((one) => one.startsWith('alert')) && found.some((one) => one.startsWith('prompt')), found.join())
  await page.context().close()
})
