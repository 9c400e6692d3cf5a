import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assistantFrom } from './assistant.ts'

const url = 'http://localhost:11434/v1'
const elsewhere = { CROSSWIRE_ASSIST_URL: 'https://models.example/v1', CROSSWIRE_ASSIST_MODEL: 'mist', CROSSWIRE_ASSIST_KEY: 'secret-7' }

test('assistant: what is named stands before the environment', () => {
  assert.equal(assistantFrom({ url, model: 'qwen' }, elsewhere).by, 'qwen at localhost:11434')
  assert.equal(assistantFrom({}, elsewhere).by, 'mist at models.example')
})

const lacking: readonly (readonly [string, Parameters<typeof assistantFrom>, RegExp])[] = [
  ['an address', [{ model: 'qwen' }, { CROSSWIRE_ASSIST_URL: '' }], /CROSSWIRE_ASSIST_URL/],
  ['a model', [{ url }, {}], /--assist-model NAME/],
]
for (const [what, [wish, environment], says] of lacking)
  test(`assistant: without ${what} nobody can be asked`, () =>
    assert.throws(() => assistantFrom(wish, environment), { code: 'wrong-use', message: says }))
