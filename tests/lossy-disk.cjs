/**
 * Preloaded into a process of a test: a loss of power for the thread that owns a store. What it writes and does not sync is remembered with what stood there before; at
 * the moment named, each such write is undone or not, by chance, and the process is killed.
 *     CROSSWIRE_POWER=500:7     at the 500th write; the chance begins with 7
 * Leaves open: names of files (made, renamed, removed) count as kept at once, and a write is kept whole or not at all.
 */
const fs = require('node:fs')
const { isMainThread } = require('node:worker_threads')

const [last, seed] = (process.env.CROSSWIRE_POWER ?? '').split(':').map(Number)

/** Unsynced writes by file: what stood where. A descriptor of our own follows a file through new names. */
const files = new Map()
let state = seed
let writes = 0

/** mulberry32 */
function chance() {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

if (last > 0 && !isMainThread) {
  const real = { ...fs }
  const fileOf = (descriptor) => {
    const { ino } = real.fstatSync(descriptor)
    if (!files.has(ino)) files.set(ino, { undo: [], own: real.openSync(`/proc/self/fd/${descriptor}`, 'r+') })
    return files.get(ino)
  }
  const losePower = () => {
    for (const { own, undo } of files.values())
      for (const { before, position } of undo.reverse()) if (chance() < 0.5) real.writeSync(own, before, 0, before.length, position)
    process.kill(process.pid, 'SIGKILL')
  }
  fs.writeSync = (descriptor, buffer, offset, length, position) => {
    if (typeof position !== 'number') return real.writeSync(descriptor, buffer, offset, length, position)
    writes += 1
    if (writes >= last) losePower()
    const { undo, own } = fileOf(descriptor)
    const before = Buffer.alloc(length)
    real.readSync(own, before, 0, length, position)
    undo.push({ before, position })
    return real.writeSync(descriptor, buffer, offset, length, position)
  }
  fs.fsyncSync = (descriptor) => {
    real.fsyncSync(descriptor)
    const known = files.get(real.fstatSync(descriptor).ino)
    if (known !== undefined) known.undo.length = 0
  }
  fs.ftruncateSync = (descriptor, length) => {
    real.ftruncateSync(descriptor, length)
    const known = files.get(real.fstatSync(descriptor).ino)
    if (known !== undefined) known.undo.length = 0
  }
  require('node:module').syncBuiltinESMExports()
}
