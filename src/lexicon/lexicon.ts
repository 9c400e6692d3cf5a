/**
 * The lexicon: all tables of data/, loaded once and frozen.
 */
import { type Cues, loadCues } from './cues.ts'
import { type HtmlLineModel, loadHtmlLineModel } from './html-line-model.ts'
import { type Language, loadLanguage } from './language.ts'
import { type LineageWeights, loadLineageWeights } from './lineage.ts'
import { type LineWords, loadLines } from './lines.ts'
import { loadNames, type Names } from './names.ts'
import { loadNumbers, type NumberTables } from './numbers.ts'
import { loadOutlets, type Outlets } from './outlets.ts'
import { loadPageLineModel, type PageLineModel } from './page-line-model.ts'
import { loadPlaces, type PlaceTables } from './places.ts'
import { type ReadData, readData } from './tables.ts'
import { loadTagger, type Tagger } from './tagger.ts'
import { loadTimes, type TimeTables } from './times.ts'
import { loadTitleWeights, type TitleWeights } from './title-weights.ts'
import { loadVerbs, type Verbs } from './verbs.ts'
import { loadWords, type Words } from './words.ts'

// Each family of tables is one file here: its interface, its loader.
export interface Lexicon {
  readonly version: number
  readonly cues: Cues
  readonly htmlLines: HtmlLineModel
  readonly language: Language
  readonly tagger: Tagger
  readonly names: Names
  readonly lines: LineWords
  readonly lineage: LineageWeights
  readonly outlets: Outlets
  readonly pageLines: PageLineModel
  readonly places: PlaceTables
  readonly numbers: NumberTables
  readonly times: TimeTables
  readonly titles: TitleWeights
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
    htmlLines: loadHtmlLineModel(read),
    language: loadLanguage(read),
    tagger: loadTagger(read),
    names: loadNames(read),
    lines: loadLines(read),
    lineage: loadLineageWeights(read),
    outlets: loadOutlets(read),
    pageLines: loadPageLineModel(read),
    places: loadPlaces(read),
    numbers: loadNumbers(read),
    times: loadTimes(read),
    titles: loadTitleWeights(read),
    words: loadWords(read),
  })
}
