/**
 * Two captures of one address in a real browser over a real store: the page tells of both, the later one stands in its story, and what changed between them is
 * shown word by word.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Desk } from '../../src/app/desk/desk.ts'
import type { openDesk } from '../../src/app/desk/open-desk.ts'
import type { Served, serve } from '../../src/http/server.ts'
import { capture, PAGES, page as savedPage } from '../store/desk-pages.ts'
import { launch, missing, objections, openFolds, skip } from './chromium.ts'

/** As it was built: its workers are. */
const built = (path: string): Promise<unknown> => import(new URL(`../../dist/${path}`, import.meta.url).href)

const ADDRESS = 'https://northern-wire.example/ferry'
const said = (day: number) => ({ capturedAt: `2031-05-0${day}T08:00:00.000Z`, given: { url: ADDRESS, outlet: 'Northern Wire' } })
const LATER = PAGES.wire.replace('38 people were taken', '37 people were taken').replace('until Tuesday', 'until Thursday')

const folder = mkdtempSync(join(tmpdir(), 'crosswire-versions-'))
let browser: Browser | undefined
let desk: Desk | undefined
let served: Served | undefined
let ids: readonly string[] = []

before(async () => {
  if (missing) return
  browser = await launch()
  const opening = (await built('app/desk/open-desk.js')) as { readonly openDesk: typeof openDesk }
  const serving = (await built('http/server.js')) as { readonly serve: typeof serve }
  desk = await opening.openDesk(folder, { jobs: 1, longLived: true })
  const taken = await desk.addPages([capture('early', PAGES.wire, said(4)), capture('late', LATER, said(6)), savedPage('herald')])
  ids = taken.map(({ article }) => article)
  await desk.settle()
  served = await serving.serve(desk, { port: 0, program: 'crosswire 0.1.0' })
})

after(async () => {
  await browser?.close()
  await served?.close()
  await desk?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(path: string, javaScriptEnabled: boolean): Promise<Page> {
  assert.ok(browser && served)
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await page.goto(new URL(path, served.url).href)
  return page
}

/** Behind the two that explain the signs. */
const wordsOf = async (page: Page, where: 'del' | 'ins'): Promise<readonly string[]> => (await page.locator(where).allTextContents()).slice(1)

for (const scripts of [true, false])
  test(`versions: from a page to what changed since it was saved before, ${scripts ? 'with' : 'without'} scripts`, { skip }, async () => {
    const [early = '', late = ''] = ids
    const page = await open(`/articles/${late}`, scripts)
    const captures = page.locator('#kin ol li')
    assert.equal(await captures.count(), 2)
    assert.match((await captures.nth(0).textContent()) ?? '', /4 May 2031.*Ferry sinks off Norvik, 38 saved/)
    assert.match((await captures.nth(1).textContent()) ?? '', /6 May 2031.*\(this one\).*what changed/)
    await captures.nth(1).getByRole('link', { name: 'what changed' }).click()
    assert.equal(new URL(page.url()).search, `?a=${early}&b=${late}`)
    assert.deepEqual(await wordsOf(page, 'del'), ['38', 'Tuesday.'])
    assert.deepEqual(await wordsOf(page, 'ins'), ['37', 'Thursday.'])
    await page.goBack()
    await page.locator('#kin ol a').first().click()
    assert.match(page.url(), new RegExp(`/articles/${early}$`))
    assert.match((await page.locator('#kin ol li').nth(0).textContent()) ?? '', /\(this one\)/)
    await page.context().close()
  })

test('versions: the one saved last stands in the story, the other does not', { skip }, async () => {
  const [early = '', late = ''] = ids
  const story = (await desk?.listStories({}))?.rows[0]?.id ?? ''
  const page = await open(`/stories/${story}/sources`, true)
  assert.ok((await page.locator(`main a[href*="${late}"]`).count()) > 0)
  assert.equal(await page.locator(`a[href*="${early}"]`).count(), 0)
  await page.context().close()
})

test('versions: axe has no objection to the captures and to what changed', { skip }, async () => {
  const [early, late] = ids
  for (const path of [`/articles/${late}`, `/compare?a=${early}&b=${late}`]) {
    const page = await open(path, true)
    await openFolds(page)
    assert.deepEqual(await objections(page), [], path)
    await page.context().close()
  }
})
