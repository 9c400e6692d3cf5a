import assert from 'node:assert/strict'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { CrosswireError } from '../model/error.ts'
import { isPostgres, storeLocation } from './store-option.ts'

const HOME = join(homedir(), '.local', 'share', 'crosswire')
for (const [what, option, environment, place] of [
  ['the option first', { store: 'desk' }, { CROSSWIRE_STORE: 'other' }, 'desk'],
  ['then the environment', {}, { CROSSWIRE_STORE: 'postgres://localhost/crosswire', XDG_DATA_HOME: '/data' }, 'postgres://localhost/crosswire'],
  ['then the folder for data', {}, { XDG_DATA_HOME: '/data' }, join('/data', 'crosswire')],
  ['a folder for data that is no whole path is none', {}, { XDG_DATA_HOME: 'data' }, HOME],
  ['else the usual one', {}, { CROSSWIRE_STORE: '' }, HOME],
] as const)
  test(`store: ${what}`, () => assert.equal(storeLocation(option, environment), place))

test('store: an empty option is wrong use', () => {
  assert.throws(
    () => storeLocation({ store: '' }, {}),
    (error) => error instanceof CrosswireError && error.code === 'wrong-use',
  )
})

test('store: what is a PostgreSQL, and what a folder', () => {
  assert.deepEqual(['postgres://a/b', 'postgresql://a/b', 'desk', './postgres'].map(isPostgres), [true, true, false, false])
})
