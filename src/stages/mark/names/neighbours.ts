/**
 * Neighbours: words around a name that tell its kind outright, whatever the name is. One such mention speaks for all of the page.
 *     "the port of ⟨Osk⟩", "the river ⟨Osk⟩", "in ⟨Osk⟩, Norway", "the ⟨Osk⟩ valley"     places
 *     "the lens maker ⟨Osk Optics⟩"                                                      an organisation
 * [Reference] Hearst 1992, "Automatic acquisition of hyponyms from large text corpora" (what a name is, told by the noun before it).
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { placeKey } from '../../../lexicon/place-key.ts'
import type { Candidate } from './candidates.ts'
import type { Line } from './lines.ts'
import { isOrdinary } from './ordinary.ts'

export function kindByNeighbours(
  mentions: readonly Candidate[],
  lines: readonly Line[],
  small: ReadonlySet<string>,
  lexicon: Lexicon,
): 'place' | 'organisation' | 'none' | null {
  const told = mentions.map((mention) => {
    const line = lines[mention.line]
    return line ? kindBeside(line, mention, small, lexicon) : null
  })
  return told.find((kind) => kind === 'place') ?? told.find((kind) => kind !== null) ?? null
}

function kindBeside(line: Line, name: Candidate, small: ReadonlySet<string>, lexicon: Lexicon): 'place' | 'organisation' | 'none' | null {
  if (isNumberedThing(line, name, small, lexicon)) return 'none'
  if (isGround(line, name, lexicon)) return 'place'
  return name.text.length > 1 && isSmall(line, name.from - 1) && lexicon.names.bodyNouns.has(line.lower[name.from - 1] ?? '') ? 'organisation' : null
}

/** "Warehouse 4": a thing that has a number; English or the page has the word in small letters. */
function isNumberedThing(line: Line, { to, words }: Candidate, small: ReadonlySet<string>, { tagger, names }: Lexicon): boolean {
  const lower = (words[0] ?? '').toLowerCase()
  if (words.length > 1 || !/^\d{1,4}$/.test(line.lower[to] ?? '') || names.organisationWords.has(lower)) return false
  return small.has(lower) || isOrdinary(lower, tagger)
}

function isGround(line: Line, { from, to }: Candidate, lexicon: Lexicon): boolean {
  const [second, before, next] = [line.lower[from - 2] ?? '', line.lower[from - 1] ?? '', line.lower[to] ?? '']
  if (before === 'of' && isSmall(line, from - 2) && GROUNDS.test(second)) return true
  if (WATERS.test(before) && isSmall(line, from - 1)) return true
  if (VALLEYS.test(next) && isSmall(line, to)) return true
  return next === ',' && (from === 0 || PREPOSITIONS.test(before)) && isLargerPlace(line, to + 1, lexicon)
}

const GROUNDS =
  /^(?:towns?|villages?|port|city|cities|suburb|hamlet|municipality|county|province|district|region|island|islands|state|peninsula|outskirts)$/
const WATERS = /^(?:river|lake|mount|loch)$/
const VALLEYS = /^(?:valley|peninsula|archipelago|fjord|estuary|province|suburb)$/
const PREPOSITIONS = /^(?:in|at|from|near|outside|of|to|around)$/

const isSmall = (line: Line, at: number): boolean => /^\p{Ll}/u.test(line.tokens[at]?.text ?? '')

const LONGEST = 3

/** A country or region of the tables, and then no more of a name. */
function isLargerPlace(line: Line, from: number, { places }: Lexicon): boolean {
  for (let to = from + LONGEST; to > from; to--) {
    const key = placeKey(line.lower.slice(from, to).join(' '))
    if (/^\p{Lu}/u.test(line.tokens[to]?.text ?? '') || !/^\p{Lu}/u.test(line.tokens[from]?.text ?? '')) continue
    if ((places.byName.get(key) ?? []).some(({ kind }) => kind === 'country' || kind === 'region')) return true
  }
  return false
}
