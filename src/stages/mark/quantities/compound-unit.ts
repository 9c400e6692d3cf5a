/**
 * Units built of units: powers and quotients.
 *     "4 km²", "4 km squared" square kilometre      "9.8 m/s²" metre per square second      "3 g per litre" gram per litre
 * What is counted over time has its period as its rate ("5 litres a day"); speeds and data rates are units of their own.
 */
import type { NumberTables, Unit } from '../../../lexicon/numbers.ts'
import type { Piece } from '../../../text/pieces.ts'
import { exact } from './figure.ts'
import { type Measure, unitAfter, unitAt } from './unit.ts'

/** The unit after piece `at` with what is built on it. */
export function builtUnitAfter(pieces: readonly Piece[], at: number, tables: NumberTables): Measure | null {
  const plain = unitAfter(pieces, at, tables)
  if (plain?.kind !== 'measure' || !plain.unit) return plain
  const top = powered(pieces, plain, tables)
  return quotient(pieces, top, tables) ?? top
}

const POWERS: Readonly<Record<string, number>> = { '²': 2, '2': 2, squared: 2, '³': 3, '3': 3, cubed: 3 }
const POWER_WORDS: Readonly<Record<number, string>> = { 2: 'square', 3: 'cubic' }

function powered(pieces: readonly Piece[], measure: Measure, tables: NumberTables): Measure {
  const { unit, next } = measure
  if (!unit) return measure
  if (unit.dimension === 'speed' && isSquare(pieces, next)) return acceleration(measure, unit)
  return (/^(length|time)$/.test(unit.dimension) ? raised(pieces, measure, unit, tables) : null) ?? inverse(pieces, measure, unit)
}

function raised(pieces: readonly Piece[], measure: Measure, unit: Unit, tables: NumberTables): Measure | null {
  const { next } = measure
  const caret = pieces[next]?.text === '^' && pieces[next]?.glued ? 1 : 0
  const sign = pieces[next + caret]
  const power = sign && (sign.glued || sign.text.length > 1) ? POWERS[sign.lower] : undefined
  if (power === undefined) return null
  const name = `${POWER_WORDS[power]} ${unit.name}`
  return { ...measure, name, unit: tables.units.get(name) ?? raisedUnit(unit, name, power), next: next + caret + 1 }
}

const isSquare = (pieces: readonly Piece[], at: number): boolean => pieces[at]?.glued === true && /^[²2]$/.test(pieces[at]?.text ?? '')

// "km/s2": the table knows "km/s"
function acceleration(measure: Measure, unit: Unit): Measure {
  const name = unit.name.replace(' per ', ' per square ')
  return {
    ...measure,
    name,
    unit: { ...unit, name, dimension: 'acceleration', factor: / second$/.test(unit.name) ? unit.factor : null, si: 'm/s2' },
    next: measure.next + 1,
  }
}

const raisedUnit = (unit: Unit, name: string, power: number): Unit => ({
  ...unit,
  name,
  dimension: unit.dimension !== 'length' ? name : power === 2 ? 'area' : 'volume',
  factor: unit.factor === null ? null : exact(unit.factor ** power),
  si: unit.si === null ? null : `${unit.si}${power}`,
})

/** "4e14 s-1", "5 fb⁻¹": one over the unit. */
function inverse(pieces: readonly Piece[], measure: Measure, unit: Unit): Measure {
  const [sign, one, after] = pieces.slice(measure.next, measure.next + 3)
  const isMinus = sign?.glued && /^[-⁻]$/.test(sign.text) && one?.glued && /^[1¹]$/.test(one.text)
  if (!isMinus || (after?.glued && /^[\p{L}\d-]/u.test(after.text))) return measure
  const name = `inverse ${unit.name}`
  const factor = unit.factor === null ? null : exact(1 / unit.factor)
  return { ...measure, name, unit: { ...unit, name, dimension: name, factor, si: unit.si === null ? null : `1/${unit.si}` }, next: measure.next + 2 }
}

/** "km/s", "kg per cubic metre"; the name the table has for it, or one made of both. */
function quotient(pieces: readonly Piece[], top: Measure, tables: NumberTables): Measure | null {
  if (!top.unit || !/^(\/|per)$/.test(pieces[top.next]?.lower ?? '')) return null
  const plain = unitAt(pieces, top.next + 1, tables)
  if (plain?.kind !== 'measure') return null
  const below = powered(pieces, plain, tables)
  if (!below.unit || (below.unit.dimension === 'time' && !/^(length|information)$/.test(top.unit.dimension))) return null
  const name = `${top.name} per ${below.name}`
  const unit = tables.units.get(name) ?? dividedUnit(top.unit, below.unit, name)
  return { ...top, name: unit.name, unit, next: below.next }
}

function dividedUnit(top: Unit, below: Unit, name: string): Unit {
  const factor = top.factor === null || below.factor === null ? null : exact(top.factor / below.factor)
  const si = top.si === null || below.si === null ? null : `${top.si}/${below.si}`
  return { name, dimension: `${top.dimension} per ${below.dimension}`, factor, si, offset: 0 }
}
