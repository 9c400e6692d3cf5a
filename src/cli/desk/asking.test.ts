/** Questions to a store over a desk in memory: what the commands print, what they tell, how they end. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { Desk } from '../../app/desk/desk.ts'
import { desk, run, runOn } from '../../testing/commands.ts'
import { EXIT } from '../exit-codes.ts'

test('stories: a list, and the next useful command beside it', async () => {
  const { code, out, err } = await run('stories')
  assert.equal(code, EXIT.done)
  assert.match(out, /^5701 {2}Ostrel bridge shut after 450 bolts fail\n {6}3 pages · 2 texts · 3 differences · 11 Mar 2025\n/)
  assert.match(err, /^Next: crosswire show 5701\n$/)
})

test('stories: as JSON Lines and CSV, and how many of how many rows', async () => {
  const { out, err } = await run('stories', '--json', '--limit', '1')
  assert.equal(JSON.parse(out).schema, 'crosswire.story/1')
  assert.match(err, /^1 of 2 rows\.\nNext: crosswire stories --limit 1 --after 1\n$/)
  const rows = parse((await run('stories', '-f', 'csv')).out, { columns: true }) as Record<string, string>[]
  assert.deepEqual(
    rows.map(({ story, pages }) => [story, pages]),
    [
      ['5701', '3'],
      ['5702', '1'],
    ],
  )
})

test('stories: a question nothing answers ends with 4, and says so; quiet says nothing', async () => {
  assert.deepEqual(await run('stories', 'volcano'), { code: EXIT.nothingFound, out: '', err: 'No story of the store is like that.\n' })
  assert.deepEqual(await run('stories', 'volcano', '-q'), { code: EXIT.nothingFound, out: '', err: '' })
})

test('stories: everything that is asked reaches the store', async () => {
  let asked: unknown
  const listStories: Desk['listStories'] = async (query) => {
    asked = query
    return { rows: [], total: 0, next: null }
  }
  await runOn(
    { listStories },
    'stories',
    'loose',
    'bolts',
    '--disputed',
    '--since',
    '2031-05-03',
    '--place',
    'Ostrel',
    '--person',
    'Harrow',
    '--after',
    'x',
  )
  assert.deepEqual(asked, { text: 'loose bolts', disputed: true, since: '2031-05-03', place: 'Ostrel', person: 'Harrow', after: 'x' })
})

test('show: a story whole, and one part of it with all its rows', async () => {
  assert.match((await run('show', '5701')).out, /CHECK FIRST · /)
  const { out, err } = await run('show', '5701', '--section', 'quotes')
  assert.match(out, /^QUOTES · 1 with other words/m)
  assert.doesNotMatch(out, /^CLAIMS/m)
  assert.match(err, /This storyline has 2 stories; 5701 is story 1 in time\.\nNext: crosswire evidence f1\n$/)
})

test('show: lineage as trees, JSON as a report, Markdown, HTML', async () => {
  assert.match((await run('show', '5701', '--section', 'lineage')).out, /└─ B outlet unknown/)
  assert.equal(JSON.parse((await run('show', '5701', '--json')).out).schema, 'crosswire.report/1')
  assert.match((await run('show', '5701', '-f', 'md')).out, /^# 4 pages, 2 stories/)
  assert.match((await run('show', '5701', '-f', 'html')).out, /crosswire show 5701 --format html/)
})

for (const [words, told] of [
  [['show', '9999'], /^No story of the store has the id 9999\. crosswire stories lists them\.\n$/],
  [['evidence', '9999'], /^No claim of the store has the id 9999/],
  [['changes', '9999', '--since', '2031'], /^No story/],
  [['export', '9999'], /^No story/],
  [['diff', '--versions', '9999'], /^No page/],
  [['remove', '9999'], /\[article-missing\]\n0 of 1 removed\.\n$/],
  [['search', 'volcano'], /^Nothing in the store holds “volcano”/],
] as const)
  test(`not there: crosswire ${words.join(' ')} ends with 4 and says what to do`, async () => {
    const { code, out, err } = await run(...words)
    assert.deepEqual([code, out], [EXIT.nothingFound, ''])
    assert.match(err, told)
  })

test('ids: one that several begin with is told, and nothing is chosen', async () => {
  const { code, err } = await run('show', '57')
  assert.equal(code, EXIT.failed)
  assert.match(err, /2 ids begin with 57: 5701, 5702\..+\[id-ambiguous\]/)
})

test('evidence: passages with their places; as a Web Annotation', async () => {
  const { out } = await run('evidence', 'f1')
  assert.match(out, /Says so · 2 passages[\s\S]+Says otherwise · 1 passage/)
  const annotation = JSON.parse((await run('evidence', 'f1', '--json')).out)
  assert.equal(annotation.type, 'Annotation')
  assert.equal(annotation.target.length, 3)
})

test('search: what was found, and a claim to go on with', async () => {
  const { code, out, err } = await run('search', 'loose', 'bolts')
  assert.equal(code, EXIT.done)
  assert.match(out, /“inspectors found 450 loose bolts”/)
  assert.match(err, /Next: crosswire evidence f1/)
})

test('changes: between two moments; nothing changed is an answer', async () => {
  const { code, out } = await run('changes', '5701', '--since', '2031-05-04')
  assert.equal(code, EXIT.done)
  assert.equal(out, '4 May 2031, 10:30 UTC  Page added: “Ferries to replace Vane bridge”\n')
  const none = await run('changes', '5701', '--since', '2040')
  assert.deepEqual(none, { code: EXIT.done, out: '', err: 'Nothing changed in it since 2040.\n' })
})

test('diff: articles of the store, and a file against one', async () => {
  const { code, out } = await run('diff', 'aaaa', 'bbbb')
  assert.equal(code, EXIT.done)
  assert.match(out, /^ A Ostrel Courier[\s\S]+^ B outlet unknown/m)
  const own = JSON.parse((await run('diff', 'bbbb', 'aaaa', '-f', 'json')).out)
  assert.deepEqual([own.a.article, own.b.article], ['bbbb', 'aaaa'])
})

test('diff: an id that is none is wrong use, and named', async () => {
  const { code, err } = await run('diff', 'aaaa', '9999')
  assert.equal(code, EXIT.wrongUse)
  assert.match(err, /9999 is neither a file nor an article of the store/)
})

test('diff: the captures of an address, each against the one before', async () => {
  const [courier, daily] = await Promise.all(['aaaa', 'bbbb'].map((id) => desk.showArticle(id)))
  assert.ok(courier && daily)
  const versions = [courier, daily].map(({ article }) => ({ article: article.id, at: '2031-05-03T09:00:00.000Z', headline: null }))
  const showArticle: Desk['showArticle'] = async (id) => (id === 'aaaa' ? { ...courier, versions } : { ...daily, versions })
  const { out, err } = await runOn({ showArticle }, 'diff', '--versions', 'aaaa')
  assert.match(out, /^ A Ostrel Courier[\s\S]+^ B outlet unknown/m)
  assert.match(err, /^2 captures of this address\.\n/)
})

for (const words of [
  ['stories'],
  ['show', '5701', '--section', 'account'],
  ['show', '5701', '-f', 'md', '--section', 'lineage'],
  ['evidence', 'f1'],
  ['search', 'bolts'],
  ['changes', '5701', '--since', '2030'],
])
  test(`words: crosswire ${words.join(' ')} says of nothing that it is true, false, confirmed, fake or plagiarised`, async () => {
    const { out } = await run(...words)
    assert.ok(out.length > 40)
    assert.doesNotMatch(out.replaceAll('not what is true', ''), /\b(?:true|false|confirmed|fake|plagiari[sz]ed)\b/i)
  })
