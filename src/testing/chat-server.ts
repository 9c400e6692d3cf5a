/**
 * A server on this machine that speaks the chat completions of OpenAI and answers as a test wants it to.
 *     const server = await startChatServer(() => says('{"answer":"same","first":"…","second":"…"}'))
 *     server.url        "http://127.0.0.1:40123/v1"
 *     server.requests   what came in, with headers and the two messages
 */
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ChatRequest, chatRequestOf } from './chat-request.ts'

/** What the server sends back; `null`: it takes the question and never answers. */
export interface Sent {
  readonly status: number
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Received extends ChatRequest {
  readonly path: string
  readonly headers: IncomingHttpHeaders
}

export interface ChatServer {
  readonly url: string
  readonly host: string
  readonly requests: readonly Received[]
  readonly close: () => Promise<void>
}

export async function startChatServer(answer: (request: Received) => Sent | null): Promise<ChatServer> {
  const requests: Received[] = []
  const server = createServer(async (request, response) => {
    const received = { path: request.url ?? '', headers: request.headers, ...chatRequestOf(await bodyOf(request)) }
    requests.push(received)
    const sent = answer(received)
    if (sent) response.writeHead(sent.status, { 'content-type': 'application/json', ...sent.headers }).end(sent.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://${host}/v1`, host, requests, close }
}

/** A chat completion with these words. */
export function says(words: string): Sent {
  const message = { role: 'assistant', content: words }
  const choices = [{ index: 0, message, finish_reason: 'stop' }]
  const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }
  return { status: 200, body: JSON.stringify({ id: 'c1', object: 'chat.completion', created: 0, model: 'test', choices, usage }) }
}

export const fails = (status: number, body = '{"error":{"message":"no","type":"server_error"}}'): Sent => ({ status, body })

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const part of request.setEncoding('utf8')) body += part
  return body
}
