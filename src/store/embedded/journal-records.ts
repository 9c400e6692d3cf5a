/**
 * One entry of the journal as bytes, and back.
 *     "CWJ1" | length of the header, 4 bytes | length of the capture, 4 bytes | header: JSON | the capture's bytes | SHA-256 of all of it
 * A record counts when its checksum does: what a crash has cut off, or a disk has changed, ends the reading, and what stands before it is good.
 */
import { createHash } from 'node:crypto'
import type { Entry } from '../entry.ts'

const MAGIC = Buffer.from('CWJ1')
const FIXED = MAGIC.length + 4 + 4
const CHECKSUM = 32

export interface Records {
  readonly entries: readonly Entry[]
  /** False: behind them stands something that is no whole record. */
  readonly whole: boolean
}

export function encodeEntry({ capture, at, known }: Entry): Buffer {
  const { bytes, ...said } = capture
  const header = Buffer.from(JSON.stringify({ capture: said, at, known }))
  const fixed = Buffer.alloc(FIXED)
  MAGIC.copy(fixed)
  fixed.writeUInt32BE(header.length, MAGIC.length)
  fixed.writeUInt32BE(bytes.length, MAGIC.length + 4)
  return Buffer.concat([fixed, header, bytes, checksum([fixed, header, bytes])])
}

export function decodeEntries(file: Buffer): Records {
  const entries: Entry[] = []
  let at = 0
  while (at < file.length) {
    const end = endOfRecord(file, at)
    if (end === null) return { entries, whole: false }
    entries.push(decodeEntry(file.subarray(at, end)))
    at = end
  }
  return { entries, whole: true }
}

/** Where the record that begins at `at` ends; null where no whole one does. */
function endOfRecord(file: Buffer, at: number): number | null {
  if (file.length < at + FIXED + CHECKSUM || !file.subarray(at, at + MAGIC.length).equals(MAGIC)) return null
  const end = at + FIXED + file.readUInt32BE(at + MAGIC.length) + file.readUInt32BE(at + MAGIC.length + 4) + CHECKSUM
  if (end > file.length) return null
  return checksum([file.subarray(at, end - CHECKSUM)]).equals(file.subarray(end - CHECKSUM, end)) ? end : null
}

function decodeEntry(record: Buffer): Entry {
  const body = FIXED + record.readUInt32BE(MAGIC.length)
  const { capture, at, known } = JSON.parse(record.toString('utf8', FIXED, body)) as Entry
  return { capture: { ...capture, bytes: new Uint8Array(record.subarray(body, -CHECKSUM)) }, at, known }
}

function checksum(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
