import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLoopback, lockOf } from './token.ts'

const token = 'a sample token of thirty-two signs and a few'
const solid = token.replaceAll(' ', '-')
const lock = lockOf(solid)

test('token: opens with the bearer, and with the cookie that the door gave', () => {
  assert.ok(lock.opens(`Bearer ${solid}`, null))
  assert.ok(lock.opens(null, `other=1; ${lock.cookie(false).split(';')[0]}`))
})

for (const [what, authorization, cookie] of [
  ['nothing', null, null],
  ['another token', 'Bearer nothing-of-the-sort', null],
  ['the beginning of the token', `Bearer ${solid.slice(0, -1)}`, null],
  ['the token as a cookie', null, `crosswire=${solid}`],
  ['a wrong bearer beside the right cookie', 'Bearer wrong', lock.cookie(false)],
] as const) {
  test(`token: does not open with ${what}`, () => assert.equal(lock.opens(authorization, cookie), false))
}

test('token: the cookie is for this server alone, and no token', () => {
  assert.match(lock.cookie(false), /; HttpOnly; SameSite=Strict$/)
  assert.match(lock.cookie(true), /; Secure$/)
  assert.ok(!lock.cookie(false).includes(solid))
})

test('token: one that could be guessed is refused', () => assert.throws(() => lockOf('short'), { code: 'token-too-short' }))

test('token: the loopback needs none', () => {
  assert.deepEqual(['localhost', '127.0.0.1', '127.9.9.9', '::1', '[::1]'].map(isLoopback), [true, true, true, true, true])
  assert.deepEqual(['0.0.0.0', '::', '192.168.1.2', 'localhost.evil.example', '127.0.0.1.evil.example'].map(isLoopback), [
    false,
    false,
    false,
    false,
    false,
  ])
})
