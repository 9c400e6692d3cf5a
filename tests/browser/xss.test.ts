/**
 * Payloads through every field and page in a real browser, with the policy of the pages and without it: nothing runs, nothing is asked for, and no element
 * or handler comes of them. A sample of the set that lies beside the repository, where it is there; all of it with CROSSWIRE_XSS=all (about 15 minutes).
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import type { Desk } from '../../src/app/desk/desk.ts'
import { type Served, serve } from '../../src/http/server.ts'
import { deskOf } from '../../src/testing/desk-of.ts'
import { addressesOf } from '../../src/testing/hostile-pages.ts'
import { hostileRound, PAYLOADS } from '../../src/testing/hostile-report.ts'
import { launch, missing, skip } from './chromium.ts'

const GOLD = fileURLToPath(new URL('../../../shared/gold/hostile/xss.jsonl', import.meta.url))
const ALL = process.env['CROSSWIRE_XSS'] === 'all'
/** Payloads in one report: each then stands in a dozen fields. */
const A_ROUND = 40
const SAMPLED = 80

const noGold = existsSync(GOLD) ? false : 'the set of payloads is not there: ../shared/gold/hostile/xss.jsonl'

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

/** Counts what a payload may call; runs before anything of the page. */
const WATCH = `
globalThis.ran = []
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) globalThis[name] = (...words) => { globalThis.ran.push(name + ' ' + words.join()) }
`
/** Every event on every element, then what came of it and what should not be there. */
const POKE = `(() => {
  const names = 'click dblclick mousedown mouseover mouseenter mousemove pointerover focus focusin blur keydown input change error load toggle animationstart transitionend wheel drag copy paste contextmenu beforetoggle'.split(' ')
  const all = [...document.querySelectorAll('main *, header *, footer *')]
  for (const one of all) for (const name of names) if (name !== 'click' || !one.closest('a, button, summary, label, input')) one.dispatchEvent(new Event(name, { bubbles: false }))
  const handlers = all.filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on') || name === 'srcdoc' || name === 'style')).map((one) => one.outerHTML)
  const links = [...document.querySelectorAll('[href], [src], [action]')].map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('action')).filter((to) => !/^(?:[/#?]|https?:)/.test(to))
  const elements = [...document.querySelectorAll('script:not([nonce]), img, object, embed, base, meta[http-equiv], style, math, video, audio, marquee, iframe:not([sandbox=""])')].map((one) => one.outerHTML)
  return [...globalThis.ran, ...handlers, ...links, ...elements]
})()`

async function pageWith(bypassCSP: boolean): Promise<{ readonly page: Page; readonly asked: readonly string[] }> {
  assert.ok(browser && served)
  const own = served.url
  const context = await browser.newContext({ bypassCSP })
  const asked: string[] = []
  await context.route('**/*', (route) => {
    if (route.request().url().startsWith(own) && !route.request().url().includes('/api/events')) return route.continue()
    if (!route.request().url().startsWith(own)) asked.push(route.request().url())
    return route.abort()
  })
  await context.addInitScript(WATCH)
  return { page: await context.newPage(), asked }
}

async function walk(payloads: readonly string[], bypassCSP: boolean): Promise<number> {
  const { page, asked } = await pageWith(bypassCSP)
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
    const set = readFileSync(GOLD, 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly p: string }).p)
    const step = Math.floor(set.length / SAMPLED)
    const chosen = ALL ? set : set.filter((_payload, at) => at % step === 0)
    context.diagnostic(`${chosen.length} payloads, ${await walk(chosen, bypassCSP)} pages opened`)
  })
}

test('xss: the test would see it, if something ran', { skip }, async () => {
  const { page } = await pageWith(true)
  await page.goto(served?.url ?? '')
  await page.setContent('<main><img src="/none" onerror="alert(1)"><p onmouseover="prompt(2)">x</p></main>')
  const found = await page.evaluate<string[]>(POKE)
  assert.ok(found.some((one) => one.startsWith('alert')) && found.some((one) => one.startsWith('prompt')), found.join())
  await page.context().close()
})
