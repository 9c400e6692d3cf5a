/** `crosswire mcp` as an assistant starts it: a store that was added to before, and the SDK's own client on its standard streams. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { runCrosswire } from '../run-crosswire.ts'

const ENTRY = fileURLToPath(new URL('../../dist/main/crosswire.js', import.meta.url))
const SAMPLE = fileURLToPath(new URL('../../examples/club-treasurer', import.meta.url))

test('mcp: over standard streams an assistant lists the stories of a store and reads one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crosswire-mcp-'))
  const client = new Client({ name: 'test', version: '1' })
  try {
    const store = join(folder, 'store')
    assert.equal((await runCrosswire(['add', SAMPLE, '-m', join(SAMPLE, 'manifest.csv'), '--store', store, '-q'])).code, 0)
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [ENTRY, 'mcp', '--store', store], stderr: 'inherit' }))
    assert.equal((await client.listTools()).tools.length, 9)
    const listed = (await client.callTool({ name: 'crosswire_list_stories', arguments: {} })).structuredContent as { rows: readonly { id: string }[] }
    const [story] = listed.rows
    assert.ok(story)
    const read = (await client.callTool({ name: 'crosswire_get_story', arguments: { story: story.id } })).structuredContent as {
      rows: readonly { id: string }[]
    }
    const [claim] = read.rows
    assert.ok(claim)
    const evidence = (await client.callTool({ name: 'crosswire_get_claim', arguments: { claim: claim.id } })).structuredContent as {
      rows: readonly unknown[]
    }
    assert.ok(evidence.rows.length > 0)
  } finally {
    await client.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
