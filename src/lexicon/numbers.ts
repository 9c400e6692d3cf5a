/**
 * Tables of figures: number words, units with their size in SI, currencies, words that hedge or bound a figure.
 */
import type { Bound } from '../model/quantity.ts'
import type { NumberWordKind, NumberWords } from '../text/numbers.ts'
import { stem } from '../text/stem.ts'
import type { ReadData } from './tables.ts'
import { readRows } from './tables.ts'

export interface Unit {
  /** Singular: "square mile". */
  readonly name: string
  readonly dimension: string
  /** How many `si` one of it is; null where it has no fixed size. */
  readonly factor: number | null
  readonly si: string | null
  /** Added after the factor is applied: degrees. */
  readonly offset: number
}

export interface Hedge {
  /** Pieces, lower case. */
  readonly words: readonly string[]
  readonly side: 'before' | 'after'
  readonly bound: Bound
  /** Whether it is an approximator, named in the mark. */
  readonly approximates: boolean
}

type WordUse = 'label' | 'capital label' | 'no noun' | 'end' | 'unit and word' | 'degree' | 'vague ratio' | 'vague count' | 'move'

export interface NumberTables {
  readonly words: NumberWords
  /** By form: folded pieces joined by spaces ("square miles", "km / h", "%"). */
  readonly units: ReadonlyMap<string, Unit>
  /** Stems of single words that measure: "hectar", "tonn", "euro". */
  readonly measures: ReadonlySet<string>
  /** By sign, code or name ("$", "us $", "eur", "rupees"): currency code, and how many of the code one is (cents: 0.01). */
  readonly currencies: ReadonlyMap<string, { readonly code: string; readonly factor: number }>
  /** Longest first. */
  readonly hedges: readonly Hedge[]
  /** What small words do beside a figure, by word. */
  readonly wordUses: ReadonlyMap<string, ReadonlySet<WordUse>>
  /** Longest form of a unit or currency, in pieces. */
  readonly longest: number
}

export function loadNumbers(read: ReadData): NumberTables {
  const units = new Map(readRows(read, 'numbers/units.tsv', 6).flatMap(unitForms))
  const currencies = new Map(readRows(read, 'numbers/currencies.tsv', 3).flatMap(currencyForms))
  return Object.freeze({
    words: new Map(
      readRows(read, 'numbers/words.tsv', 3).map(([word = '', kind = '', value = '']) => [
        word,
        { kind: kind as NumberWordKind, value: Number(value) },
      ]),
    ),
    units,
    measures: new Set([...units.keys(), ...currencies.keys()].filter((form) => /^\p{L}+$/u.test(form)).map(stem)),
    currencies,
    hedges: readRows(read, 'numbers/hedges.tsv', 4)
      .map(hedgeOf)
      .sort((a, b) => b.words.length - a.words.length),
    wordUses: usesOf(readRows(read, 'numbers/word-uses.tsv', 3)),
    longest: Math.max(...[...units.keys(), ...currencies.keys()].map((form) => form.split(' ').length)),
  })
}

function usesOf(rows: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<WordUse>> {
  const uses = new Map<string, Set<WordUse>>()
  for (const [word = '', use = ''] of rows) uses.set(word, (uses.get(word) ?? new Set()).add(use as WordUse))
  return uses
}

function unitForms([name = '', dimension = '', factor = '', si = '', offset = '', forms = '']: readonly string[]): [string, Unit][] {
  const unit: Unit = Object.freeze({
    name,
    dimension,
    factor: factor === '' ? null : Number(factor),
    si: si === '' ? null : si,
    offset: Number(offset || 0),
  })
  return forms.split('|').map((form) => [form, unit])
}

function currencyForms([code = '', factor = '', forms = '']: readonly string[]): [string, { code: string; factor: number }][] {
  return forms.split('|').map((form) => [form, Object.freeze({ code, factor: Number(factor) })])
}

function hedgeOf([words = '', side = '', bound = '', sort = '']: readonly string[]): Hedge {
  return Object.freeze({
    words: words.split(' '),
    side: side === 'after' ? 'after' : 'before',
    bound: bound as Bound,
    approximates: sort === 'approximator',
  })
}
