/**
 * Sources: the bytes of an input, untouched, and their hash.
 */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import type { SourceId } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { Source } from '../model/source.ts'
import { type Input, reasonOf } from './inputs.ts'
import { readStandardInput } from './standard-input.ts'

/** Bytes a page may have: the cap under which one page stays within its deadline. */
const MAX_PAGE_BYTES = 15 * 1024 * 1024

const HTML_ENDINGS: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml'])
const HTML_START = /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|meta)\b/i

export interface LoadedSource {
  readonly source: Source
  readonly bytes: Uint8Array
}

/** The bytes of one input, or the problem that keeps them from being read. */
export async function loadSource(input: Input): Promise<LoadedSource | Problem> {
  const name = input.path ?? 'standard input'
  try {
    const bytes = await readBytes(input)
    if (bytes === null || bytes.length > MAX_PAGE_BYTES)
      return refused(
        'file-too-large',
        name,
        'is larger than 15 MB, more than any article needs. Save the page again without its attachments, or cut the file.',
      )
    if (bytes.length === 0) return refused('empty-file', name, 'is empty. Save the page again.')
    return { source: describe(input, bytes), bytes }
  } catch (error) {
    return refused('unreadable-path', name, `cannot be read (${reasonOf(error)}). Check the path and its permissions.`)
  }
}

/** Null where the file is known to be too large before it is opened. */
async function readBytes({ path }: Input): Promise<Uint8Array | null> {
  if (path === null) return readStandardInput(MAX_PAGE_BYTES)
  const stats = statSync(path)
  if (!stats.isFile() && !stats.isFIFO()) throw new Error('neither a file nor a pipe')
  return stats.size > MAX_PAGE_BYTES ? null : readFileSync(path)
}

function describe({ path }: Input, bytes: Uint8Array): Source {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    id: sha256.slice(0, 16) as SourceId,
    path,
    url: null,
    mediaType: mediaTypeOf(path, bytes),
    bytes: bytes.length,
    sha256,
    capturedAt: null,
    via: path === null ? 'stdin' : 'file',
  }
}

/** By ending where it is telling, else by the first words. */
function mediaTypeOf(path: string | null, bytes: Uint8Array): string {
  if (path !== null && HTML_ENDINGS.has(extname(path).toLowerCase())) return 'text/html'
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return HTML_START.test(start) ? 'text/html' : 'text/plain'
}

const refused = (code: Problem['code'], source: string, message: string): Problem => ({
  code,
  severity: 'error',
  source,
  message: `${source} ${message}`,
})
