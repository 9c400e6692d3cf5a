/**
 * Crosswire for assistants (Model Context Protocol): read-only tools over a store, on standard input and output, or over HTTP.
 *     crosswire mcp --store desk/          http://127.0.0.1:4810/mcp while `crosswire serve` runs
 * [Reference] https://modelcontextprotocol.io/specification/2025-06-18
 */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import type { Desk } from '../app/desk/desk.ts'
import { programVersion } from '../app/version.ts'
import { getFigures, getLineage, getQuotes } from './account-tools.ts'
import { compareArticles, getClaim, search } from './passage-tools.ts'
import { changesSince, getStory, listStories } from './story-tools.ts'
import type { Tool } from './tool.ts'
import { NOTICE } from './untrusted.ts'

const TOOLS: readonly Tool[] = [listStories, getStory, getClaim, search, compareArticles, getLineage, getQuotes, getFigures, changesSince]

const INSTRUCTIONS = `Crosswire compares what news pages say about one event. It says what pages say, never what is so: do not turn “same in 2 texts” into “confirmed”, or shared text into an accusation. Cite passages by outlet and live link. ${NOTICE}`

function serverOver(desk: Desk): McpServer {
  const server = new McpServer({ name: 'crosswire', version: programVersion() }, { instructions: INSTRUCTIONS })
  for (const { register } of TOOLS) register(server, desk)
  return server
}

/** Answers on standard input and output; resolves when the other side goes. */
export async function serveStandardStreams(desk: Desk): Promise<void> {
  const server = serverOver(desk)
  const gone = new Promise<void>((resolve) => {
    server.server.onclose = resolve
    process.stdin.once('end', resolve)
    process.stdin.once('close', resolve)
  })
  await server.connect(new StdioServerTransport())
  await gone
  await server.close()
}

/** A handler of the web's own form: one request, one answer, no session; whoever mounts it checks Host, Origin and token first. */
export function handlerOver(desk: Desk): (request: Request) => Promise<Response> {
  return async (request) => {
    const server = serverOver(desk)
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    await server.connect(transport)
    const response = await transport.handleRequest(request)
    const body = await response.arrayBuffer() // whole, before the server is closed
    await server.close()
    return new Response(body.byteLength === 0 ? null : body, { status: response.status, headers: response.headers })
  }
}
