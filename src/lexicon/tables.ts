/**
 * Reading tables: UTF-8 text, one entry a line, columns parted by tabs, `#` begins a comment line. The last column is an example.
 */
import { readFileSync } from 'node:fs'
import { CrosswireError } from '../model/error.ts'

/** Gives the text of a file under data/, by its path there ("cues/hedges.tsv"). */
export type ReadData = (path: string) => string

const DATA = new URL('../../data/', import.meta.url)

/** Reads from the package's own data/ folder. Throws `data-missing` where the installation is damaged. */
export function readData(path: string): string {
  try {
    return readFileSync(new URL(path, DATA), 'utf8')
  } catch (cause) {
    throw new CrosswireError('data-missing', `The table data/${path} cannot be read. Install crosswire again.`, { cause })
  }
}

/** Rows of a table, comments and blank lines left out; missing last columns are empty. Throws `data-invalid` on a row with too few columns. */
export function readRows(read: ReadData, path: string, columns: number): readonly (readonly string[])[] {
  return read(path)
    .split('\n')
    .map((line, index) => ({ line: line.replace(/\r$/, ''), number: index + 1 }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'))
    .map(({ line, number }) => {
      const cells = line.split('\t')
      if (cells.length < columns) throw new CrosswireError('data-invalid', `data/${path}:${number} has ${cells.length} columns, not ${columns}.`)
      return cells
    })
}
