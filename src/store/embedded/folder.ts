/**
 * The folder of an embedded store, open to its owner alone.
 *     data/       PostgreSQL's own files      journal/    what is kept and not yet taken in
 *     lock.*      who has the store           .s.PGSQL.*  where the owner is spoken to      upkeep.json  upkeep.ts
 * A data folder appears whole: it is made beside its place, synced, and given its name.
 */
import { chmod, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CrosswireError } from '../../model/error.ts'
import { syncPath } from './disk.ts'
import { createData } from './new-data.ts'

const DATA = 'data'
const UNFINISHED = 'data.unfinished'
const OURS = /^(?:data|data\.unfinished|journal|upkeep\.json|lock\.\d+|draft\.\w+|\.s\.PGSQL\.\d+)$/

export const dataFolder = (folder: string): string => join(folder, DATA)

/** Makes the folder, or sees that it is a store's. */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const strangers = (await readdir(folder)).filter((name) => !OURS.test(name) && !name.startsWith('.'))
    if (strangers.length > 0) throw unfit(folder, `it holds other things: ${strangers.slice(0, 3).join(', ')}`)
    if (((await stat(folder)).mode & 0o077) !== 0) await chmod(folder, 0o700)
  } catch (error) {
    if (error instanceof CrosswireError) throw error
    throw unfit(folder, error instanceof Error ? error.message : String(error))
  }
}

/** Sees that there is a data folder PGlite can open. Only for the owner of the lock. */
export async function prepareData(folder: string): Promise<void> {
  await rm(join(folder, UNFINISHED), { recursive: true, force: true })
  const data = dataFolder(folder)
  if (await exists(data)) return rm(join(data, 'postmaster.pid'), { force: true }) // its process is gone: we have the lock
  const unfinished = join(folder, UNFINISHED)
  await createData(unfinished)
  await settleTree(unfinished)
  await rename(unfinished, data)
  await syncPath(folder)
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Open to the owner alone, and on the disk. */
async function settleTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  await Promise.all(entries.map((entry) => (entry.isDirectory() ? settleTree : settleFile)(join(folder, entry.name))))
  await chmod(folder, 0o700)
  await syncPath(folder)
}

async function settleFile(path: string): Promise<void> {
  await chmod(path, 0o600)
  await syncPath(path)
}

function unfit(folder: string, why: string): CrosswireError {
  return new CrosswireError(
    'store-unfit',
    `The folder ${folder} cannot be a store (${why}). Name an empty folder of your own on a local disk, or one that is a store.`,
  )
}
