/**
 * Words of English that steer reading: abbreviations, words that begin sentences, forms of speaking, pronouns (data/language/).
 */
import { type ReadData, readRows } from './tables.ts'

/** What the point of an abbreviation may mean; the kinds are explained in the table. */
export type AbbreviationKind = 'title' | 'number' | 'inside' | 'either'

/** Whom a pronoun can stand for. */
interface Pronoun {
  readonly gender: 'male' | 'female' | 'thing' | 'any' | 'speaker' | 'hearer'
  readonly number: 'one' | 'many'
}

export interface Language {
  /** By the form as written, point included: "Gen.", "U.S.". */
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>
  /** Capitalised words that begin sentences and no names: "The", "However". */
  readonly starters: ReadonlySet<string>
  /** Lower-case forms of speaking: "said", "asks". */
  readonly speechVerbs: ReadonlySet<string>
  /** By the lower-case word. */
  readonly pronouns: ReadonlyMap<string, Pronoun>
}

export function loadLanguage(read: ReadData): Language {
  const abbreviations = readRows(read, 'language/abbreviations.tsv', 3).map(([form = '', kind]) => [form, kind as AbbreviationKind] as const)
  const pronouns = readRows(read, 'language/pronouns.tsv', 4).map(
    ([word = '', gender, number]) => [word, { gender: gender as Pronoun['gender'], number: number as Pronoun['number'] }] as const,
  )
  return Object.freeze({
    abbreviations: new Map(abbreviations),
    starters: firstColumn(read, 'language/starters.tsv'),
    speechVerbs: firstColumn(read, 'language/speech-verbs.tsv'),
    pronouns: new Map(pronouns),
  })
}

const firstColumn = (read: ReadData, path: string): ReadonlySet<string> => new Set(readRows(read, path, 2).map(([word = '']) => word))
