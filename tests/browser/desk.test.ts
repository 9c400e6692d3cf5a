/**
 * The pages in a real browser over a real store: the sample is added by its button, then everything a reader does is done: walk, filter, search, compare,
 * export, by keys alone, on a phone, in the dark, on paper, without JavaScript. Whatever a page does, nothing is asked of any other machine.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { missing, objections, openFolds, skip } from './chromium.ts'
import { address, addressesOf, close, DARK, DESKTOP, type DeskBrowser, openDeskBrowser, PHONE, standingPages } from './desk-browser.ts'

const LAMP = `Lamp falls in Orsted Square

A street lamp fell in Orsted Square on Friday evening and broke the window of a bakery, the town council said. Nobody was hurt.

"The post had rusted through at the foot," said Marit Lind, who looks after the lamps of the town. She said 40 others would be looked at by Monday.

The baker, Jonas Ek, said that he would open again on Saturday. The council will pay for the window, it said in a statement.
`
let here: DeskBrowser
let story = ''

before(async () => {
  if (!missing) here = await openDeskBrowser()
})

after(async () => {
  if (!missing) await here.end()
})

test('desk: an empty store tells how to begin; the sample is added, worked out, and told as it goes', { skip, timeout: 180_000 }, async () => {
  const opened = await here.open('/')
  const { page } = opened
  await page.getByRole('link', { name: 'Add files' }).waitFor()
  assert.deepEqual(await objections(page), [])
  await page.getByRole('button', { name: 'Add the sample' }).click()
  await page.getByText('Held: 13 pages').waitFor()
  await here.settled()
  await page.getByRole('link', { name: 'Load what is new' }).click({ timeout: 20_000 })
  const link = page.getByRole('link', { name: /^Fire guts pellet warehouse/ })
  story = (await link.getAttribute('href')) ?? ''
  assert.match(story, /^\/stories\/[0-9a-f]+$/)
  await close(opened)
})

test('desk: from the story to a claim, to its passage, to the page', { skip }, async () => {
  const opened = await here.open('/')
  const { page } = opened
  await page.getByRole('link', { name: /^Fire guts/ }).click()
  await page.locator('#claims .claim summary').first().click()
  await page.locator('#claims .claim').first().locator('summary').click()
  const address = page.url()
  await page.locator('#claims a.evidence').first().click()
  const drawer = page.getByRole('complementary', { name: 'Evidence' })
  await drawer
    .getByText(/sha256/)
    .first()
    .waitFor()
  assert.equal(page.url(), address)
  assert.match((await drawer.locator('mark').first().textContent()) ?? '', /6,000 tonnes/)
  const live = await drawer.getByRole('link', { name: 'Live page at the words' }).first().getAttribute('href')
  assert.match(live ?? '', /^https:\/\/[^#]+#:~:text=/)
  await drawer.getByRole('link', { name: 'Open here' }).first().click()
  await page.locator('mark#passage').waitFor()
  assert.match((await page.locator('main mark').allTextContents()).join(''), /6,000 tonnes/)
  assert.ok(await page.locator('mark#passage').first().isVisible())
  await close(opened)
})

test('desk: filter, search, compare, export', { skip }, async () => {
  const opened = await here.open('/')
  const { page } = opened
  await page.getByLabel('Words').fill('bearing')
  await page.getByRole('button', { name: 'Filter' }).click()
  assert.match(page.url(), /[?&]q=bearing/)
  assert.ok(
    await page
      .getByRole('link', { name: /bearing/ })
      .first()
      .isVisible(),
  )
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('warehouse')
  await page.keyboard.press('Enter')
  await page.getByText(/\d+ hits/).waitFor()
  await page.locator('.rows a').first().click()
  await page.goto(here.at('/compare'))
  await page.getByRole('link', { name: /^Fire guts/ }).click()
  await page.getByRole('button', { name: 'Compare' }).first().click()
  assert.match((await page.locator('#beside').textContent()) ?? '', /runs? of 5 words or more/)
  await page.goto(here.at(`${story}/export`))
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'statements.csv' }).click()])
  assert.match(file.suggestedFilename(), /statements-(\d+)-of-\1\.csv$/)
  const [report] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'HTML' }).click()])
  assert.match(report.suggestedFilename(), /\.html$/)
  await close(opened)
})

test('desk: by keys alone', { skip }, async () => {
  const opened = await here.open(story)
  const { page } = opened
  const focused = (): Promise<string> => page.evaluate(`document.activeElement?.textContent?.slice(0, 60) ?? ''`)
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('j')
  const first = await focused()
  await press('j')
  assert.notEqual(await focused(), first)
  await press('k')
  assert.equal(await focused(), first)
  await press('d')
  await page.locator('[data-parted] > summary:focus').waitFor()
  await press('Enter')
  await page.locator('#drawer .evidence').waitFor()
  await press('Escape')
  await page.locator('#drawer').waitFor({ state: 'hidden' })
  await page.locator('[data-parted] > summary:focus').waitFor()
  const isOpen = (): Promise<boolean> => page.locator('.claim:has(> summary:focus)').evaluate((row) => row.hasAttribute('open'))
  const was = await isOpen()
  await press('o')
  assert.equal(await isOpen(), !was)
  await press('O')
  assert.equal(await page.locator('main details:not([open])').count(), 0)
  await press(']')
  await page.locator('section:focus').waitFor()
  await press('/')
  assert.equal(await page.evaluate(`document.activeElement.id`), 'q')
  await press('j')
  assert.equal(await page.locator('#q').inputValue(), 'j')
  await press('Escape', '?')
  await page.waitForURL('**/help')
  await page.getByLabel(/Single keys do something/).uncheck()
  await page.goto(here.at(story))
  await press('j')
  assert.equal(await page.evaluate(`document.activeElement === document.body`), true)
  await press('Control+k')
  assert.equal(await page.evaluate(`document.activeElement.id`), 'q')
  await close(opened)
})

