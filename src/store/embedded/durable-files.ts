/**
 * Files of PGlite that are on the disk when PostgreSQL says so. As it comes, PGlite starts PostgreSQL with `-F` (no fsync) and its file system has no fsync:
 * a commit survives the end of the process, not the loss of power. Both can be mended from outside: `START` leaves `-F` out and has the log synced by
 * `fsync` (`fdatasync` does nothing in PGlite), and the file system here gets the operation that is missing.
 *     insert …     one fsync of the log before the answer; measured 0.7 ms to 2 ms a commit in place of 0.5 ms
 * What cannot be synced ends the program that owns the store, as PostgreSQL itself does: what the disk holds is then unknown, and the log is played at the next opening.
 */
import { fsyncSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Init = NodeFS['init']
interface Stream {
  readonly nfd: number
}
interface DiskFiles {
  readonly stream_ops: { fsync?: (stream: Stream) => number }
  readonly node_ops: { mknod: (parent: unknown, name: string, mode: number, device: number) => unknown }
}

const OWNER_ONLY = ~0o077

/** Half the log is given back early, for it outgrew the data; buffers of 32 MB in place of 128 open as fast in two thirds of the memory. */
const SETTINGS = ['wal_sync_method=fsync', 'max_wal_size=64MB', 'min_wal_size=32MB', 'shared_buffers=32MB']

export const START: readonly string[] = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...SETTINGS.flatMap((setting) => ['-c', setting]),
]

/** The file system of a data folder. `failed` is called when the disk refuses to sync. */
export function durableFiles(folder: string, failed: (error: unknown) => void): NodeFS {
  const files = new NodeFS(folder)
  const init: Init = files.init.bind(files)
  files.init = async (pg, options) => {
    const { emscriptenOpts } = await init(pg, options)
    const mend = (module: { readonly FS: { readonly filesystems: object } }): void => mendDisk(module.FS.filesystems, failed)
    return { emscriptenOpts: { ...emscriptenOpts, onAbort: failed, preRun: [mend, ...(emscriptenOpts.preRun ?? [])] } }
  }
  return files
}

function mendDisk(filesystems: object, failed: (error: unknown) => void): void {
  const disk = (filesystems as { readonly NODEFS: DiskFiles }).NODEFS
  disk.stream_ops.fsync = ({ nfd }) => {
    try {
      fsyncSync(nfd)
    } catch (error) {
      failed(error)
    }
    return 0
  }
  const { mknod } = disk.node_ops
  disk.node_ops.mknod = (parent, name, mode, device) => mknod(parent, name, mode & OWNER_ONLY, device)
}
