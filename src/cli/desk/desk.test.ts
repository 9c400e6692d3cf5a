/** The commands of a store over a desk in memory: what they print, what they tell, how they end. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { Desk } from '../../app/desk/desk.ts'
import type { Capture, Taken } from '../../model/capture.ts'
import type { ArticleId } from '../../model/ids.ts'
import { bridgeReport } from '../../testing/bridge-report.ts'
import { deskOf } from '../../testing/desk-of.ts'
import { facesOf, inMemory, type Ran } from '../../testing/faces-of.ts'
import { EXIT } from '../exit-codes.ts'

const desk = deskOf(bridgeReport)
const run = (...words: readonly string[]): Promise<Ran> => inMemory(words, facesOf(desk))
const runOn = (other: Partial<Desk>, ...words: readonly string[]): Promise<Ran> => inMemory(words, facesOf({ ...desk, ...other }))

/** A folder with these files, while the work goes on. */
async function inFolder<Result>(files: Readonly<Record<string, string>>, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'crosswire-desk-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A desk that keeps what comes in, and says of it that it was added. */
function taking(): { readonly held: Capture[]; readonly desk: Partial<Desk>; readonly settled: () => number } {
  const held: Capture[] = []
  let settled = 0
  const addPages = async (captures: readonly Capture[]): Promise<readonly Taken[]> => {
    held.push(...captures)
    return captures.map((_, at) => ({ article: `a${at}` as ArticleId, outcome: 'added' }))
  }
  const settle = async () => {
    settled++
    return { problems: [] }
  }
  return { held, desk: { addPages, settle }, settled: () => settled }
}

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

for (const words of [
  ['stories', '--since', 'yesterday'],
  ['stories', '--limit', '0'],
  ['changes', '5701'],
  ['search'],
  ['show'],
  ['export'],
  ['export', '5701', '--all'],
  ['export', '--all', '-f', 'html'],
  ['export', '5701', '-f', 'md', '--rows', 'quotes'],
  ['show', '5701', '--section', 'quotes', '-f', 'html'],
  ['add'],
  ['add', '--text-column', 'text'],
  ['add', 'a.txt', 'b.txt', '--outlet', 'Post'],
  ['add', 'a.txt', '--date-column', 'day'],
  ['diff', 'aaaa'],
  ['diff', 'aaaa', 'bbbb', '--versions', 'aaaa'],
  ['work', '--store', 'folder'],
  ['import', 'not-there.jsonl'],
  ['stories', '--store', ''],
])
  test(`wrong use: crosswire ${words.join(' ')}`, async () => {
    const { code, out, err } = await run(...words)
    assert.equal(code, EXIT.wrongUse)
    assert.equal(out, '')
    assert.ok(err.length > 30)
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

test('export: rows of a story, guarded and counted', async () => {
  const { code, out, err } = await run('export', '5701', '--rows', 'statements')
  assert.equal(code, EXIT.done)
  const rows = parse(out, { columns: true }) as Record<string, string>[]
  assert.equal(rows.length, 9)
  assert.equal(err, '9 of 9 rows (statements).\n')
})

test('export: no more rows than were asked for, and all that there are is said', async () => {
  const { out, err } = await run('export', '5701', '-f', 'jsonl', '--rows', 'claims', '--limit', '2')
  assert.equal(out.trim().split('\n').length, 2)
  assert.equal(err, '2 of 4 rows (claims).\n')
})

test('export: rows of all stories; what lies between stories comes once', async () => {
  const { out } = await run('export', '--all', '--rows', 'differences', '-f', 'jsonl')
  const rows = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.equal(rows.filter(({ difference }) => difference === 'd9').length, 2)
  const csv = await run('export', '--all', '-f', 'csv', '--limit', '4')
  assert.equal(csv.err, '4 of 5 rows (claims).\n')
  assert.equal((parse(csv.out, { columns: true }) as unknown[]).length, 4)
  assert.equal(csv.out.match(/story,scope,claim/g)?.length, 1)
})

test('export: a story as one document or as objects', async () => {
  assert.equal(JSON.parse((await run('export', '5701')).out).schema, 'crosswire.report/1')
  assert.match((await run('export', '5701', '-f', 'html')).out, /^<!doctype html>/)
  const objects = (await run('export', '5701', '-f', 'jsonl')).out.trim().split('\n')
  assert.equal(JSON.parse(objects.at(-1) ?? '').schema, 'crosswire.account/1')
})

test('export: the whole store into a file, and what import makes of it', async () => {
  await inFolder({}, async (folder) => {
    const file = join(folder, 'store.jsonl')
    const { code, out, err } = await run('export', '--all', '-o', file)
    assert.deepEqual([code, out], [EXIT.done, ''])
    assert.match(err, /^4 of 4 rows\. Next: crosswire import/)
    assert.equal(readFileSync(file, 'utf8').trim().split('\n').length, 4)
    assert.equal((await run('import', file)).out, '0 pages taken in · 4 known before\n')
    const importAll: Desk['importAll'] = async () => ({ taken: 2, known: 0, acts: 1, names: 3, problems: [] })
    assert.equal((await runOn({ importAll }, 'import', file)).out, '2 pages taken in · 0 known before · 3 names of stories · 1 correction\n')
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"broken\n`)
    const again = await run('import', file)
    assert.equal(again.code, EXIT.inPart)
    assert.match(again.err, /store\.jsonl:5 is not JSON/)
  })
})

test('add: files and what is said of them; then the reading', async () => {
  await inFolder(
    { 'a.txt': 'Ferry returns\n\nIt came back.', 'b.txt': 'Harbour shut\n\nIt is shut.', 'm.csv': 'file,outlet\na.txt,Harbour Post\n' },
    async (folder) => {
      const into = taking()
      const { code, out, err } = await runOn(into.desk, 'add', folder, '-m', join(folder, 'm.csv'))
      assert.deepEqual([code, out], [EXIT.done, '2 pages added\n'])
      assert.match(err, /The store holds 4 pages in 2 stories\. Next: crosswire stories\n$/)
      assert.deepEqual(
        into.held.map(({ given, via }) => [given, via]),
        [
          [{ outlet: 'Harbour Post' }, 'file'],
          [{}, 'file'],
        ],
      )
      assert.equal(into.settled(), 1)
    },
  )
})

test('add: --no-wait takes in and reads nothing; --json tells each page', async () => {
  await inFolder({ 'a.txt': 'Ferry returns' }, async (folder) => {
    const into = taking()
    const { out } = await runOn(into.desk, 'add', folder, '--no-wait', '--json')
    assert.deepEqual(JSON.parse(out), { article: 'a0', outcome: 'added', path: join(folder, 'a.txt'), url: null })
    assert.equal(into.settled(), 0)
  })
})

test('add: one page with its outlet, date, address and title', async () => {
  await inFolder({ 'a.txt': 'Ferry returns' }, async (folder) => {
    const into = taking()
    await runOn(
      into.desk,
      'add',
      join(folder, 'a.txt'),
      '--outlet',
      'Post',
      '--published',
      '2031-05-03',
      '--url',
      'https://post.example/f',
      '--title',
      'Ferry',
    )
    assert.deepEqual(into.held[0]?.given, { outlet: 'Post', date: '2031-05-03', url: 'https://post.example/f', title: 'Ferry' })
  })
})

test('add: without paths a manifest names the files, beside itself', async () => {
  await inFolder({ 'a.txt': 'Ferry returns', 'b.txt': 'Not named', 'm.csv': 'file,outlet\na.txt,Harbour Post\n' }, async (folder) => {
    const into = taking()
    await runOn(into.desk, 'add', '-m', join(folder, 'm.csv'))
    assert.deepEqual(
      into.held.map(({ given }) => given),
      [{ outlet: 'Harbour Post' }],
    )
  })
})

test('add: an archive row by row, bad rows told and counted', async () => {
  const rows = ['id,content,day', '1,Ferry returns,2031-05-03', ...Array.from({ length: 30 }, (_, at) => `${at + 2},,`)]
  await inFolder({ 'news.csv': rows.join('\n') }, async (folder) => {
    const into = taking()
    const { code, out, err } = await runOn(into.desk, 'add', '-m', join(folder, 'news.csv'), '--text-column', 'content', '--date-column', 'day')
    assert.deepEqual([code, out], [EXIT.inPart, '1 page added\n'])
    assert.equal(into.held[0]?.given.date, '2031-05-03')
    assert.equal(err.match(/\[manifest-row-invalid\]/g)?.length, 20)
    assert.match(err, /… and 10 more problems\./)
  })
})

test('add: nothing to take in ends with 4', async () => {
  const { code, err } = await runOn(taking().desk, 'add', 'not-there.html')
  assert.equal(code, EXIT.nothingFound)
  assert.match(err, /\[unreadable-path\]\nNo page was taken in\.\n$/)
})

test('remove: the ids that were removed; one that is not there makes it part of the work', async () => {
  const { code, out, err } = await run('remove', 'aaaa', '9999')
  assert.deepEqual([code, out], [EXIT.inPart, 'aaaa\n'])
  assert.match(err, /No page of the store has the id 9999[\s\S]+1 of 2 removed\./)
})

test('doctor: what was looked at; something that is not well ends with 1', async () => {
  const { code, out, err } = await run('doctor', '--store', 'postgres://ida:secret@db.example/news')
  assert.deepEqual([code, out], [EXIT.done, 'ok    captures: 4 captures are held, each with the bytes it came with.\n'])
  assert.equal(err, 'Store: postgres://ida:…@db.example/news\n')
  const examine: Desk['examine'] = async () => [{ what: 'journal', ok: false, message: 'Two captures wait.' }]
  assert.equal((await runOn({ examine }, 'doctor')).code, EXIT.failed)
})

test('serve: the address on standard output; stopped, it closes what is open', async () => {
  const order: string[] = []
  const close = async () => {
    order.push('desk closed')
  }
  const faces = facesOf(
    { ...desk, close },
    {
      serve: async (_desk, { host, port, token }) => {
        order.push(`served at ${host}:${port}, token ${token}`)
        return { url: 'http://127.0.0.1:9/', close: async () => void order.push('face closed') }
      },
    },
  )
  await inFolder({ token: 'a-long-token\n' }, async (folder) => {
    const { code, out, err } = await inMemory(['serve', '--port', '9', '--token-file', join(folder, 'token')], faces)
    assert.deepEqual([code, out, err], [EXIT.done, 'http://127.0.0.1:9/\n', 'Ctrl-C stops.\n'])
  })
  assert.deepEqual(order, ['served at 127.0.0.1:9, token a-long-token', 'face closed', 'desk closed'])
})

test('work: the address of the store and how many pages at once', async () => {
  let given: unknown
  const faces = facesOf(desk, {
    work: async (location, { jobs, once }) => {
      given = [location, jobs, once]
    },
  })
  assert.equal((await inMemory(['work', '--store', 'postgres://db.example/news', '-j', '3', '--once'], faces)).code, EXIT.done)
  assert.deepEqual(given, ['postgres://db.example/news', 3, true])
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
