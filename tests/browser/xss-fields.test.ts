/**
 * Every payload in every field: of a report made by hand, of pages saved with them, read and compared, and of every address. All pages that print them, and the
 * HTML report, are put together into one document for the browser, with the policy of the pages and without it: nothing runs, nothing is asked for, and no
 * element or handler comes of them. A sample of the set that lies beside the repository, where it is there; all of it with CROSSWIRE_XSS=all.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { loadLexicon } from '../../src/lexicon/lexicon.ts'
import type { Report } from '../../src/model/report.ts'
import { renderHtml } from '../../src/report/html/html.ts'
import { askedApp } from '../../src/testing/asking.ts'
import { deskOf } from '../../src/testing/desk-of.ts'
import { addressesOf, askedWith } from '../../src/testing/hostile-pages.ts'
import { hostileBase, hostileBundle, PAYLOADS } from '../../src/testing/hostile-report.ts'
import { savedReport } from '../../src/testing/hostile-saved.ts'
import { launch, missing, skip } from './chromium.ts'
import { LOOK, noGold, pageWith, payloadsOfSet, type Watched } from './watched.ts'

const OWN = 'http://crosswire.test/'
/** Payloads in each field at once, and fillings of addresses in one document. */
const A_FIELD = 60
const FILLINGS = 10
/** Signs that a field of an address may have, so that pages take it. */
const LONGEST_ASKED = 450

const lexicon = loadLexicon()
const assets = askedApp(deskOf(hostileBase))
let browser: Browser | undefined

before(async () => {
  if (!missing) browser = await launch()
})
after(() => browser?.close())

interface Shown {
  readonly html: string
  readonly policy: string
}

/** All pages in one document: each ends where it began, so that what stands in one does in the next what it would do alone. */
async function shownOf(report: Report, addresses: readonly string[], status?: number): Promise<Shown> {
  const { ask } = askedApp(deskOf(report))
  let [html, policy] = ['', '']
  for (const address of addresses) {
    const answer = await ask(address)
    if (status !== undefined) assert.equal(answer.status, status, address)
    html += await answer.text()
    policy ||= answer.headers.get('content-security-policy') ?? ''
  }
  return { html, policy }
}

const reportShown = (report: Report, words: string): Shown => ({
  html: renderHtml(report, {
    command: `crosswire compare ${words}`,
    excerpts: false,
    problems: [{ code: 'page-without-text', severity: 'note', source: words, message: words }],
    program: 'crosswire 0.1.0',
  }),
  policy: '',
})

interface Bundles extends Watched {
  /** What the page shows of it. */
  readonly open: (shown: Shown) => Promise<readonly string[]>
}

/** Styles and scripts are those of the pages; nothing else is there. */
async function bundlesIn(bypassCSP: boolean): Promise<Bundles> {
  const watched = await pageWith(browser, OWN, bypassCSP)
  let [html, policy] = ['', '']
  await watched.page.route(`${OWN}**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const headers = policy === '' ? {} : { 'content-security-policy': policy }
    if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html })
    if (!pathname.startsWith('/assets/')) return route.abort()
    const asset = await assets.ask(pathname)
    return route.fulfill({ contentType: asset.headers.get('content-type') ?? '', body: await asset.text() })
  })
  const open: Bundles['open'] = async (shown) => {
    ;[html, policy] = [shown.html, shown.policy]
    await watched.page.goto(OWN, { waitUntil: 'domcontentloaded' })
    return watched.page.evaluate<string[]>(LOOK)
  }
  return { ...watched, open }
}

function* inParts<One>(all: readonly One[], size: number): Generator<readonly One[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size)
}

/** As many as a field of an address may hold; longer ones alone, cut off as people would. */
function* forAddresses(payloads: readonly string[]): Generator<string> {
  let words = ''
  for (const payload of payloads.map((one) => one.toWellFormed().slice(0, LONGEST_ASKED))) {
    if (words !== '' && words.length + payload.length > LONGEST_ASKED) {
      yield words
      words = ''
    }
    words += `${words === '' ? '' : ' '}${payload}`
  }
  if (words !== '') yield words
}

interface Numbers {
  loads: number
  pages: number
}

async function everywhere(payloads: readonly string[]): Promise<Numbers> {
  const both = [await bundlesIn(false), await bundlesIn(true)] as const
  const numbers: Numbers = { loads: 0, pages: 0 }
  const usual = new Set(await both[1].open(reportShown(hostileBase, 'pages/')))
  const look = async (what: string, pages: number, shown: Shown): Promise<void> => {
    for (const { open } of both) {
      const found = await open(shown)
      assert.deepEqual(
        found.filter((one) => !usual.has(one)),
        [],
        what,
      )
      numbers.loads++
      numbers.pages += pages
    }
  }
  for (const some of inParts(payloads, A_FIELD))
    for (const report of [hostileBundle(some), savedReport(some, lexicon)]) {
      const addresses = addressesOf(report).filter((path) => !path.endsWith('/raw'))
      await look(`fields: ${some[0]}`, addresses.length, await shownOf(report, addresses, 200))
      await look(`report: ${some[0]}`, 1, reportShown(report, some.join(' ')))
    }
  for (const some of inParts([...forAddresses(payloads)], FILLINGS)) {
    const addresses = some.flatMap((words) => askedWith(hostileBase, words))
    await look(`addresses: ${some[0]}`, addresses.length, await shownOf(hostileBase, addresses))
  }
  for (const { page, asked } of both) {
    assert.deepEqual(asked, [])
    await page.context().close()
  }
  return numbers
}

test('xss: our own payloads in every field and address do nothing', { skip, timeout: 300_000 }, async () => {
  assert.ok((await everywhere(PAYLOADS)).pages > 60)
})

test('xss: payloads of the set in every field and address do nothing', { skip: skip || noGold, timeout: 7_200_000 }, async (context) => {
  const chosen = payloadsOfSet()
  const { loads, pages } = await everywhere(chosen)
  context.diagnostic(`${chosen.length} payloads in every field and address, ${pages} pages in ${loads} documents opened`)
})

test('xss: pages put together would show it, if something ran', { skip }, async () => {
  const { open, page } = await bundlesIn(true)
  const html = `${(await shownOf(hostileBase, ['/'])).html}<main><p onmouseover="prompt(2)">x</p><svg onload="alert(1)"></svg></main>`
  const found = await open({ html, policy: '' })
  assert.ok(found.some((one) => one.startsWith('alert')) && found.some((one) => one.includes('onmouseover')), found.join())
  await page.context().close()
})
