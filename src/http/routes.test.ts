/** Every route, asked in the ways in which none may answer: without the token, under a foreign name, from a foreign page, in another way. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedApp } from '../testing/asking.ts'
import { bridgeReport } from '../testing/bridge-report.ts'
import { deskOf } from '../testing/desk-of.ts'

const token = 'a-sample-token-of-thirty-two-signs-and-more'
const desk = deskOf(bridgeReport)
const mcp = async (): Promise<Response> => new Response('mcp')
const { ask, app } = askedApp(desk, { token, mcp, sample: async () => [] })
const bearer = { authorization: `Bearer ${token}` }

const row = (await desk.listStories({})).rows[0]
const story = row?.id ?? ''
const [article = ''] = row?.articles ?? []
const claim = bridgeReport.accounts[0]?.claims[0]?.id ?? ''

const named = (path: string): string =>
  path
    .replace(':name', 'style.css')
    .replace(':part', 'claims')
    .replace(':id', path.includes('claims') ? claim : path.includes('articles') || path.includes('pages') ? article : story)
const WITH_QUERY: Readonly<Record<string, string>> = { search: '?q=bridge', compare: `?a=${article}&b=${article}`, changes: '?since=2031-01-01' }
const asked = (path: string): string => `${named(path)}${WITH_QUERY[/(search|compare|changes)(?:\.\w+)?$/.exec(path)?.[1] ?? ''] ?? ''}`

const inventory = [
  ...new Set(app.routes.filter(({ path }) => path !== '/*').map(({ method, path }) => `${method === 'ALL' ? 'POST' : method} ${path}`)),
].map((one) => {
  const [method = '', path = ''] = one.split(' ')
  return { method, path }
})
const OPEN = ['/login', '/assets/:name']
const WITHOUT_TOKEN = inventory.filter(({ path }) => !OPEN.includes(path))

test('routes: the inventory is whole', () => {
  assert.ok(inventory.length > 35, `${inventory.length} routes`)
  for (const path of ['/', '/stories/:id', '/claims/:id', '/articles/:id/raw/bytes', '/add', '/api/pages', '/api/events', '/mcp', '/login'])
    assert.ok(
      inventory.some((one) => one.path === path),
      path,
    )
})

for (const { method, path } of WITHOUT_TOKEN) {
  test(`routes: ${method} ${path} wants the token`, async () => {
    const answer = await ask(asked(path), { method })
    assert.equal(answer.status, 401)
    assert.ok(!(await answer.text()).includes('Ostrel'))
  })
}

for (const { method, path } of inventory) {
  test(`routes: ${method} ${path} refuses a name that is not ours and a page that is not ours`, async () => {
    for (const headers of [
      { host: 'evil.example' },
      { origin: 'http://evil.example' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
    ]) {
      const answer = await ask(asked(path), { method, headers: { ...bearer, ...headers } })
      assert.equal(answer.status, 403, JSON.stringify(headers))
      assert.ok(!(await answer.text()).includes('Ostrel'))
    }
  })
}

for (const { path } of inventory.filter(({ path }) => path !== '/mcp')) {
  test(`routes: ${path} does nothing in another way`, async () => {
    for (const method of ['PUT', 'PATCH']) assert.equal((await ask(asked(path), { method, headers: bearer })).status, 405, method)
  })
}

const GETS = inventory.filter(({ method, path }) => method === 'GET' && path !== '/api/events')
for (const { path } of GETS) {
  test(`routes: GET ${path} answers who has the token, and tells the browser to run nothing else`, async () => {
    const answer = await ask(asked(path), { headers: bearer })
    assert.ok([200, 302].includes(answer.status), `${answer.status}`)
    const { headers } = answer
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/)
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe-(?:inline|eval)|https?:|\*/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin')
    assert.match(headers.get('referrer-policy') ?? '', /^(?:no-referrer|same-origin)$/)
    await answer.body?.cancel()
  })
}

test('routes: a nonce is never used twice', async () => {
  const nonces = await Promise.all([1, 2, 3].map(async () => (await ask('/', { headers: bearer })).headers.get('content-security-policy')))
  assert.equal(new Set(nonces).size, 3)
})

test('routes: the token opens a session by the form, and ten wrong ones shut the door for a while', async () => {
  const fresh = askedApp(desk, { token })
  const enter = (given: string): Promise<Response> => fresh.ask('/login', { method: 'POST', body: new URLSearchParams({ token: given }) })
  const entered = await enter(token)
  assert.equal(entered.status, 303)
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  assert.equal((await fresh.ask('/', { headers: { cookie } })).status, 200)
  for (let tries = 0; tries < 10; tries++) assert.equal((await enter('wrong')).status, 401)
  assert.equal((await enter(token)).status, 429)
})
