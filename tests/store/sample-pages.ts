/** The pages of examples/, and those of the desk's contract: thirty pages, five events and what followed. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Capture } from '../../src/model/capture.ts'
import { page } from './desk-pages.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url))
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.txt': 'text/plain' }

export function samplePages(): readonly Capture[] {
  const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((path) => extname(path) in TYPES)
  const saved = files.sort().map((path): Capture => {
    const bytes = readFileSync(join(EXAMPLES, path))
    return { bytes, path, url: null, mediaType: TYPES[extname(path)] ?? 'text/plain', via: 'file', capturedAt: null, given: {} }
  })
  return [...saved, page('wire'), page('copy'), page('herald'), page('inquiry'), page('council')]
}
