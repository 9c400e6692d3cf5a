/** Pages of the browser in which everything that payloads may call is counted, and the payloads. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'

const GOLD = fileURLToPath(new URL('../../../shared/gold/hostile/xss.jsonl', import.meta.url))
const ALL = process.env['CROSSWIRE_XSS'] === 'all'
const SAMPLED = 80

export const noGold: string | false = existsSync(GOLD) ? false : 'the set of payloads is not there: ../shared/gold/hostile/xss.jsonl'

/** All of the set with CROSSWIRE_XSS=all, else each so many-th of it. */
export function payloadsOfSet(): readonly string[] {
  const set = readFileSync(GOLD, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { readonly p: string }).p)
  const step = Math.floor(set.length / SAMPLED)
  return ALL ? set : set.filter((_payload, at) => at % step === 0)
}

/** Counts what a payload may call; runs before anything of the page. */
const WATCH = `
globalThis.ran = []
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) globalThis[name] = (...words) => { globalThis.ran.push(name + ' ' + words.join()) }
`
/** What was called, and what should not be there. */
const FOUND = `(all) => {
  const handlers = all.filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on') || name === 'srcdoc' || name === 'style')).map((one) => one.outerHTML)
  const links = [...document.querySelectorAll('[href], [src], [action]')].map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('action')).filter((to) => !/^(?:[/#?]|https?:)/.test(to))
  const elements = [...document.querySelectorAll('script:not([nonce]), img, object, embed, base, meta[http-equiv], style, math, video, audio, marquee, iframe:not([sandbox=""])')].map((one) => one.outerHTML)
  return [...globalThis.ran, ...handlers, ...links, ...elements]
}`

/** The same without a touch: a handler is found where it stands, whether or not its event comes. */
export const LOOK = `(${FOUND})([...document.querySelectorAll('body, body *')])`

/** Every event on every element, then what came of it. */
export const POKE = `(() => {
  const names = 'click dblclick mousedown mouseover mouseenter mousemove pointerover focus focusin blur keydown input change error load toggle animationstart transitionend wheel drag copy paste contextmenu beforetoggle'.split(' ')
  const all = [...document.querySelectorAll('main *, header *, footer *')]
  for (const one of all) for (const name of names) if (name !== 'click' || !one.closest('a, button, summary, label, input')) one.dispatchEvent(new Event(name, { bubbles: false }))
  return (${FOUND})(all)
})()`

export interface Watched {
  readonly page: Page
  /** Requests to anywhere but the server. */
  readonly asked: readonly string[]
}

export async function pageWith(browser: Browser | undefined, own: string | undefined, bypassCSP: boolean): Promise<Watched> {
  assert.ok(browser && own)
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
