/**
 * The few steps by which bytes come to stand on a disk for good: written under a draft's name, synced, given their name, and the folder synced, which is what makes the
 * name last. Whatever breaks off before the last step leaves either nothing under that name, or all of it.
 * Reference: Pillai and others, "All File Systems Are Not Created Equal", OSDI 2014.
 */
import * as files from 'node:fs/promises'
import { dirname } from 'node:path'

/** The operations a disk may refuse; tests refuse them one by one. */
export type Disk = Pick<typeof files, 'open' | 'rename' | 'rm'>

export const DISK: Disk = files

/** A file that is there, whole, after any crash, once this returns. */
export async function writeDurably(path: string, parts: readonly Uint8Array[], draft: string, disk: Disk = DISK): Promise<void> {
  try {
    await writeSynced(draft, parts, disk)
    await disk.rename(draft, path)
    await syncPath(dirname(path), disk)
  } catch (error) {
    await disk.rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
}

async function writeSynced(path: string, parts: readonly Uint8Array[], disk: Disk): Promise<void> {
  const file = await disk.open(path, 'wx', 0o600)
  try {
    for (const part of parts) await file.writeFile(part)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Syncs a file or a folder. */
export async function syncPath(path: string, disk: Disk = DISK): Promise<void> {
  const file = await disk.open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
