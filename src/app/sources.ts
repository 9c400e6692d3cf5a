/**
 * Sources: the bytes of an input, untouched, and their hash.
 */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import type { SourceId } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { Source } from '../model/source.ts'
import { type Input, noInput, reasonOf } from './inputs.ts'
import { readStandardInput } from './standard-input.ts'

/** Bytes a page may have: the cap under which one page stays within its deadline. */
export const MAX_PAGE_BYTES = 15 * 1024 * 1024

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html'],
  ['.htm', 'text/html'],
  ['.xhtml', 'text/html'],
  ['.mhtml', 'multipart/related'], // RFC 2557
  ['.mht', 'multipart/related'],
  ['.eml', 'message/rfc822'],
  ['.emlx', 'message/rfc822'],
  ['.md', 'text/markdown'],
])
const HTML_START = /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|meta)\b/i

export interface LoadedSource {
  readonly source: Source
  readonly bytes: Uint8Array
}

/** The bytes of one input, or the problem that keeps them from being read. `piped`: standard input, where it has been read already. */
export async function loadSource(input: Input, piped?: Uint8Array): Promise<LoadedSource | Problem> {
  const name = input.path ?? 'standard input'
  try {
    const bytes = await readBytes(input, piped)
    if (bytes === null || bytes.length > MAX_PAGE_BYTES) return tooLarge(name)
    if (bytes.length === 0 && input.path === null) return emptyStandardInput()
    if (bytes.length === 0) return refused('empty-file', name, 'is empty. Save the page again.')
    return { source: describeSource(input.path, bytes, input.path === null ? 'stdin' : 'file'), bytes }
  } catch (error) {
    return refused('unreadable-path', name, `cannot be read (${reasonOf(error)}). Check the path and its permissions.`)
  }
}

/** Null where the file is known to be too large before it is opened. */
async function readBytes({ path }: Input, piped: Uint8Array | undefined): Promise<Uint8Array | null> {
  if (path === null) return piped ?? readStandardInput(MAX_PAGE_BYTES)
  const stats = statSync(path)
  if (!stats.isFile() && !stats.isFIFO()) throw new Error('neither a file nor a pipe')
  return stats.size > MAX_PAGE_BYTES ? null : readFileSync(path)
}

/** What is known of bytes before anything is read in them. */
export function describeSource(path: string | null, bytes: Uint8Array, via: Source['via']): Source {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    id: sha256.slice(0, 16) as SourceId,
    path,
    url: null,
    mediaType: mediaTypeOf(path, bytes),
    bytes: bytes.length,
    sha256,
    capturedAt: null,
    via,
  }
}

/** By ending where it is telling, else by the first words. */
function mediaTypeOf(path: string | null, bytes: Uint8Array): string {
  const named = MEDIA_TYPES.get(extname(path ?? '').toLowerCase())
  if (named !== undefined) return named
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return HTML_START.test(start) ? 'text/html' : 'text/plain'
}

/** The file is there; of a pipe, what should have written to it may have failed. */
export const emptyStandardInput = (): Problem => ({
  ...noInput('Standard input is empty: look at the command before the pipe.'),
  source: 'standard input',
})

export const tooLarge = (source: string): Problem =>
  refused(
    'file-too-large',
    source,
    'is larger than 15 MB, more than any article needs. Save the page again without its attachments, or cut the file.',
  )

const refused = (code: Problem['code'], source: string, message: string): Problem => ({
  code,
  severity: 'error',
  source,
  message: `${source} ${message}`,
})
