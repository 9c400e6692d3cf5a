/**
 * One of a unit, told by its article: "a mile", "a gallon of milk", "a dollar and 20 cents".
 * Not "a day" and "a year", which are times; not where a price or number stands before it ("$3 a gallon"); not what is also said of other things
 * ("a foot", "a degree in law").
 */
import type { Token } from '../../../model/token.ts'
import type { Piece } from '../../../text/pieces.ts'
import type { Figure } from './figure.ts'
import type { Counting } from './sentence.ts'
import { type Measure, unitAt } from './unit.ts'

const DIMENSIONS = /^(length|mass|volume|information|energy|power|area)$/
const OF_OTHER_THINGS =
  /^(foot|yard|stone|bit|cup|ton|tons|barrel|dram|hand|league|chain|knot|fathom|carat|watt|tablespoon|teaspoon|quart|ounce|tonne|quintal|calorie|inch|byte)$/
const BEFORE = new Set<Token['tag']>(['VERB', 'AUX', 'ADP', 'CCONJ', 'SCONJ', 'PUNCT', 'ADV', 'PART'])

export function oneOf({ pieces, tokens, tables }: Counting, at: number): Figure | null {
  if (!/^an?$/.test(pieces[at]?.lower ?? '') || pieces[at + 1]?.glued || !/^\p{L}+$/u.test(pieces[at + 1]?.text ?? '')) return null
  const measure = unitAt(pieces, at + 1, tables)
  if (!measure || !isSaidOfOne(pieces, measure) || !isFreeBefore(pieces, tokens, at)) return null
  return { at, next: at + 1, low: 1, high: 1, sort: 'number', digits: false }
}

function isSaidOfOne(pieces: readonly Piece[], measure: Measure): boolean {
  if (OF_OTHER_THINGS.test(measure.name) || pieces[measure.next]?.text === '-') return false
  const written = pieces[measure.next - 1]?.text ?? ''
  if (measure.kind === 'money') return /^(dollar|euro|penny|pound|cent|rupee)$/i.test(written)
  return measure.unit !== null && DIMENSIONS.test(measure.unit.dimension) && isName(written)
}

/** Nothing priced or counted stands before the article. */
function isFreeBefore(pieces: readonly Piece[], tokens: Counting['tokens'], at: number): boolean {
  const before = pieces[at - 1]
  const tag = before && tokens.get(before.start)?.tag
  return !before || before.newLine || (tag !== undefined && BEFORE.has(tag)) || /^[("]$/.test(before.text)
}

/** Names and the commonest signs; not "a T", "an L". */
const isName = (written: string): boolean => written.length > 2 || /^(kg|lb|ml|km|cm|mg)$/i.test(written)
