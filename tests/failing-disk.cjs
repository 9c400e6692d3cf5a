/**
 * Preloaded into a process of a test: lets the disk refuse the thread that owns a store (its journal is refused elsewhere, in journal.test.ts).
 *     CROSSWIRE_REFUSE=fsync:3     the third fsync and all that follow fail with EIO
 *     CROSSWIRE_REFUSE=write:40    the fortieth write and all that follow fail with ENOSPC, as on a full disk
 */
const fs = require('node:fs')
const { isMainThread } = require('node:worker_threads')

const [operation, first] = (process.env.CROSSWIRE_REFUSE ?? '').split(':')
const refusals = { fsync: ['fsyncSync', 'EIO', 'input/output error'], write: ['writeSync', 'ENOSPC', 'no space left on device'] }
const refusal = refusals[operation]

if (refusal !== undefined && !isMainThread) {
  const [name, code, words] = refusal
  const real = fs[name]
  let count = 0
  fs[name] = (...args) => {
    count += 1
    if (count >= Number(first)) throw Object.assign(new Error(`${code}: ${words}`), { code, errno: -5 })
    return real(...args)
  }
  require('node:module').syncBuiltinESMExports()
}
