/**
 * Captures as lines, for a store that moves: the bytes as base64, checked against their hash when they are read again.
 *     {"schema":"crosswire.capture/1","article":"5f0c…","at":"2031-05-03T09:00:00.000Z", … ,"sha256":"9b2e…","bytes":"PGh0bWw+…"}
 */
import { createHash } from 'node:crypto'
import { readWireLine } from '../../formats/read-wire.ts'
import type { Capture } from '../../model/capture.ts'
import type { CaptureRow } from '../../model/capture-row.ts'
import type { ArticleId } from '../../model/ids.ts'
import type { Problem } from '../../model/problem.ts'

export function captureRow(capture: Capture, article: ArticleId, at: string): CaptureRow {
  const { bytes, path, url, mediaType, via, capturedAt, given } = capture
  const held = { schema: 'crosswire.capture/1', article, at, path, url, mediaType, via, capturedAt, given } as const
  return { ...held, sha256: sha256Of(bytes), bytes: Buffer.from(bytes).toString('base64') }
}

/** The capture a line holds, with the instant at which it first came in; or what is wrong with the line. */
export function captureOfLine(line: string, source: string, number: number): { readonly capture: Capture; readonly row: CaptureRow } | Problem {
  const { object, problem } = readWireLine(line, source, number)
  if (problem !== null) return problem
  if (object?.schema !== 'crosswire.capture/1') return refused(source, number, `holds ${object?.schema ?? 'nothing'}, which is no row of a store`)
  const bytes = Buffer.from(object.bytes, 'base64')
  if (sha256Of(bytes) !== object.sha256) return refused(source, number, 'holds bytes that are not those of its hash: it was changed on its way')
  const { path, url, mediaType, via, capturedAt, given } = object
  return { capture: { bytes, path, url, mediaType, via, capturedAt, given }, row: object }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const refused = (source: string, number: number, what: string): Problem => ({
  code: 'object-invalid',
  severity: 'error',
  source,
  message: `${source}:${number} ${what}. It is left out; export the store again with \`crosswire export --all\`.`,
})
