/**
 * The lexicon: all tables of data/, loaded once and frozen.
 */
import { type ReadData, readData } from './tables.ts'

// Each family of tables is one file here: its interface, its loader.
export interface Lexicon {
  readonly version: number
}

/** Loads every table. Throws `data-missing` or `data-invalid`. */
export function loadLexicon(_read: ReadData = readData): Lexicon {
  return Object.freeze({ version: 1 })
}
