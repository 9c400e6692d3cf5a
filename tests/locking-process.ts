/**
 * A process that takes a lock again and again, and counts in a file while it has it, for tests that kill it:
 *     node --import tsx tests/locking-process.ts /tmp/folder 200        "had" a line for each time; two at once would lose a count
 */
import { readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isLock, takeLock } from '../src/store/embedded/lock.ts'

const [folder = '', times = ''] = process.argv.slice(2)
const counter = join(folder, 'counter')

for (let had = 0; had < Number(times); ) {
  const lock = takeLock(folder)
  if (!isLock(lock)) {
    await sleep(Math.random() * 3)
    continue
  }
  const count = Number(readFileSync(counter, 'utf8'))
  await sleep(Math.random() * 2) // long enough for a second one to read the same
  writeFileSync(`${counter}.${process.pid}`, String(count + 1))
  renameSync(`${counter}.${process.pid}`, counter)
  writeSync(1, 'had\n')
  had += 1
  if (Math.random() < 0.9) lock.release()
  else process.kill(process.pid, 'SIGKILL') // it dies with the lock, and is started again
}
