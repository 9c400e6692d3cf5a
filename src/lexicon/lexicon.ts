/**
 * The lexicon: all tables of data/, loaded once and frozen.
 */
import { type Language, loadLanguage } from './language.ts'
import { type ReadData, readData } from './tables.ts'
import { loadWords, type Words } from './words.ts'

// Each family of tables is one file here: its interface, its loader.
export interface Lexicon {
  readonly version: number
  readonly language: Language
  readonly words: Words
}

/** Loads every table. Throws `data-missing` or `data-invalid`. */
export function loadLexicon(read: ReadData = readData): Lexicon {
  return Object.freeze({ version: 1, language: loadLanguage(read), words: loadWords(read) })
}
