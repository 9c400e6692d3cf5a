/**
 * The lexicon: all tables of data/, loaded once and frozen.
 */
import { type Cues, loadCues } from './cues.ts'
import { type Language, loadLanguage } from './language.ts'
import { type LineWords, loadLines } from './lines.ts'
import { loadOutlets, type Outlets } from './outlets.ts'
import { loadPlaces, type PlaceTables } from './places.ts'
import { type ReadData, readData } from './tables.ts'
import { loadTagger, type Tagger } from './tagger.ts'
import { loadVerbs, type Verbs } from './verbs.ts'
import { loadWords, type Words } from './words.ts'

// Each family of tables is one file here: its interface, its loader.
export interface Lexicon {
  readonly version: number
  readonly cues: Cues
  readonly language: Language
  readonly tagger: Tagger
  readonly lines: LineWords
  readonly outlets: Outlets
  readonly places: PlaceTables
  readonly verbs: Verbs
  readonly words: Words
}

/** Loads every table. Throws `data-missing` or `data-invalid`. */
export function loadLexicon(read: ReadData = readData): Lexicon {
  const verbs = loadVerbs(read)
  return Object.freeze({
    version: 1,
    cues: loadCues(read, verbs),
    verbs,
    language: loadLanguage(read),
    tagger: loadTagger(read),
    lines: loadLines(read),
    outlets: loadOutlets(read),
    places: loadPlaces(read),
    words: loadWords(read),
  })
}
