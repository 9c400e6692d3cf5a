/**
 * When a process was started: with its id, that names one process of a machine for ever; an id alone is given again.
 *     startOf(4211)      "0f2c…:8412007"  Linux: the boot, and clock ticks since then (proc(5), field 22)
 *                        "Sun Nov 22 18:42:15 2026"  elsewhere: what ps says, in UTC
 *     startOf(4212)      null: there is no such process, or it has ended and only its parent has not looked yet
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Of the fields behind the name (which stands in parentheses and may hold anything). */
const STATE = 0
const THREADS = 17
const START = 19

export function startOf(pid: number): string | null {
  if (!exists(pid)) return null
  return process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid)
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH' // EPERM: somebody else's
  }
}

function startOnLinux(pid: number): string | null {
  const stat = read(`/proc/${pid}/stat`)
  if (stat === null) return exists(pid) ? UNKNOWN : null
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  // A process that was killed is a zombie until its parent looks; while threads of it remain, one may still be inside a write.
  if ('ZX'.includes(fields[STATE] ?? '') && Number(fields[THREADS]) <= 1) return null
  return `${read('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}:${fields[START] ?? ''}`
}

/** It lives, and nothing more may be known of it. */
export const UNKNOWN = '?'

function startByPs(pid: number): string | null {
  const { stdout, status } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC0' },
  })
  if (status !== 0) return exists(pid) ? UNKNOWN : null
  return stdout.trim()
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
