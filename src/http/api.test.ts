/** The contract: every route of the API answers by its schema, and its description names every route and every schema. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Capture } from '../model/capture.ts'
import type { ArticleId } from '../model/ids.ts'
import { askedApp } from '../testing/asking.ts'
import { bridgeReport } from '../testing/bridge-report.ts'
import { deskOf } from '../testing/desk-of.ts'
import { ROUTES } from './api-routes.ts'
import { type AnswerName, answers } from './wire.ts'

const taken: Capture[] = []
const rounds: number[] = []
const desk = {
  ...deskOf(bridgeReport),
  addPages: async (captures: readonly Capture[]) => {
    taken.push(...captures)
    return captures.map((_one, at) => ({ article: `00${at}` as ArticleId, outcome: 'added' as const }))
  },
  settle: async () => {
    rounds.push(taken.length)
    return { problems: [] }
  },
}
const { ask } = askedApp(desk)

const row = (await desk.listStories({})).rows[0]
const [a = '', b = ''] = row?.articles ?? []
const claim = bridgeReport.accounts[0]?.claims[0]?.id ?? ''

const questions: readonly (readonly [string, AnswerName])[] = [
  ['/api/stories', 'Stories'],
  ['/api/stories?disputed=1&limit=1&q=bridge', 'Stories'],
  [`/api/stories/${row?.id}`, 'Report'],
  [`/api/stories/${row?.id}/changes?since=2000-01-01`, 'Changes'],
  [`/api/claims/${claim}`, 'Claim'],
  [`/api/articles/${a}`, 'Article'],
  ['/api/search?q=bridge&kinds=claim,quote&limit=3', 'Hits'],
  [`/api/compare?a=${a}&b=${b}`, 'Diff'],
  ['/api/progress', 'Progress'],
]
for (const [path, name] of questions) {
  test(`api: ${path} answers with ${name}`, async () => {
    const answer = await ask(path)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), 'application/json')
    answers[name].parse(await answer.json())
  })
}

for (const [path, status] of [
  ['/api/stories/none', 404],
  ['/api/claims/none', 404],
  ['/api/articles/none', 404],
  [`/api/compare?a=${a}&b=none`, 404],
  ['/api/compare?a=1', 400],
  ['/api/search', 400],
  ['/api/stories?limit=0', 400],
  ['/api/stories?limit=many', 400],
  ['/api/nothing', 404],
] as const) {
  test(`api: ${path} says what is wrong`, async () => {
    const answer = await ask(path)
    assert.equal(answer.status, status)
    const { code, message } = answers.Trouble.parse(await answer.json())
    assert.match(code, /^[a-z-]+$/)
    assert.ok(message.length > 20, message)
  })
}

const post = (body: unknown, type = 'application/json'): Promise<Response> =>
  ask('/api/pages', { method: 'POST', headers: { 'content-type': type }, body: typeof body === 'string' ? body : JSON.stringify(body) })

test('api: pages come in as text or as bytes, with what is said of them, and the work on them begins', async () => {
  const pages = [
    { text: 'A fire.', outlet: 'Harbour Post', date: '2031-05-03' },
    { base64: Buffer.from('<p>A fire').toString('base64'), mediaType: 'text/html', url: 'https://harbourpost.example/fire' },
  ]
  const answer = await post({ pages })
  assert.equal(answer.status, 202)
  assert.equal(answers.Taken.parse(await answer.json()).pages.length, 2)
  const [first, second] = taken
  assert.deepEqual([Buffer.from(first?.bytes ?? []).toString(), first?.given], ['A fire.', { outlet: 'Harbour Post', date: '2031-05-03' }])
  assert.deepEqual([Buffer.from(second?.bytes ?? []).toString(), second?.mediaType, second?.url], ['<p>A fire', 'text/html', pages[1]?.url])
  assert.deepEqual(rounds, [2])
})

test('api: what is no page does not come in', async () => {
  const before = taken.length
  for (const body of [
    {},
    { pages: [] },
    { pages: [{}] },
    { pages: [{ text: 'a', base64: 'YQ==' }] },
    { pages: [{ base64: 'no base64!' }] },
    'no json',
  ])
    assert.equal((await post(body)).status, 400, JSON.stringify(body))
  assert.equal((await post('text=A+fire', 'application/x-www-form-urlencoded')).status, 415)
  assert.equal((await post('{"pages":[{"text":"a"}]}', 'text/plain')).status, 415)
  assert.equal((await post({ pages: [{ text: 'x'.repeat(15 * 1024 * 1024 + 1) }] })).status, 413)
  assert.equal(taken.length, before)
})

test('api: a page is removed by its id', async () => {
  const answer = await ask(`/api/pages/${a}`, { method: 'DELETE' })
  assert.deepEqual([answer.status, answers.Removed.parse(await answer.json())], [200, { article: a }])
  assert.equal((await ask('/api/pages/none', { method: 'DELETE' })).status, 404)
})

test('api: progress comes as an event', async () => {
  const answer = await ask('/api/events')
  const reader = answer.body?.getReader()
  const { value } = (await reader?.read()) ?? {}
  await reader?.cancel()
  const [, data = ''] = /^event: progress\ndata: (.+)\n\n$/.exec(Buffer.from(value ?? []).toString()) ?? []
  answers.Progress.parse(JSON.parse(data))
})

test('api: it describes itself', async () => {
  interface Described {
    readonly openapi: string
    readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>
    readonly components: { readonly schemas: Readonly<Record<string, object>> }
  }
  const described = (await (await ask('/api/openapi.json')).json()) as Described
  assert.equal(described.openapi, '3.1.0')
  const told = Object.entries(described.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
  assert.deepEqual(
    told.sort(),
    Object.values(ROUTES)
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
  )
  for (const [, name] of JSON.stringify(described.paths).matchAll(/#\/components\/schemas\/(\w+)/g))
    assert.ok(described.components.schemas[name ?? ''], name)
  for (const name of Object.keys(answers)) assert.ok(JSON.stringify(described.paths).includes(`/${name}"`), `${name} is used nowhere`)
})
