/**
 * Inputs: paths, folders, globs and `-` → what there is to read, in one order whatever the order of arrival.
 */
import { readdirSync, statSync } from 'node:fs'
import { basename, extname, join, normalize } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { filesOfGlob, isGlob, namesEnding } from './globs.ts'

/** What a folder is searched for; a file named outright is read whatever its ending. */
export const PAGE_ENDINGS: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml', '.mhtml', '.mht', '.eml', '.emlx', '.txt', '.text', '.md'])
/** Speaks of its folder: no page. */
const ABOUT_FOLDER = /^readme(?:\.|$)/i
const URL_SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i

export interface Input {
  /** As given, or joined to the folder as given; null for standard input. */
  readonly path: string | null
}

export interface FoundInputs {
  readonly inputs: readonly Input[]
  readonly problems: readonly Problem[]
}

/** Where there is nothing to read at all: no path, no bytes on standard input, no line. */
export const noInput = (what: string): Problem => ({
  code: 'no-input',
  severity: 'error',
  message: `${what} Name files, folders or globs of saved pages, or - for a page on standard input.`,
})

/** Files below each path, but those `known` to be something else (a manifest). Never throws: what cannot be read is a problem. */
export function findInputs(paths: readonly string[], known: readonly string[] = []): FoundInputs {
  if (paths.length === 0) return { inputs: [], problems: [noInput('Nothing was given to read.')] }
  const apart = new Set(known.map((path) => normalize(path)))
  const found = paths.map((path) => inputsOf(path, apart))
  const all = found.flatMap(({ inputs }) => inputs)
  const first = new Map<string, Input>()
  const twice: Problem[] = []
  for (const input of all) {
    const key = keyOf(input)
    if (first.has(key)) twice.push(problem('duplicate-input', 'warning', key, 'was given twice. It is read once.'))
    else first.set(key, input)
  }
  const inputs = [...first.values()].sort((a, b) => compareText(keyOf(a), keyOf(b)))
  return { inputs, problems: [...found.flatMap(({ problems }) => problems), ...twice] }
}

const keyOf = ({ path }: Input): string => (path === null ? '-' : normalize(path))
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function inputsOf(path: string, apart: ReadonlySet<string>): FoundInputs {
  if (path === '-') return { inputs: [{ path: null }], problems: [] }
  if (path === '') return { inputs: [], problems: [noInput('An empty path was given: perhaps a variable of the shell is not set.')] }
  if (URL_SCHEME.test(path))
    return refused('url-not-supported', path, 'is an address. This version opens no network: save the page and give the file.')
  try {
    return statSync(path).isDirectory() ? pagesAmong(filesBelow(path), path, apart) : { inputs: [{ path }], problems: [] }
  } catch (error) {
    if (isGlob(path)) return inputsOfGlob(path, apart)
    return refused('unreadable-path', path, `cannot be read (${reasonOf(error)}). Check the path and its permissions.`)
  }
}

/** A pattern that names an ending means all it finds; of any other, what in a folder would be a page. */
function inputsOfGlob(pattern: string, apart: ReadonlySet<string>): FoundInputs {
  const files = filesOfGlob(pattern)
  if (files.length === 0) return refused('unreadable-path', pattern, 'matches no file. Check the pattern: ** stands for any folders, * for any name.')
  return namesEnding(pattern) ? { inputs: files.map((path) => ({ path })), problems: [] } : pagesAmong(files, pattern, apart)
}

/** The pages among the files of a folder or a glob, and a word on what is left out. */
function pagesAmong(found: readonly string[], where: string, apart: ReadonlySet<string>): FoundInputs {
  const files = found.filter((path) => !apart.has(normalize(path)))
  const pages = files.filter((path) => PAGE_ENDINGS.has(extname(path).toLowerCase()) && !ABOUT_FOLDER.test(basename(path)))
  if (pages.length === 0)
    return refused('folder-without-pages', where, `holds no page (${[...PAGE_ENDINGS].join(' ')}). Name the files, or another folder.`)
  return { inputs: pages.map((path) => ({ path })), problems: leftOut(where, files.length - pages.length) }
}

function leftOut(where: string, files: number): readonly Problem[] {
  if (files === 0) return []
  const message = `holds ${files} more file${files === 1 ? '' : 's'} of other kinds, left out. Name a file to have it read.`
  return [problem('unsupported-file-type', 'note', where, message)]
}

/** Every file below the folder, hidden ones left out. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesBelow(path)
      return entry.isFile() ? [path] : []
    })
}

function refused(code: Problem['code'], path: string, message: string): FoundInputs {
  return { inputs: [], problems: [problem(code, 'error', path, message)] }
}

const problem = (code: Problem['code'], severity: Problem['severity'], source: string, message: string): Problem => ({
  code,
  severity,
  source,
  message: `${source} ${message}`,
})

/** "no such file", "permission denied": the system's word without its code and path. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/^[A-Z]+: /, '').replace(/, .*$/, '')
}
