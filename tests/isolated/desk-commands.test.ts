/** The store's commands as a person types them, each a process of its own, over a store in a folder. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Run, runCrosswire } from '../run-crosswire.ts'

const ENTRY = fileURLToPath(new URL('../../dist/main/crosswire.js', import.meta.url))
const SAMPLE = fileURLToPath(new URL('../../examples/club-treasurer', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'crosswire-commands-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const at = (store: string, ...words: readonly string[]): Promise<Run> => runCrosswire([...words, '--store', join(folder, store)])
const addSample = (store: string): Promise<Run> => at(store, 'add', SAMPLE, '-m', join(SAMPLE, 'manifest.csv'))

interface StoryLine {
  readonly id: string
  readonly title: string | null
  readonly articles: readonly string[]
}

async function storiesOf(store: string): Promise<readonly StoryLine[]> {
  const { out } = await at(store, 'stories', '--json')
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('commands: pages are added, known when they come again, and found', async () => {
  const { code, out, err } = await addSample('first')
  assert.equal(code, 0, err)
  assert.match(out, /^4 pages added\n$/)
  const again = await addSample('first')
  assert.match(again.out, /^0 pages added · 4 known before\n$/)
  const [story] = await storiesOf('first')
  assert.ok(story)
  assert.match((await at('first', 'show', story.id.slice(0, 6))).out, /CHECK FIRST/)
  const hits = (await at('first', 'search', 'fraud', '--kind', 'claim', '--json')).out.trim().split('\n')
  const claim = (JSON.parse(hits[0] ?? '{}') as { claim?: string }).claim ?? ''
  assert.match((await at('first', 'evidence', claim)).out, /Says so · /)
  assert.equal((await at('first', 'doctor', '--deep')).code, 0)
})

test('commands: a store moves into another one; its captures and its accounts are the same, byte for byte', async () => {
  const file = join(folder, 'store.jsonl')
  assert.equal((await at('first', 'export', '--all', '-o', file)).code, 0)
  const { code, out } = await at('second', 'import', file)
  assert.deepEqual([code, out], [0, '4 pages taken in · 0 known before · 2 names of stories\n'])
  const rowsIn = (text: string): readonly string[] => text.trim().split('\n').sort()
  assert.deepEqual(rowsIn((await at('second', 'export', '--all')).out), rowsIn(readFileSync(file, 'utf8')))
  const [first, second] = await Promise.all(['first', 'second'].map(storiesOf))
  assert.deepEqual(
    second?.map(({ id, articles }) => [id, articles]),
    first?.map(({ id, articles }) => [id, articles]),
  )
  for (const { id } of first ?? []) assert.equal((await at('second', 'export', id)).out, (await at('first', 'export', id)).out)
})

test('commands: an archive is taken in row by row, and again passed over', async () => {
  const archive = join(folder, 'news.csv')
  const words =
    'The ferry came back on Monday, the harbour office said. It had been away for nine days while its engine was mended in the yard at Skarholm.'
  const more =
    'Captain Dora Lind said all crossings would run as before. Some 400 people cross the sound every day, most of them to work or to school.'
  writeFileSync(archive, `id,title,paper,day,content\n1,Ferry returns,Harbour Post,2031-05-03,"${words}\n\n${more}"\n2,,,,\n`)
  const command = ['add', '-m', archive, '--text-column', 'content', '--outlet-column', 'paper', '--date-column', 'day']
  const { code, out, err } = await at('third', ...command)
  assert.deepEqual([code, out], [3, '1 page added\n'])
  assert.match(err, /news\.csv, row 2 has nothing in the column "content"/)
  assert.equal((await at('third', ...command)).out, '0 pages added · 1 known before\n')
  const [story] = await storiesOf('third')
  assert.equal(story?.title, 'Ferry returns')
})

test('commands: a reader that goes away early is no failure', async () => {
  const child = spawn(process.execPath, [ENTRY, 'export', '--all', '--store', join(folder, 'first')], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.once('data', () => child.stdout.destroy())
  const [code] = await once(child, 'close')
  assert.equal(code, 0)
})

test('commands: Ctrl-C at any moment leaves a store that goes on', async () => {
  for (const wait of [300, 900, 1800]) {
    const child = spawn(process.execPath, [ENTRY, 'add', SAMPLE, '-m', join(SAMPLE, 'manifest.csv'), '--store', join(folder, 'stopped')], {
      stdio: 'ignore',
    })
    await Promise.race([sleep(wait), once(child, 'close')])
    child.kill('SIGINT')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
  }
  assert.equal((await addSample('stopped')).code, 0)
  const [stopped, first] = await Promise.all(['stopped', 'first'].map(storiesOf))
  assert.deepEqual(
    stopped?.map(({ articles }) => articles),
    first?.map(({ articles }) => articles),
  )
})