for (const [name, look] of [
  ['on a desk, light', DESKTOP],
  ['on a phone, dark', { ...PHONE, ...DARK }],
] as const) {
  test(`desk: axe has nothing to say of any page ${name}; no page scrolls sideways or asks for anything elsewhere`, {
    skip,
    timeout: 240_000,
  }, async () => {
    const opened = await here.open('/', look)
    const { page } = opened
    for (const path of await addressesOf(here, story)) {
      await page.goto(here.at(path))
      await openFolds(page)
      assert.deepEqual(await objections(page), [], path)
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), look.viewport.width, path)
    }
    await page.goto(here.at(story))
    await page.locator('a.evidence').first().click()
    await page.locator('#drawer .evidence').waitFor()
    assert.deepEqual(await objections(page), [], 'with the drawer')
    await close(opened)
  })
}

test('desk: dark on a desk has nothing for axe either', { skip }, async () => {
  const opened = await here.open(story, { ...DESKTOP, ...DARK })
  await openFolds(opened.page)
  assert.deepEqual(await objections(opened.page), [])
  await close(opened)
})

test('desk: without JavaScript every link leads where it says, and marks are shown by their boxes', { skip }, async () => {
  const opened = await here.open('/', { ...DESKTOP, javaScriptEnabled: false })
  const { page } = opened
  await page.getByRole('link', { name: /^Fire guts/ }).click()
  await page.locator('#claims a.evidence').first().click()
  await page.waitForURL('**/claims/*')
  await page.getByRole('link', { name: 'Open here' }).first().click()
  await page.locator('#passage').waitFor()
  const figure = page.locator('.m5').first()
  const weight = (): Promise<string> => figure.evaluate((one) => String(Reflect.get(globalThis, 'getComputedStyle')(one).textDecorationStyle))
  assert.equal(await weight(), 'solid')
  await page.locator('#layer-5').check()
  assert.equal(await weight(), 'double')
  await page.locator('#q').fill('fire')
  await page.keyboard.press('Enter')
  await page.getByText(/\d+ hits/).waitFor()
  await close(opened)
})

test('desk: a page stands beside its parent; numbers lead to the same words on the other side and back', { skip }, async () => {
  const [id = ''] = await standingPages(here, story)
  for (const look of [DESKTOP, { ...PHONE, javaScriptEnabled: false }]) {
    const opened = await here.open(`/articles/${id}`, { ...look, reducedMotion: 'reduce' })
    const { page } = opened
    const parent = page.getByRole('region', { name: 'Text of the parent' })
    const [own, other] = [await page.locator('.beside > div').first().boundingBox(), await parent.boundingBox()]
    assert.ok(own && other)
    assert.equal(look === DESKTOP, other.x > own.x + own.width - 1, 'beside each other on a desk, below each other on a phone')
    const last = page.locator('.beside > div:first-child a.to').last()
    const number = (await last.textContent()) ?? ''
    await last.click()
    assert.equal(new URL(page.url()).hash, `#parent-${number}`)
    const there = parent.locator('a.to:target')
    await there.waitFor()
    assert.equal(await there.evaluate((one) => one.getBoundingClientRect().top < Reflect.get(globalThis, 'innerHeight')), true)
    assert.equal(
      await parent
        .locator('mark.run')
        .first()
        .evaluate((one) => Reflect.get(globalThis, 'getComputedStyle')(one).borderBottomStyle),
      'dotted',
    )
    await there.click()
    assert.equal(new URL(page.url()).hash, `#run-${number}`)
    await close(opened)
  }
})

