/**
 * The command line over a desk in memory: what it prints, what it tells, and how it ends, without a process of its own.
 *     const { code, out, err } = await inMemory(['stories'], facesOf(deskOf(bridgeReport)))
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { mock } from 'node:test'
import type { Desk } from '../app/desk/desk.ts'
import type { Faces } from '../cli/faces.ts'
import { runProgram } from '../cli/program.ts'

/** A store that is this desk; the other faces are refused unless a test gives them. */
export function facesOf(desk: Desk | null, others: Partial<Faces> = {}): Faces {
  const none = (face: string) => () => Promise.reject(new Error(`This test has no ${face}.`))
  return {
    openDesk: desk === null ? none('desk') : async () => desk,
    serve: none('serve'),
    mcp: none('mcp'),
    work: none('work'),
    untilStopped: async () => {},
    ...others,
  }
}

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs one command line. What goes to standard output and standard error is caught. */
export async function inMemory(words: readonly string[], faces: Faces): Promise<Ran> {
  const out: string[] = []
  const write = mock.method(fs, 'writeSync', (_descriptor: number, bytes: Uint8Array, start = 0) => {
    out.push(Buffer.from(bytes.subarray(start)).toString())
    return bytes.length - start
  })
  const told = mock.method(process.stderr, 'write', () => true)
  syncBuiltinESMExports()
  try {
    const code = await runProgram(words, faces)
    return { code, out: out.join(''), err: told.mock.calls.map(({ arguments: [text] }) => String(text)).join('') }
  } finally {
    write.mock.restore()
    told.mock.restore()
    syncBuiltinESMExports()
  }
}
