/**
 * A store with its server and a browser, for the tests of one file: opened before them, closed after them. Every request that leaves the server is
 * blocked and listed, and so is whatever a page complains of.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Desk } from '../../src/app/desk/desk.ts'
import type { openDesk } from '../../src/app/desk/open-desk.ts'
import type { Served, serve } from '../../src/http/server.ts'
import { launch } from './chromium.ts'

/** One under which this machine is reached by others. */
export const address =
  Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null

export const DESKTOP = { viewport: { width: 1300, height: 900 } }
export const PHONE = { viewport: { width: 390, height: 844 } }
export const DARK = { colorScheme: 'dark' } as const

export interface Opened {
  readonly page: Page
  /** Requests to anywhere but the server, and what the page complained of. */
  readonly wrong: readonly string[]
}

export interface DeskBrowser {
  readonly browser: Browser
  readonly desk: Desk
  readonly served: Served
  readonly serve: typeof serve
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Opened>
  /** The whole address of a path. */
  readonly at: (path: string) => string
  /** Until nothing waits. */
  readonly settled: () => Promise<void>
  readonly end: () => Promise<void>
}

/** As it was built: its workers are. */
const built = (path: string): Promise<unknown> => import(new URL(`../../dist/${path}`, import.meta.url).href)

export async function openDeskBrowser(): Promise<DeskBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'crosswire-desk-'))
  const browser = await launch()
  const opening = (await built('app/desk/open-desk.js')) as { readonly openDesk: typeof openDesk }
  const serving = (await built('http/server.js')) as { readonly serve: typeof serve }
  const failures: unknown[] = []
  const desk = await opening.openDesk(folder, { longLived: true })
  const served = await serving.serve(desk, { port: 0, program: 'crosswire 0.1.0', told: (error) => failures.push(error) })
  return {
    browser,
    desk,
    served,
    serve: serving.serve,
    open: (path, options = DESKTOP) => open(browser, served.url, path, options),
    at: (path) => served.url.slice(0, -1) + path,
    settled: () => settled(desk, failures),
    end: async () => {
      await browser.close()
      await served.close()
      await desk.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function open(browser: Browser, own: string, path: string, options: BrowserContextOptions): Promise<Opened> {
  const context = await browser.newContext(options)
  const wrong: string[] = []
  await context.route('**/*', (route) => {
    if (route.request().url().startsWith(own)) return route.continue()
    wrong.push(route.request().url())
    return route.abort()
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/404|net::ERR_ABORTED/.test(message.text())) wrong.push(message.text())
  })
  await page.goto(own.slice(0, -1) + path)
  return { page, wrong }
}

export async function close({ page, wrong }: Opened): Promise<void> {
  await page.context().close()
  assert.deepEqual(wrong, [])
}

/** Nothing may fail inside the server. */
async function settled(desk: Desk, failures: readonly unknown[]): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    const { waiting, placing, groups, pages } = await desk.progress()
    assert.deepEqual(failures, [])
    if (pages > 0 && waiting + placing + groups === 0) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  assert.fail('not settled in two minutes')
}

/** Of every kind of page one, those of a story among them: a page that stands on another is shown beside it. */
export async function addressesOf({ desk }: DeskBrowser, story: string): Promise<readonly string[]> {
  const shown = await desk.showStory(story.slice('/stories/'.length))
  const claims = shown?.report.accounts.flatMap((account) => account.claims) ?? []
  const claim = claims.find(({ status }) => status === 'disputed') ?? claims[0]
  const [a, b] = claim?.statements.map(({ article }) => article) ?? []
  const sections = 'check claims sources lineage timeline figures quotes places export changes'.split(' ').map((part) => `${story}/${part}`)
  const articles = [`/articles/${a}`, `/articles/${a}?at=10-40`, `/articles/${a}/raw`, `/articles/${a}/remove`, `/compare?a=${a}&b=${b}`]
  const [beside] = await standingPages({ desk }, story)
  return [
    '/',
    story,
    ...sections,
    `/claims/${claim?.id}`,
    ...articles,
    `/articles/${beside}`,
    '/compare',
    '/search?q=fire',
    '/search',
    '/add',
    '/help',
    '/nothing',
  ]
}

/** Pages of a story that stand on one that is held. */
export async function standingPages({ desk }: Pick<DeskBrowser, 'desk'>, story: string): Promise<readonly string[]> {
  const shown = await desk.showStory(story.slice('/stories/'.length))
  const edges = shown?.report.links.lineage.filter(({ from, directed }) => typeof from === 'string' && directed) ?? []
  assert.ok(edges.length > 0)
  return edges.map(({ to }) => to)
}
