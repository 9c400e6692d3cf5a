/**
 * A file of rows that may have been cut off, by a full disk or a machine that stopped: what is complete in it stays, the rest is cut off, and
 * writing goes on behind it. The whole file is then the one that no stop would have given, byte for byte.
 *     set · story (2 rows) · origin · lineage · story (3 rows) · origin · linea            the last story is cut off
 * Complete is a story whose row is there with as many rows behind it as it says.
 */
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { CrosswireError } from '../model/error.ts'
import type { SetRow } from '../model/link-row.ts'
import type { Story } from '../model/story.ts'

export interface RowsFile {
  /** Stories that stand complete in it. */
  readonly kept: number
  readonly write: (text: string) => void
  /** Waits until all is on the disk. */
  readonly close: () => void
}

/** Opens the file, or makes it and writes the first row. Throws `resume-mismatch` where it holds the rows of something else: it is then left as it is. */
export function openRowsFile(path: string, set: SetRow, stories: readonly Story[]): RowsFile {
  const descriptor = opened(path)
  try {
    const head = `${JSON.stringify(set)}\n`
    const { kept, end } = keptOf(descriptor, path, head, stories)
    ftruncateSync(descriptor, end)
    let at = end
    const write = (text: string): void => {
      at = written(descriptor, path, text, at)
    }
    if (end === 0) write(head)
    return { kept, write, close: () => closed(descriptor) }
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}

function opened(path: string): number {
  try {
    return openSync(path, existsSync(path) ? 'r+' : 'w+')
  } catch (cause) {
    throw new CrosswireError('output-not-written', `${path} cannot be written. Check that the folder is there, is yours, and has room.`, { cause })
  }
}

function written(descriptor: number, path: string, text: string, at: number): number {
  const bytes = Buffer.from(text)
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done, bytes.length - done, at + done)
  } catch (cause) {
    throw new CrosswireError('output-not-written', `${path} cannot be written on. Make room, then give the same command again: it goes on.`, {
      cause,
    })
  }
  return at + bytes.length
}

function closed(descriptor: number): void {
  fsyncSync(descriptor)
  closeSync(descriptor)
}

interface Kept {
  readonly kept: number
  /** Where the last complete story ends. */
  readonly end: number
}

function keptOf(descriptor: number, path: string, head: string, stories: readonly Story[]): Kept {
  const lines = linesOf(descriptor)
  const first = lines.next()
  const line = first.done ? '' : first.value.toString('utf8')
  if (line !== head && head.startsWith(line)) return { kept: 0, end: 0 }
  checkHead(line, head, path)
  return completeStories(lines, Buffer.byteLength(head), path, stories)
}

function completeStories(lines: Iterable<Buffer>, start: number, path: string, stories: readonly Story[]): Kept {
  let [kept, end, at, awaited] = [0, start, start, 0]
  for (const bytes of lines) {
    const row = rowOf(bytes.toString('utf8'))
    if (row === null || kept === stories.length || (row.kind === 'story') !== (awaited === 0)) break
    at += bytes.length
    awaited = row.kind === 'story' ? rowsAwaited(row, stories[kept], path) : awaited - 1
    if (awaited > 0) continue
    kept++
    end = at
  }
  return { kept, end }
}

function rowsAwaited(row: Row, story: Story | undefined, path: string): number {
  if (row.id !== story?.id) throw mismatch(path, 'holds another story than these pages give in its place: it was changed by somebody')
  return row.rows ?? 0
}

/** The first row must be the one that this set has; a torn one is begun anew. */
function checkHead(line: string, head: string, path: string): void {
  if (line === head) return
  const row = rowOf(line)
  const why =
    row?.kind === 'set' ? 'holds the rows of other pages, or of another version of the program' : 'is no file that crosswire link --rows wrote'
  throw mismatch(path, why)
}

const mismatch = (path: string, why: string): CrosswireError =>
  new CrosswireError(
    'resume-mismatch',
    `${path} ${why}. It was left as it is. Give another file to --resume, or move this one away to begin anew; to go on with it, give the same pages and manifest.`,
  )

interface Row {
  readonly kind?: unknown
  readonly id?: unknown
  readonly rows?: number
}

/** Null where the line is torn. */
function rowOf(line: string): Row | null {
  if (!line.endsWith('\n')) return null
  try {
    const row = JSON.parse(line) as (Row & { readonly schema?: unknown }) | null
    return row?.schema === 'crosswire.link-row/1' ? row : null
  } catch {
    return null
  }
}

const CHUNK = 1 << 20

/** Lines with their ends, as bytes; the last may lack its end. A part of the file is held at a time. */
function* linesOf(descriptor: number): Generator<Buffer> {
  let begun: Buffer[] = []
  for (let at = 0; ; ) {
    const chunk = Buffer.alloc(CHUNK)
    const length = readSync(descriptor, chunk, 0, CHUNK, at)
    if (length === 0) break
    at += length
    let from = 0
    for (let end = chunk.indexOf(10, from); end !== -1 && end < length; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end + 1)])
      begun = []
      from = end + 1
    }
    if (from < length) begun.push(chunk.subarray(from, length))
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}
