/**
 * Runs the program as a user would, in a process of its own.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The built program: `npm test` builds it first. */
const ENTRY = fileURLToPath(new URL('../dist/main/crosswire.js', import.meta.url))

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface Surroundings {
  readonly stdin?: string | Uint8Array
  readonly cwd?: string
  /** Beside the environment of the tests. */
  readonly env?: Readonly<Record<string, string>>
}

export function runCrosswire(words: readonly string[], options: Surroundings = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ENTRY, ...words], { cwd: options.cwd, env: { ...process.env, NO_COLOR: '1', ...options.env } })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk
    })
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk
    })
    child.stdin.on('error', () => {})
    child.stdin.end(options.stdin ?? '')
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}
