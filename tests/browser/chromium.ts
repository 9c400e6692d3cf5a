/** Chromium for tests: started once a file, quiet, and where none is installed the tests say so, unless CI is set. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const missing = !existsSync(CHROMIUM) && process.env['CI'] === undefined
export const skip: string | false = missing ? `no Chromium at ${CHROMIUM}: install it, or name one in CHROMIUM` : false

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: FLAGS.split(' ') })

export const openFolds = (page: Page): Promise<unknown> => page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true')

/** What axe objects to, each rule with the elements. */
export async function objections(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const run = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`
  return page.evaluate<string[]>(run)
}
