/**
 * Finding and reading gold. A set is a file of rows (`mark/times/harbour.jsonl`, `.jsonl.gz`, `.conllu.gz`) or a folder (`read/html/harbour/`).
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { hash32 } from '../src/text/hash.ts'
import type { Options } from './task.ts'

export interface GoldSet {
  readonly task: string
  /** The file's name without its endings. */
  readonly name: string
  /** File or folder. */
  readonly path: string
}

/** Tasks that are scored on the gold of another. */
const FOLDER_OF: Readonly<Record<string, string>> = { 'account/lineage': 'link/lineage', 'account/injected': 'link/lineage' }
const ENDING = /\.(?:jsonl|conllu)(?:\.gz)?$/
/** Files that belong to a set without being one. */
const BESIDE = /\.(?:pairs|answers)\.jsonl(?:\.gz)?$/

/** The sets of one task, by name. None where the gold is absent. */
export function setsOf(gold: string, task: string): readonly GoldSet[] {
  const folder = join(gold, FOLDER_OF[task] ?? task)
  if (task === 'account/seeds') return existsSync(folder) ? [{ task, name: 'seeds', path: folder }] : []
  if (!existsSync(folder)) return []
  const found = readdirSync(folder, { withFileTypes: true }).flatMap((entry): readonly GoldSet[] => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return [{ task, name: entry.name, path }]
    return ENDING.test(entry.name) && !BESIDE.test(entry.name) ? [{ task, name: entry.name.replace(ENDING, ''), path }] : []
  })
  return found.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Rows of a `.jsonl` or `.jsonl.gz` file. */
export function readRows<T>(path: string): readonly T[] {
  return readText(path)
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as T]))
}

/** The first of the paths that is there, with or without ".gz". */
export function firstOf(...paths: readonly string[]): string {
  const found = paths.flatMap((path) => [path, `${path}.gz`]).find((path) => existsSync(path))
  if (found === undefined) throw new Error(`There is no ${paths[0]}.`)
  return found
}

export function readText(path: string): string {
  return readBytes(path).toString('utf8')
}

/** Bytes of a file, unpacked where they are packed. */
export function readBytes(path: string): Buffer {
  const bytes = readFileSync(path)
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
}

/** With `quick`, about one row in `every`, chosen by its id: the same rows in every run. */
export function sampled<T extends { readonly id: string }>(rows: readonly T[], { quick }: Options, every: number): readonly T[] {
  if (!quick || every <= 1) return rows
  const chosen = rows.filter(({ id }) => hash32(id) % every === 0)
  return chosen.length > 0 ? chosen : rows.slice(0, 1)
}

/** SHA-256 over all files of a set, hexadecimal: says whether two numbers were counted over the same gold. */
export function digestOf(path: string): string {
  const hash = createHash('sha256')
  for (const file of filesOf(path)) {
    hash.update(basename(file))
    hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** A folder's files at any depth; a file and those that belong to it. */
function filesOf(path: string): readonly string[] {
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    return names.filter((file) => statSync(file).isFile()).sort()
  }
  const stem = basename(path).replace(ENDING, '')
  const beside = readdirSync(dirname(path)).filter((name) => BESIDE.test(name) && name.startsWith(`${stem}.`))
  return [path, ...beside.sort().map((name) => join(dirname(path), name))]
}

/** Bytes of all files of a set: about how long it takes. */
export const bytesOf = (path: string): number => filesOf(path).reduce((sum, file) => sum + statSync(file).size, 0)
