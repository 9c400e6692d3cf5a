/**
 * Where the socket of an embedded store lies: in the store's folder, or, where that path is too long for a socket (107 bytes on Linux, 103 on macOS), in a private
 * folder for temporary files. Clients of PostgreSQL are told the folder, and the name in it is fixed.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const PORT = 5432
const NAME = `.s.PGSQL.${PORT}`
const LONGEST = 103

export const socketIn = (folder: string): string => join(folder, NAME)

export async function openSocketFolder(store: string): Promise<string> {
  await rm(socketIn(store), { force: true }) // of an owner that was killed
  if (Buffer.byteLength(socketIn(store)) <= LONGEST) return store
  const folder = await mkdtemp(join(tmpdir(), 'crosswire-'))
  await chmod(folder, 0o700)
  return folder
}

export const closeSocketFolder = (store: string, folder: string): Promise<void> =>
  folder === store ? rm(socketIn(store), { force: true }) : rm(folder, { recursive: true, force: true })
