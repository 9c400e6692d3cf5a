import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Question } from '../model/assistant.ts'
import type { Cited } from '../model/cited.ts'
import type { ArticleId } from '../model/ids.ts'
import { type ChatServer, fails, type Sent, says, startChatServer } from '../testing/chat-server.ts'
import { openEndpoint } from './endpoint.ts'

const passage = (exact: string): Cited => ({ article: 'a' as ArticleId, start: 0, end: exact.length, exact, line: 1 })
const question: Question = {
  headline: 'Mill lets weavers go',
  first: passage('The mill made 36 people redundant.'),
  second: passage('Three dozen lost their jobs.'),
  differsIn: null,
}
const reply = { answer: 'same', first: '36 people', second: 'Three dozen' } as const

async function serverFor(context: TestContext, answer: () => Sent | null): Promise<ChatServer> {
  const server = await startChatServer(answer)
  context.after(() => server.close())
  return server
}

const ask = (url: string, rest: { readonly key?: string; readonly timeout?: number; readonly retries?: number } = {}) =>
  openEndpoint({ url, model: 'qwen', retries: 0, ...rest }).ask(question)

// found
test('endpoint: asks the model and gives its reply', async (context) => {
  const server = await serverFor(context, () => says(JSON.stringify(reply)))
  assert.deepEqual(await ask(server.url), reply)
  const [{ path, model, headline, first, second, headers } = assert.fail()] = server.requests
  assert.deepEqual([path, model, headers.authorization], ['/v1/chat/completions', 'qwen', undefined])
  assert.deepEqual([headline, first, second], [question.headline, question.first.exact, question.second.exact])
})

test('endpoint: the key goes into the header, and model and host into the name', async (context) => {
  const server = await serverFor(context, () => says(JSON.stringify(reply)))
  await ask(server.url, { key: 'secret-7' })
  assert.equal(server.requests[0]?.headers.authorization, 'Bearer secret-7')
  assert.equal(openEndpoint({ url: server.url, model: 'qwen', key: 'secret-7' }).by, `qwen at ${server.host}`)
})

test('endpoint: words that are no reply are none', async (context) => {
  const server = await serverFor(context, () => says('They are the same, I am sure.'))
  assert.equal(await ask(server.url), null)
})

test('endpoint: an error that may pass is tried once more', async (context) => {
  const answers = [fails(503), says(JSON.stringify(reply))]
  const server = await serverFor(context, () => answers.shift() ?? assert.fail('asked a third time'))
  assert.deepEqual(await ask(server.url, { retries: 1 }), reply)
})

// passed over
const failures: readonly (readonly [string, () => Sent | null, string])[] = [
  ['an error', () => fails(500), 'HTTP 500'],
  ['a refused key that it repeats', () => fails(401, '{"error":{"message":"bad key secret-7"}}'), 'HTTP 401'],
  ['garbage', () => ({ status: 200, body: 'garbage' }), 'what it sends is no chat completion'],
  ['another object', () => ({ status: 200, body: '{"first":1}' }), 'what it sends is no chat completion'],
  ['no end of words', () => says('word '.repeat(400_000)), 'what it sends is no chat completion'],
  ['nothing', () => null, 'no answer within 0.3 seconds'],
]
for (const [what, answer, reason] of failures)
  test(`endpoint: one that sends ${what} is told by “${reason}”`, async (context) => {
    const server = await serverFor(context, answer)
    await assert.rejects(ask(server.url, { key: 'secret-7', timeout: 0.3 }), ({ message }: Error) => {
      assert.equal(message, reason)
      return true
    })
  })

test('endpoint: a redirect is not followed: nothing goes to another address', async (context) => {
  const other = await serverFor(context, () => says(JSON.stringify(reply)))
  const server = await serverFor(context, () => ({ status: 307, body: '', headers: { location: `${other.url}/chat/completions` } }))
  await assert.rejects(ask(server.url), { message: 'HTTP 307' })
  assert.deepEqual(other.requests, [])
})

test('endpoint: one that is not there', async (context) => {
  const server = await serverFor(context, () => null)
  await server.close()
  await assert.rejects(ask(server.url), { message: 'no connection' })
})

for (const url of ['', 'pages/', 'localhost:11434', 'file:///etc/passwd', 'http://me:word@localhost/v1', 'http://localhost/v1?key=7'])
  test(`endpoint: “${url}” is no address to ask`, () => assert.throws(() => openEndpoint({ url, model: 'qwen' }), { code: 'wrong-use' }))
