import assert from 'node:assert/strict'
import { request } from 'node:http'
import { test } from 'node:test'
import { bridgeReport } from '../testing/bridge-report.ts'
import { deskOf } from '../testing/desk-of.ts'
import { serve } from './server.ts'

const desk = deskOf(bridgeReport)
const program = 'crosswire 0.1.0'

/** The status of an answer to a request under any name. */
const statusOf = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })

test('server: answers on the loopback under its own names alone', async () => {
  const { url, close } = await serve(desk, { port: 0, program })
  const port = new URL(url).port
  assert.equal(await statusOf(url), 200)
  assert.equal(await statusOf(url, { host: `localhost:${port}` }), 200)
  assert.equal(await statusOf(url, { host: 'evil.example' }), 403)
  await close()
  await assert.rejects(statusOf(url))
})

test('server: closes though somebody listens for progress', async () => {
  const { url, close } = await serve(desk, { port: 0, program })
  assert.equal(await statusOf(`${url}api/events`), 200)
  await close()
})

test('server: does not start where others can reach it, unless there is a token', async () => {
  await assert.rejects(serve(desk, { host: '0.0.0.0', port: 0, program }), { code: 'token-missing' })
  await assert.rejects(serve(desk, { host: '0.0.0.0', port: 0, program, token: 'short' }), { code: 'token-too-short' })
  const token = 'a-sample-token-of-thirty-two-signs-and-more'
  const { url, close } = await serve(desk, { host: '0.0.0.0', port: 0, program, token, names: ['desk.example'] })
  const local = url.replace('0.0.0.0', '127.0.0.1')
  assert.equal(await statusOf(local), 401)
  const authorization = `Bearer ${token}`
  assert.equal(await statusOf(local, { authorization }), 200)
  assert.equal(await statusOf(local, { authorization, host: '10.1.2.3:80' }), 200)
  assert.equal(await statusOf(local, { authorization, host: 'desk.example' }), 200)
  assert.equal(await statusOf(local, { authorization, host: 'other.example' }), 403)
  await close()
})

test('server: says so where the port is taken', async () => {
  const { url, close } = await serve(desk, { port: 0, program })
  await assert.rejects(serve(desk, { port: Number(new URL(url).port), program }), { code: 'port-not-free' })
  await close()
})