test('desk: printed, a story is whole', { skip }, async () => {
  const opened = await here.open(story)
  const { page } = opened
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('.claim .sides').first().isVisible(), true)
  assert.equal(await page.locator('.bar').isVisible(), false)
  const pdf = await page.pdf({ format: 'A4' })
  assert.equal(pdf.subarray(0, 5).toString('latin1'), '%PDF-')
  assert.ok(pdf.length > 20_000 && pdf.length < 260_000, `${pdf.length} bytes`)
  assert.equal(pdf.includes(here.at('/')), false, 'nobody who holds the print can follow a link to this server')
  await close(opened)
})

test('desk: files are added by the form, pasted text, too; a page is removed', { skip, timeout: 120_000 }, async () => {
  const opened = await here.open('/add')
  const { page } = opened
  await page.getByLabel('Text of the page').fill(LAMP)
  await page.getByRole('button', { name: 'Add the text' }).click()
  await page.getByText('Held: one page').waitFor()
  await page.goto(here.at('/add'))
  await page.getByLabel(/Saved pages/).setInputFiles({
    name: 'lamp.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Lamp'),
  })
  await page.getByRole('button', { name: 'Add the files' }).click()
  await page.getByText('Held: one page').waitFor()
  await here.settled()
  await page.goto(here.at('/'))
  await page.getByText('1 problem with pages that came in').click()
  await page.getByText('page-without-article').waitFor()
  await page.goto(here.at('/search?q=Orsted'))
  await page.locator('.rows p.note a').first().click()
  await page.getByRole('link', { name: 'Remove' }).click()
  await page.getByRole('button', { name: 'Remove the page' }).click()
  await page.getByText('The page was removed').waitFor()
  await close(opened)
})

test('desk: a foreign page cannot read, frame or write', { skip }, async () => {
  const context = await here.browser.newContext()
  const page = await context.newPage()
  await page.route('http://evil.example/', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' }))
  await page.goto('http://evil.example/')
  const before = await here.desk.progress()
  const read = await page.evaluate<string>(`fetch('${here.served.url}api/stories').then((a) => a.text(), () => 'refused')`)
  assert.equal(read, 'refused')
  await page.evaluate(`fetch('${here.served.url}add', { method: 'POST', mode: 'no-cors', body: new URLSearchParams({ text: 'x' }) }).catch(() => {})`)
  await page.evaluate(`fetch('${here.served.url}api/pages', { method: 'POST', mode: 'no-cors', body: '{"pages":[{"text":"x"}]}' }).catch(() => {})`)
  await page.setContent(
    `<form method="post" action="${here.served.url}add" enctype="multipart/form-data"><textarea name="text">x</textarea><button>go</button></form><iframe src="${here.served.url}"></iframe>`,
  )
  const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), page.getByRole('button').click()])
  assert.equal(answer.status(), 403)
  const now = await here.desk.progress()
  assert.deepEqual([now.waiting, now.pages], [before.waiting, before.pages])
  await context.close()
})

test('desk: where others can reach it, the token is asked for once, wherever one comes in', {
  skip: skip || (address === null ? 'no address but the loopback' : false),
}, async () => {
  const token = 'a-sample-token-of-thirty-two-signs-and-more'
  const wide = await here.serve(here.desk, { host: address ?? '', port: 0, program: 'crosswire 0.1.0', token })
  const context = await here.browser.newContext()
  const page = await context.newPage()
  await page.goto(wide.url.slice(0, -1) + story)
  await page.getByLabel('Token').fill(token)
  await page.getByRole('button', { name: 'Enter' }).click()
  await page.getByRole('link', { name: /^Fire guts/ }).click()
  await page.locator('#claims').waitFor()
  await page.goto(`${wide.url}add`)
  await page.getByLabel('Text of the page').fill('Lamp')
  await page.getByRole('button', { name: 'Add the text' }).click()
  await page.getByText('Held: one page').waitFor()
  await context.close()
  await wide.close()
})
