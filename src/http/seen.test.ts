/** What is new since a reader looked: kept by the browser, told in the list, done with by a button; data twins and other sites see nothing of it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { askedApp } from '../testing/asking.ts'
import { bridgeReport } from '../testing/bridge-report.ts'
import { deskOf } from '../testing/desk-of.ts'
import { emptyReport } from '../testing/reports.ts'

const desk = deskOf(bridgeReport)
const { ask } = askedApp(desk, { sample: async () => [] })
/** Of the store in memory: the last page of each story came a day after the others. */
const LATEST = '2031-05-04T10:30:00.000Z'
const EARLIER = 'crosswire-seen-4810=2031-05-03T12:00:00.000Z'

const cookieOf = (answer: Response): string => decodeURIComponent(answer.headers.get('set-cookie') ?? '')

async function listWith(cookie: string, path = '/') {
  const answer = await ask(path, { headers: { cookie } })
  return { answer, page: parseHTML(await answer.text()).document }
}

test('seen: who looks for the first time sees nothing new, and the browser is told where the store is', async () => {
  const { answer, page } = await listWith('')
  assert.equal(page.querySelector('.seen'), null)
  assert.doesNotMatch(page.querySelector('.rows')?.textContent ?? '', /\d new/)
  assert.equal(cookieOf(answer), `crosswire-seen-4810=${LATEST}; Max-Age=34560000; Path=/; HttpOnly; SameSite=Strict`)
})

test('seen: pages that came since are counted above the rows and in them, and lead to what changed', async () => {
  const { answer, page } = await listWith(EARLIER)
  assert.match(page.querySelector('.seen')?.textContent ?? '', /^2 pages new in 2 stories since 3 May 2031, 12:00 UTC\s*Mark all as seen$/)
  const links = [...page.querySelectorAll('.rows .facts a')]
  assert.deepEqual(
    links.map(({ textContent }) => textContent),
    ['1 new', '1 new'],
  )
  assert.equal(cookieOf(answer), '')
  const changes = await ask(links[0]?.getAttribute('href') ?? '')
  assert.match(
    parseHTML(await changes.text()).document.querySelector('main')?.textContent ?? '',
    /1 change since 3 May 2031, 12:00 UTC.*Page added 1/s,
  )
})

test('seen: the button marks what the list had shown, and the list is quiet again', async () => {
  const { page } = await listWith(EARLIER)
  const button = page.querySelector('form[action="/seen"] button')
  const until = button?.getAttribute('value') ?? ''
  assert.deepEqual([page.querySelector('form[action="/seen"]')?.getAttribute('method'), until], ['post', LATEST])
  const marked = await ask('/seen', { method: 'POST', body: new URLSearchParams({ until }) })
  assert.deepEqual([marked.status, marked.headers.get('location')], [303, '/'])
  const after = await listWith(cookieOf(marked).split(';')[0] ?? '')
  assert.equal(after.page.querySelector('.seen'), null)
})

test('seen: behind a proxy that speaks TLS the cookie goes over nothing else', async () => {
  const marked = await ask('/seen', { method: 'POST', body: new URLSearchParams({ until: LATEST }), headers: { 'x-forwarded-proto': 'https' } })
  assert.match(cookieOf(marked), /; Secure/)
})

for (const until of ['', 'now', '2031-05-04', `${LATEST}; Domain=evil.example`, `${LATEST}\r\nX: y`])
  test(`seen: "${until}" is no instant and marks nothing`, async () => {
    const answer = await ask('/seen', { method: 'POST', body: new URLSearchParams({ until }) })
    assert.deepEqual([answer.status, cookieOf(answer)], [400, ''])
  })

test('seen: more than an instant is not read', async () =>
  assert.equal((await ask('/seen', { method: 'POST', body: `until=${'2'.repeat(2000)}`, headers: { 'content-length': '2006' } })).status, 400))

test('seen: a page of another site marks nothing', async () => {
  const headers = { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }
  const answer = await ask('/seen', { method: 'POST', body: new URLSearchParams({ until: LATEST }), headers })
  assert.deepEqual([answer.status, cookieOf(answer)], [403, ''])
})

test('seen: who comes by a link of another site, and so without the cookie, keeps the one that is there', async () => {
  const answer = await ask('/', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' } })
  assert.deepEqual([answer.status, cookieOf(answer)], [200, ''])
})

test('seen: a cookie of another port or of other words is none', async () => {
  for (const cookie of ['crosswire-seen-4811=2031-05-03T12:00:00.000Z', 'crosswire-seen-4810=<script>'])
    assert.equal((await listWith(cookie)).page.querySelector('.seen'), null)
})

test('seen: the twins know of no reader', async () => {
  for (const path of ['/stories.json', '/stories.csv', '/stories.md', '/api/stories']) {
    const [plain, returning] = await Promise.all([ask(path), ask(path, { headers: { cookie: EARLIER } })])
    assert.equal(await plain.text(), await returning.text())
    assert.deepEqual([cookieOf(plain), cookieOf(returning)], ['', ''])
  }
})

test('seen: where more changed than was looked at, the count says so', async () => {
  const partly = { ...desk, newPages: async (since: string | null) => ({ ...(await desk.newPages(since)), whole: false }) }
  const answer = await askedApp(partly).ask('/', { headers: { cookie: EARLIER } })
  assert.match(parseHTML(await answer.text()).document.querySelector('.seen')?.textContent ?? '', /^at least 2 pages new/)
})

test('seen: an empty store has no instant to keep', async () => assert.equal(cookieOf(await askedApp(deskOf(emptyReport)).ask('/')), ''))
