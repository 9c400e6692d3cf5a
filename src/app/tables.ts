/**
 * The tables, loaded once a process: some 130 MB, about a second. Workers load their own.
 */
import { type Lexicon, loadLexicon } from '../lexicon/lexicon.ts'

let loaded: Lexicon | null = null

/** Throws `data-missing` or `data-invalid`, once, where the installation is damaged. */
export function tables(): Lexicon {
  loaded ??= loadLexicon()
  return loaded
}
