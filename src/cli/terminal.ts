/**
 * Standard output and standard error: what goes where, and how loud.
 */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { CrosswireError } from '../model/error.ts'
import type { Problem } from '../model/problem.ts'

const DEFAULT_WIDTH = 100
const WIDEST = 140
const NARROWEST = 40
/** Milliseconds between two drawings of the progress: fast enough for the eye, no flood for a thousand pages. */
const PROGRESS_EVERY = 100

export interface Terminal {
  readonly color: boolean
  readonly width: number
  /** Data: to standard output, or to the file of `-o`, whole or not at all. Parts are asked for one by one, each written before the next. */
  readonly print: (text: string | Iterable<string>, file?: string) => void
  /** The same for parts that come as they are made. */
  readonly printStream: (parts: AsyncIterable<string>, file?: string) => Promise<void>
  /** Progress and remarks: to standard error, unless quiet. */
  readonly tell: (text: string) => void
  /** Problems: to standard error, one a line; notes are left out when quiet. */
  readonly tellProblems: (problems: readonly Problem[]) => void
  readonly progress: (done: number, all: number) => void
}

export function openTerminal(options: { readonly quiet: boolean; readonly color: boolean }): Terminal {
  const color = options.color && process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined
  const tell = (text: string) => {
    if (!options.quiet) process.stderr.write(`${text}\n`)
  }
  return {
    color,
    width: Math.max(NARROWEST, Math.min(WIDEST, process.stdout.columns || DEFAULT_WIDTH)),
    print: (text, file) => {
      const parts = typeof text === 'string' ? [text] : text
      if (file === undefined || file === '-') printOut(parts)
      else writeWhole(file, parts)
    },
    printStream: (parts, file) => (file === undefined || file === '-' ? printOutStream(parts) : writeWholeStream(file, parts)),
    tell,
    tellProblems: (problems) => {
      for (const { code, severity, message } of problems)
        if (severity !== 'note' || !options.quiet) process.stderr.write(`${severity}: ${plain(message)} [${code}]\n`)
    },
    progress: options.quiet || process.stderr.isTTY !== true ? () => {} : drawingProgress(),
  }
}

/** Draws "reading 12 of 40 pages" over itself, and wipes it away with the last page. */
function drawingProgress(): Terminal['progress'] {
  let drawnAt = Number.NEGATIVE_INFINITY
  return (done, all) => {
    const now = performance.now()
    if (done < all && now - drawnAt < PROGRESS_EVERY) return
    drawnAt = now
    process.stderr.write(done < all ? `\rreading ${done} of ${all} pages` : '\r\u001b[K')
  }
}

/** Control signs of a hostile path or page never reach the terminal. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}

/** Synchronous, so that nothing is cut off when the program ends; a reader that goes away early is no failure, and nothing more is made for it. */
function printOut(parts: Iterable<string>): void {
  for (const part of parts) if (!isTaken(Buffer.from(part))) return
}

/** False once the reader has gone away. Waits for a slow one. */
function isTaken(bytes: Buffer): boolean {
  let written = 0
  while (written < bytes.length) {
    try {
      written += writeSync(1, bytes, written)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'EPIPE') return false
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
  return true
}

async function printOutStream(parts: AsyncIterable<string>): Promise<void> {
  for await (const part of parts) if (!isTaken(Buffer.from(part))) return
}

/** Writes beside the file first, then takes its place: a reader sees the old file or the whole new one. */
function writeWhole(file: string, parts: Iterable<string>): void {
  const beside = openBeside(file)
  try {
    for (const part of parts) beside.write(part)
    beside.takePlace()
  } catch (cause) {
    beside.giveUp(cause)
  }
}

async function writeWholeStream(file: string, parts: AsyncIterable<string>): Promise<void> {
  const beside = openBeside(file)
  try {
    for await (const part of parts) beside.write(part)
    beside.takePlace()
  } catch (cause) {
    beside.giveUp(cause)
  }
}

interface Beside {
  readonly write: (part: string) => void
  readonly takePlace: () => void
  /** Leaves nothing behind. Throws. */
  readonly giveUp: (cause: unknown) => never
}

function openBeside(file: string): Beside {
  const beside = `${file}.${process.pid}.part`
  let descriptor: number | null = null
  const opened = (): number => {
    descriptor ??= openSync(beside, 'w')
    return descriptor
  }
  return {
    write: (part) => writeFileSync(opened(), part),
    takePlace: () => {
      fsyncSync(opened())
      closeSync(opened())
      renameSync(beside, file)
    },
    giveUp: (cause) => {
      rmSync(beside, { force: true })
      if (!(cause instanceof Error && 'syscall' in cause)) throw cause // no fault of the file: the parts could not be made
      throw new CrosswireError('output-not-written', `${file} cannot be written. Check that the folder is there, is yours, and has room.`, { cause })
    },
  }
}
