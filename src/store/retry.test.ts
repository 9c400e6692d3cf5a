import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CrosswireError } from '../model/error.ts'
import { isLost, withRetry } from './retry.ts'

const lost = (code: string): Error => Object.assign(new Error('gone'), { code })

test('retry: a connection that is lost for a while is waited for', async () => {
  let attempts = 0
  const answer = await withRetry(async () => {
    attempts += 1
    if (attempts < 3) throw lost('57P01')
    return 'here'
  }, 'db.example')
  assert.deepEqual([answer, attempts], ['here', 3])
})

test('retry: other errors are thrown as they are, at once', async () => {
  let attempts = 0
  const wrong = lost('42601')
  await assert.rejects(
    withRetry(async () => {
      attempts += 1
      throw wrong
    }, 'db.example'),
    wrong,
  )
  assert.equal(attempts, 1)
})

test('retry: after its patience it says what to look at', async () => {
  const gone = withRetry(() => Promise.reject(lost('ECONNREFUSED')), 'db.example', 100)
  await assert.rejects(
    gone,
    (error: unknown) => error instanceof CrosswireError && error.code === 'store-unreachable' && error.message.includes('db.example'),
  )
})

for (const error of [
  lost('08006'),
  lost('57P03'),
  lost('ECONNRESET'),
  new Error('Connection terminated unexpectedly'),
  new AggregateError([lost('ECONNREFUSED')]),
])
  test(`retry: "${error.message} ${'code' in error ? error.code : ''}" is a lost connection`, () => assert.equal(isLost(error), true))

for (const error of [lost('23505'), new Error('syntax error'), 'words', null])
  test(`retry: ${String(error)} is none`, () => assert.equal(isLost(error), false))
