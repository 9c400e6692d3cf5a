/** The other commands of a store over a desk in memory, and wrong use of all of them. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Desk } from '../../app/desk/desk.ts'
import { desk, inFolder, run, runOn } from '../../testing/commands.ts'
import { facesOf, inMemory } from '../../testing/faces-of.ts'
import { EXIT } from '../exit-codes.ts'

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
