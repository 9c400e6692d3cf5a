/**
 * Globs: patterns that no shell has expanded, because they were quoted.
 *     'pages/*.html'             the .html files in pages
 *     'pages/**' + '/2024-*.txt'   those below pages whose name begins so
 * A name that is there is a name, whatever signs it holds ("Saved (1)/*.html"). Hidden files and links are left out, as in folders.
 * [Reference] tinyglobby, https://github.com/SuperchupuDev/tinyglobby; Node 20 has no stable glob of its own.
 */
import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { globSync, isDynamicPattern } from 'tinyglobby'

export const isGlob = (path: string): boolean => isDynamicPattern(path)

/** The files a pattern finds, in no certain order, each with the folder in front that the pattern has in front. */
export function filesOfGlob(pattern: string): readonly string[] {
  const { folder, rest } = partsOf(pattern)
  const found = globSync([rest], { cwd: folder, onlyFiles: true, expandDirectories: false, followSymbolicLinks: false })
  return found.map((path) => join(folder, path))
}

/** Whether the pattern itself says which endings it means: '*.shtml' does, '**' does not. */
export const namesEnding = (pattern: string): boolean => /[a-z]/i.test(extname(pattern))

/** As far as the folders are there, their names are names. */
function partsOf(pattern: string): { readonly folder: string; readonly rest: string } {
  const names = pattern.split('/')
  const first = names.findIndex((_, index) => !existsSync(`${names.slice(0, index + 1).join('/')}/`))
  return { folder: first === 0 ? '.' : `${names.slice(0, first).join('/')}/`, rest: names.slice(first).join('/') }
}
