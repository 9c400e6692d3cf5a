/**
 * Units with a prefix that the table does not have: "megaohm", "femtobarns", "14 mGy", "4 TeV".
 * Names take every prefix; signs only where the unit's own has two letters or more, for "TV" and "pm" are words.
 * [Reference] The International System of Units, 9th edition 2019 (version 3.01, 2024), ch. 3.
 */
import type { NumberTables, Unit } from '../../../lexicon/numbers.ts'
import type { Piece } from '../../../text/pieces.ts'

const PREFIXES: readonly (readonly [name: string, sign: string, size: number])[] = [
  ['quetta', 'Q', 1e30],
  ['ronna', 'R', 1e27],
  ['yotta', 'Y', 1e24],
  ['zetta', 'Z', 1e21],
  ['exa', 'E', 1e18],
  ['peta', 'P', 1e15],
  ['tera', 'T', 1e12],
  ['giga', 'G', 1e9],
  ['mega', 'M', 1e6],
  ['kilo', 'k', 1e3],
  ['hecto', 'h', 1e2],
  ['deca', 'da', 1e1],
  ['deci', 'd', 1e-1],
  ['centi', 'c', 1e-2],
  ['milli', 'm', 1e-3],
  ['micro', 'µ', 1e-6],
  ['micro', 'μ', 1e-6],
  ['nano', 'n', 1e-9],
  ['pico', 'p', 1e-12],
  ['femto', 'f', 1e-15],
  ['atto', 'a', 1e-18],
  ['zepto', 'z', 1e-21],
  ['yocto', 'y', 1e-24],
]

/** Signs that a prefix's sign may stand before, with the name of their unit. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['eV', 'electronvolt'],
  ['Wh', 'watt hour'],
  ['Hz', 'hertz'],
  ['Pa', 'pascal'],
  ['Sv', 'sievert'],
  ['Gy', 'gray'],
  ['Bq', 'becquerel'],
  ['Ω', 'ohm'],
  ['bit', 'bit'],
  ['bps', 'bit per second'],
  ['cal', 'calorie'],
  ['Ah', 'ampere hour'],
])
const DIMENSIONS =
  /^(length|mass|volume|time|energy|power|voltage|current|charge|resistance|capacitance|inductance|force|pressure|frequency|information|activity|dose|light|temperature|angle|conductance)$/
const SHORTEST = 3

export function prefixedUnit(piece: Piece | undefined, tables: NumberTables): Unit | null {
  if (!piece || piece.text.length < SHORTEST || !/^\p{L}+$/u.test(piece.text)) return null
  return ofSign(piece.text, tables) ?? ofName(piece.lower, tables)
}

function ofSign(text: string, { units }: NumberTables): Unit | null {
  for (const [name, sign, size] of PREFIXES) {
    const base = text.startsWith(sign) ? SIGNS.get(text.slice(sign.length)) : undefined
    const unit = base === undefined ? undefined : units.get(base)
    if (unit) return sized(unit, name, size)
  }
  return null
}

function ofName(lower: string, { units }: NumberTables): Unit | null {
  for (const [name, , size] of PREFIXES) {
    const rest = lower.startsWith(name) ? lower.slice(name.length) : ''
    const unit = rest.length > 2 ? units.get(rest) : undefined
    if (unit && DIMENSIONS.test(unit.dimension) && unit.offset === 0) return sized(unit, name, size)
  }
  return null
}

const sized = (unit: Unit, prefix: string, size: number): Unit => ({
  ...unit,
  name: prefix + unit.name,
  factor: unit.factor === null ? null : Number((unit.factor * size).toPrecision(12)),
})
