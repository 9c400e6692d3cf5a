/** Starts processes of tests/store-process.ts, reads what they tell, and kills them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const CODE = fileURLToPath(new URL('./store-process.ts', import.meta.url))
const ROOT = fileURLToPath(new URL('../', import.meta.url))

export interface Run {
  readonly child: ChildProcess
  /** Lines told so far. */
  readonly lines: readonly string[]
  readonly acknowledged: () => string[]
  /** Resolves when a line begins so; rejects when the process ends before. */
  readonly told: (start: string) => Promise<string>
  readonly ended: Promise<void>
}

export type Mode = 'write' | 'once' | 'serve' | 'serve-once' | 'leave'

/** `power`: at which write of the database, and with which chance, the power is lost (lossy-disk.cjs). */
export function startRun(mode: Mode, location: string, run: string, power?: string): Run {
  const preload = power === undefined ? [] : ['--require', './tests/lossy-disk.cjs']
  const child = spawn(process.execPath, [...preload, '--import', 'tsx', CODE, mode, location, run], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CROSSWIRE_POWER: power },
  })
  const lines: string[] = []
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    child.emit('told')
  })
  const ended = once(child, 'close').then(() => undefined)
  const told = async (start: string): Promise<string> => {
    for (;;) {
      const line = lines.find((one) => one.startsWith(start))
      if (line !== undefined) return line
      if (child.stdout.destroyed) throw new Error(`It ended without "${start}": ${lines.slice(-3).join(' | ')}`)
      await Promise.race([once(child, 'told'), ended])
    }
  }
  return {
    child,
    lines,
    told,
    ended,
    acknowledged: () => lines.filter((line) => line.startsWith('ack ')).map((line) => line.slice('ack '.length)),
  }
}
