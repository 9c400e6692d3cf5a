/** Pages and their twins over a desk in memory: what stands on them, how large they are, and what a form brings in. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import type { Capture } from '../model/capture.ts'
import type { ArticleId } from '../model/ids.ts'
import { askedApp } from '../testing/asking.ts'
import { bridgeReport } from '../testing/bridge-report.ts'
import { deskOf } from '../testing/desk-of.ts'
import { emptyReport } from '../testing/reports.ts'

const taken: Capture[] = []
const desk = {
  ...deskOf(bridgeReport),
  addPages: async (captures: readonly Capture[]) => {
    taken.push(...captures)
    return captures.map((_one, at) => ({ article: `00${at}` as ArticleId, outcome: 'added' as const }))
  },
}
const { ask } = askedApp(desk, { sample: async () => [] })
const row = (await desk.listStories({})).rows[0]
const story = `/stories/${row?.id}`
const [a = '', b = ''] = row?.articles ?? []
const account = bridgeReport.accounts[0]
const claim = account?.claims[0]
const at = claim?.statements[0]

async function domOf(path: string, status = 200) {
  const answer = await ask(path)
  assert.equal(answer.status, status)
  return parseHTML(await answer.text()).document
}

const shown: readonly (readonly [string, string, RegExp])[] = [
  ['/', '.rows', /Ostrel bridge shut after 450 bolts fail.*3 pages · 2 texts.*first seen 3 May 2031, 09:00 UTC/s],
  ['/?q=nowhere', 'main', /No story has all of this\. Leave a filter out/],
  ['/?told=added-3', 'main [role=status]', /Held: 3 pages/],
  [story, '#check', /Figures differ from A/],
  [story, '#claims', /Same in 2 texts, several speakers.*Evidence/s],
  [story, '#sources', /41 of 100 words of its narration/],
  [story, '#lineage svg .absent', /Northern Wire/],
  [story, '#quotes .matrix', /words differ|shorter|same words/],
  [story, '#timeline .rule', /^“on Tuesday” → 11 Mar 2025, from the day of publication$/],
  [`${story}/claims`, 'main', /Claims \d+/],
  [`${story}/figures`, 'main', /loose bolts.*450.*540/s],
  [`${story}/export`, 'table', /claims\.csv.*\d+ of \d+ rows/s],
  [`${story}/changes`, 'main', /changes? since.*Page added/s],
  [`/claims/${claim?.id}`, '.evidence', /characters \d.*sha256.*Open here.*Markdown/s],
  [`/articles/${a}`, '#text', /Who says what.*nothing is deleted/s],
  [`/articles/${b}`, '#parent', /Ostrel Courier.*every bolt is checked/s],
  [`/articles/${a}`, '#fields', /Headline.*Published/s],
  [`/articles/${a}?at=${at?.start}-${at?.end}`, 'mark#passage', /./],
  [`/articles/${a}/raw`, 'main', /Raw capture/],
  ['/search?q=bolts', '.rows', /bolts/],
  ['/search?q=nothing-of-the-sort', 'main [role=status]', /Nothing held has these words/],
  [`/compare?a=${a}&b=${b}`, '#beside', /shaded/],
  ['/compare', 'main', /By story.*Ostrel bridge/s],
  [`/compare?story=${row?.id}`, 'select[name=a]', /Ostrel Courier/],
  ['/add', '#paste', /Pasted text/],
  ['/help', '#keys', /next, previous row/],
]
for (const [path, where, words] of shown) {
  test(`pages: ${path.replaceAll(/[0-9a-f]{4,}/g, 'ID')} shows ${words} in ${where}`, async () =>
    assert.match((await domOf(path)).querySelector(where)?.textContent ?? '', words))
}

test('pages: what is not held is said, with what to do', async () => {
  for (const path of [
    '/stories/none',
    '/stories/none/claims',
    `${story}/none`,
    '/claims/none',
    '/articles/none',
    '/articles/none/raw',
    '/none',
    '/assets/none',
  ])
    assert.match((await domOf(path, 404)).querySelector('main')?.textContent ?? '', /Nothing here.*An id may be shortened.*Search/s, path)
  assert.equal((await ask('/stories/none.json')).status, 404)
})

test('pages: an empty store tells how to begin', async () => {
  const { ask: askEmpty } = askedApp(deskOf(emptyReport), { sample: async () => [] })
  const main = parseHTML(await (await askEmpty('/')).text()).document.querySelector('main')
  assert.match(main?.textContent ?? '', /Add files.*Paste the text.*crosswire add.*Add the sample/s)
})

const PATHS = [
  '/',
  story,
  `${story}/claims`,
  `${story}/export`,
  `${story}/changes`,
  `/claims/${claim?.id}`,
  `/articles/${a}`,
  `/articles/${b}`,
  '/search?q=bolts',
  `/compare?a=${a}&b=${b}`,
  '/add',
  '/help',
]

for (const path of PATHS) {
  test(`pages, law: ${path.replaceAll(/[0-9a-f]{4,}/g, 'ID')} has one h1, unique ids, links that lead somewhere here, fields with names, and asks for nothing from elsewhere`, async () => {
    const page = await domOf(path)
    assert.equal(page.querySelectorAll('h1').length, 1)
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
    for (const link of page.querySelectorAll('a[href^="#"]')) assert.ok(ids.includes((link.getAttribute('href') ?? '').slice(1)), link.outerHTML)
    for (const one of page.querySelectorAll('[src],link[href],form'))
      assert.match(one.getAttribute('src') ?? one.getAttribute('href') ?? one.getAttribute('action') ?? '/', /^\//)
    for (const script of page.querySelectorAll('script')) assert.ok(script.getAttribute('nonce'))
    assert.equal(page.querySelectorAll('[style],[onclick],style').length, 0)
    const inside = [...page.querySelectorAll('a[href^="/"]')].map((link) => (link.getAttribute('href') ?? '').replace(/#.*$/, ''))
    for (const address of new Set(inside)) assert.ok((await ask(address)).status < 400, address)
  })
}

for (const [path, name] of [
  ['/stories', 'stories'],
  [story, 'story'],
  [`${story}/claims`, 'claims'],
  [`${story}/quotes`, 'quotes'],
  [`${story}/changes`, 'changes'],
  [`/claims/${claim?.id}`, 'claim'],
  [`/articles/${a}`, 'article'],
] as const) {
  test(`twins: ${name} as JSON, CSV with its rows told, and Markdown`, async () => {
    assert.equal(typeof (await (await ask(`${path}.json`)).json()), 'object')
    const csv = await ask(`${path}.csv`)
    const lines = (await csv.text()).split('\r\n')
    assert.match(csv.headers.get('crosswire-rows') ?? '', /^\d+ of \d+ rows?$/)
    assert.match(csv.headers.get('content-disposition') ?? '', /\d+-of-\d+\.csv"$/)
    assert.ok((lines[0] ?? '').split(',').length > 3)
    assert.ok((await (await ask(`${path}.md`)).text()).length > 40)
  })
}

test('twins: lists say how many rows of how many', async () => {
  const csv = await ask('/stories.csv?limit=1')
  assert.equal(csv.headers.get('crosswire-rows'), '1 of 2 rows')
  for (const ending of ['json', 'csv', 'md']) {
    assert.equal((await ask(`/search.${ending}?q=bolts`)).status, 200)
    assert.equal((await ask(`/compare.${ending}?a=${a}&b=${b}`)).status, 200)
  }
})

test('forms: files and pasted text come in as they are, with what was said of them', async () => {
  const files = new FormData()
  files.append('file', new File(['<p>one'], 'one.html', { type: 'text/html' }))
  files.append('file', new File(['two'], 'folder\\two.txt'))
  files.append('outlet', 'Harbour Post')
  const added = await ask('/add', { method: 'POST', body: files })
  assert.deepEqual([added.status, added.headers.get('location')], [303, '/?told=added-2'])
  const pasted = new FormData()
  pasted.append('text', 'A headline\r\n\r\nA line.')
  await ask('/add', { method: 'POST', body: pasted })
  assert.deepEqual(
    taken.map(({ bytes, path, mediaType, given }) => [Buffer.from(bytes).toString(), path, mediaType, given]),
    [
      ['<p>one', 'one.html', 'text/html', { outlet: 'Harbour Post' }],
      ['two', 'two.txt', 'text/plain', { outlet: 'Harbour Post' }],
      ['A headline\n\nA line.', null, 'text/plain', {}],
    ],
  )
})

test('forms: nothing given is said', async () => {
  const empty = await ask('/add', { method: 'POST', body: new FormData() })
  assert.deepEqual([empty.status, /Nothing was given/.test(await empty.text())], [400, true])
  assert.equal((await ask('/add', { method: 'POST', body: 'text', headers: { 'content-type': 'text/plain' } })).status, 400)
})

test('raw captures: text, where nothing may run, framed by our page alone', async () => {
  const answer = await ask(`/articles/${a}/raw/bytes`)
  assert.equal(answer.headers.get('content-type'), 'text/plain; charset=utf-8')
  assert.match(answer.headers.get('content-security-policy') ?? '', /^default-src 'none'; sandbox;/)
  assert.match((await ask(`/articles/${a}/raw/bytes?download=1`)).headers.get('content-disposition') ?? '', /^attachment/)
  assert.equal((await domOf(`/articles/${a}/raw`)).querySelector('iframe')?.getAttribute('sandbox'), '')
})

test('pages: what fails inside is told where the server runs, and not to who asked', async () => {
  const told: unknown[] = []
  const broken = { ...desk, listStories: () => Promise.reject(new Error('secret words')) }
  const answer = await askedApp(broken, { told: (error) => told.push(error) }).ask('/')
  assert.equal(answer.status, 500)
  assert.doesNotMatch(await answer.text(), /secret/)
  assert.equal(told.length, 1)
})
