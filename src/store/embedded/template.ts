/**
 * A folder as one packed piece: what a new store begins as, made when the program is built, so that the first opening takes no initdb (3 s).
 *     packFolder('/tmp/new')            1.5 MB of 24
 *     unpackFolder(packed, '…/data')    the same files
 * It holds no table of ours, so migrations do not age it; a change of PGlite does, and then the build makes it anew (scripts/write-store-template.mjs).
 * All stores made from one template have PostgreSQL's "system identifier" in common, which matters for replication alone.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync, brotliDecompress, constants } from 'node:zlib'

/** Written by the build. */
const TEMPLATE = new URL(import.meta.url.endsWith('.ts') ? '../../../dist/store/embedded/template.br' : './template.br', import.meta.url)

interface Index {
  readonly folders: readonly string[]
  /** Path, and where its bytes stand; files with the same bytes share them. */
  readonly files: readonly (readonly [path: string, start: number, end: number])[]
}

/** @public for scripts/write-store-template.mjs */
export function packFolder(folder: string): Buffer {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const under = entries.map((entry) => ({ entry, path: join(entry.parentPath, entry.name).slice(folder.length + 1) }))
  const folders = under.filter(({ entry }) => entry.isDirectory()).map(({ path }) => path)
  const starts = new Map<string, number>()
  const parts: Buffer[] = []
  let length = 0
  const place = (bytes: Buffer): number => {
    const words = bytes.toString('latin1')
    const start = starts.get(words) ?? length
    if (start === length) {
      starts.set(words, start)
      parts.push(bytes)
      length += bytes.length
    }
    return start
  }
  const files = under
    .filter(({ entry }) => entry.isFile())
    .map(({ path }) => {
      const bytes = readFileSync(join(folder, path))
      const start = place(bytes)
      return [path, start, start + bytes.length] as const
    })
  const index = Buffer.from(JSON.stringify({ folders: folders.sort(), files } satisfies Index))
  const head = Buffer.alloc(4)
  head.writeUInt32BE(index.length)
  return brotliCompressSync(Buffer.concat([head, index, ...parts]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
  })
}

export async function unpackFolder(packed: Uint8Array, folder: string): Promise<void> {
  const all = await promisify(brotliDecompress)(packed)
  const bytes = all.subarray(4 + all.readUInt32BE(0))
  const { folders, files } = JSON.parse(all.toString('utf8', 4, 4 + all.readUInt32BE(0))) as Index
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const path of folders) await mkdir(join(folder, path), { recursive: true, mode: 0o700 }) // sorted: parents come first
  await Promise.all(files.map(([path, start, end]) => writeFile(join(folder, path), bytes.subarray(start, end), { mode: 0o600 })))
}

/** The template of this build; null where there is none. */
export const readTemplate = (): Promise<Buffer | null> => readFile(TEMPLATE).catch(() => null)
