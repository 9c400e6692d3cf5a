/** Pages that come into a store and that are taken out, over a desk in memory. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { inFolder, run, runOn, taking } from '../../testing/commands.ts'
import { EXIT } from '../exit-codes.ts'

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
