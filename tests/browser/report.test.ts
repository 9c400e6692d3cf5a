/**
 * The HTML report in a real browser: nothing for axe to say (light, dark, phone), no sideways scroll on a phone, no request, no script from a page,
 * links that open folded texts, and a complete print. Skipped where no Chromium is installed, unless CI is set.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import type { Report } from '../../src/model/report.ts'
import { renderHtml } from '../../src/report/html/html.ts'
import { bridgeReport } from '../../src/testing/bridge-report.ts'
import { hostileReports } from '../../src/testing/hostile-report.ts'
import { proposedReport } from '../../src/testing/proposed-report.ts'
import { launch, missing, objections, openFolds, skip } from './chromium.ts'

const LOOKS = [
  { name: 'on a desk, light', width: 1200, height: 900, colorScheme: 'light' },
  { name: 'on a desk, dark', width: 1200, height: 900, colorScheme: 'dark' },
  { name: 'on a phone, light', width: 390, height: 844, colorScheme: 'light' },
  { name: 'on a phone, dark', width: 390, height: 844, colorScheme: 'dark' },
] as const

const folder = mkdtempSync(join(tmpdir(), 'crosswire-browser-'))
let browser: Browser | undefined

before(async () => {
  if (!missing) browser = await launch()
})

after(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const written = (report: Report): string =>
  renderHtml(report, { command: 'crosswire compare pages', excerpts: false, problems: [], program: 'crosswire 0.1.0' })

/** Opens the report from disk; every request but for the file itself is listed. */
async function open(report: Report, look: (typeof LOOKS)[number] = LOOKS[0]): Promise<{ readonly page: Page; readonly requests: readonly string[] }> {
  assert.ok(browser)
  const file = join(folder, 'report.html')
  writeFileSync(file, written(report))
  const address = pathToFileURL(file).href
  const context = await browser.newContext({ viewport: { width: look.width, height: look.height }, colorScheme: look.colorScheme, bypassCSP: true })
  const page = await context.newPage()
  const requests: string[] = []
  page.on('request', (request) => {
    if (request.url() !== address) requests.push(request.url())
  })
  await page.goto(address)
  return { page, requests }
}

for (const look of LOOKS) {
  test(`report in a browser: axe has nothing to say ${look.name}`, { skip }, async () => {
    const { page } = await open(proposedReport, look)
    await openFolds(page)
    assert.deepEqual(await objections(page), [])
    await page.context().close()
  })
}

test('report in a browser: no sideways scroll at 390 px, folds open and shut', { skip }, async () => {
  const { page } = await open(bridgeReport, LOOKS[2])
  const width = (): Promise<number> => page.evaluate('document.documentElement.scrollWidth')
  assert.equal(await width(), 390)
  await openFolds(page)
  assert.equal(await width(), 390)
  await page.context().close()
})

test('report in a browser: letters of pages are large enough to tap at 390 px, and every link leads somewhere', { skip }, async () => {
  const { page } = await open(bridgeReport, LOOKS[3])
  const sizes = await page
    .locator('a.chip')
    .evaluateAll((chips) => chips.map((chip) => chip.getBoundingClientRect()).map(({ width, height }) => [width, height]))
  assert.ok(sizes.length > 0)
  assert.deepEqual(
    sizes.filter(([width = 0, height = 0]) => width < 24 || height < 24),
    [],
  )
  const dead = `[...document.querySelectorAll('a[href^="#"]')].map((a) => a.hash.slice(1)).filter((id) => !document.getElementById(decodeURIComponent(id)))`
  assert.deepEqual(await page.evaluate(dead), [])
  await page.context().close()
})

test('report in a browser: a printed page has margins', { skip }, async () => {
  const { page } = await open(bridgeReport)
  const rules = `[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSPageRule).map((rule) => rule.style.margin)`
  assert.deepEqual(await page.evaluate(rules), ['16mm 15mm'])
  await page.context().close()
})

test('report in a browser: a place opens the folded text at its line', { skip }, async () => {
  const { page, requests } = await open(bridgeReport)
  assert.equal(await page.locator('#B-2').isVisible(), false)
  await page.locator('#check a.at[href="#B-2"]').first().click()
  await page.locator('#B-2').waitFor({ state: 'visible', timeout: 5000 })
  assert.match((await page.locator('#B-2').textContent()) ?? '', /540 loose bolts/)
  assert.deepEqual(requests, [])
  await page.context().close()
})

test('report in a browser: print shows what is folded', { skip }, async () => {
  const { page } = await open(bridgeReport)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('#B-2').isVisible(), true)
  assert.equal(await page.getByText('Open a row').isVisible(), false)
  const pdf = await page.pdf({ format: 'A4' })
  assert.equal(pdf.subarray(0, 5).toString('latin1'), '%PDF-')
  assert.ok(pdf.length > 20_000 && pdf.length < 400_000, `${pdf.length} bytes`)
  await page.context().close()
})

test('report in a browser: words of hostile pages run nothing, ask for nothing and draw nothing', { skip }, async () => {
  for (const { payload, report } of hostileReports) {
    const { page, requests } = await open(report)
    let opened = 0
    page.on('dialog', (dialog) => {
      opened++
      void dialog.dismiss()
    })
    await openFolds(page)
    assert.equal(await page.locator('script,img,iframe').count(), 0, payload)
    assert.deepEqual([opened, ...requests], [0], payload)
    await page.context().close()
  }
})
