/**
 * What a store that moves writes, a line each: captures with their bytes as base64, checked against their hash when they are read again, what persons set,
 * names of stories, claims that lead on.
 *     {"schema":"crosswire.capture/1","article":"5f0c…","at":"2031-05-03T09:00:00.000Z", … ,"sha256":"9b2e…","bytes":"PGh0bWw+…"}
 */
import { createHash } from 'node:crypto'
import { readWireLine } from '../../formats/read-wire.ts'
import type { WireObject } from '../../formats/wire.ts'
import type { ActRow } from '../../model/act-row.ts'
import type { Capture } from '../../model/capture.ts'
import type { CaptureRow } from '../../model/capture-row.ts'
import type { ArticleId } from '../../model/ids.ts'
import type { NameRow } from '../../model/name-row.ts'
import type { Problem } from '../../model/problem.ts'
import type { SuccessionRow } from '../../model/succession-row.ts'

export function captureRow(capture: Capture, article: ArticleId, at: string): CaptureRow {
  const { bytes, path, url, mediaType, via, capturedAt, given } = capture
  const held = { schema: 'crosswire.capture/1', article, at, path, url, mediaType, via, capturedAt, given } as const
  return { ...held, sha256: sha256Of(bytes), bytes: Buffer.from(bytes).toString('base64') }
}

export type MovingRow = CaptureRow | ActRow | NameRow | SuccessionRow

/** What a line holds, or what is wrong with it. */
export function movingRow(line: string, source: string, number: number): MovingRow | Problem {
  const { object, problem } = readWireLine(line, source, number)
  if (problem?.code === 'object-unknown') return refused(source, number, UNKNOWN, NEWER)
  if (problem !== null) return { ...problem, message: `${problem.message.replace(/\.?$/, '.')} ${AGAIN}` }
  if (object === null || !isMoving(object)) return refused(source, number, `holds ${object?.schema ?? 'nothing'}, which is no row of a store.`)
  if (object.schema === 'crosswire.capture/1' && sha256Of(bytesOf(object)) !== object.sha256) return refused(source, number, CHANGED)
  return object
}

export function captureOf(row: CaptureRow): Capture {
  const { path, url, mediaType, via, capturedAt, given } = row
  return { bytes: bytesOf(row), path, url, mediaType, via, capturedAt, given }
}

const MOVING: ReadonlySet<string> = new Set(['crosswire.capture/1', 'crosswire.act/1', 'crosswire.name/1', 'crosswire.succession/1'])
const isMoving = (object: WireObject): object is MovingRow => MOVING.has(object.schema)

const bytesOf = ({ bytes }: CaptureRow): Buffer => Buffer.from(bytes, 'base64')
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const UNKNOWN = 'is of a kind that is not known here.'
const CHANGED = 'holds bytes that are not those of its hash: it was changed on its way.'
const AGAIN = 'It is left out, and all other lines are taken; export the store again with `crosswire export --all` and import that too.'
const NEWER = 'It is left out; import the file with the version of Crosswire that wrote it, or a newer one.'

const refused = (source: string, number: number, what: string, then = AGAIN): Problem => ({
  code: 'object-invalid',
  severity: 'error',
  source,
  message: `${source}:${number} ${what} ${then}`,
})
