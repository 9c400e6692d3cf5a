/**
 * Parts: a run parted into the title and the name, or the people and what they have.
 *     "Defense Secretary Ana Ruiz"    title "Defense Secretary", name "Ana Ruiz"
 *     "Secretary of State Tom Berg"   title "Secretary of State", name "Tom Berg"
 *     "Ukrainian Ana Ruiz"            demonym, name       "Indonesian Navy"  one name        "General Motors"  one name
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { placeKey } from '../../../lexicon/place-key.ts'
import type { Line } from './lines.ts'
import type { Run } from './runs.ts'

export interface Parted {
  readonly title: Run | null
  readonly demonym: Run | null
  readonly name: Run | null
}

export function partRun(line: Line, run: Run, lexicon: Lexicon): Parted {
  const nameFrom = titleEnd(line, run, lexicon)
  if (nameFrom > run.from)
    return { title: { from: run.from, to: nameFrom }, demonym: null, name: nameFrom < run.to ? { from: nameFrom, to: run.to } : null }
  const demonymTo = lexicon.places.byName.has(placeKey(line.lower.slice(run.from, run.to).join(' '))) ? run.from : demonymEnd(line, run, lexicon)
  if (demonymTo === run.to) return { title: null, demonym: run, name: null }
  if (demonymTo > run.from && !hasBodyWord(line, run, lexicon))
    return { title: null, demonym: { from: run.from, to: demonymTo }, name: { from: demonymTo, to: run.to } }
  return { title: null, demonym: null, name: run }
}

/** Where the name begins after the last title; `run.from` when no title stands there. */
function titleEnd(line: Line, run: Run, lexicon: Lexicon): number {
  let end = run.from
  for (let at = run.from; at < run.to; at++) {
    if (!lexicon.names.roles.has(line.lower[at] ?? '')) continue
    const after = afterPortfolio(line, at + 1, run.to, lexicon)
    if (isTitleBefore(line, { from: run.from, to: run.to }, at, after, lexicon)) end = after
  }
  return end
}

/** A title is followed by a person's name or by nothing: "General Motors" and "Justice Department" hold none. */
function isTitleBefore(line: Line, run: Run, at: number, after: number, lexicon: Lexicon): boolean {
  const last = line.lower[run.to - 1] ?? ''
  if (after < run.to) return !isBodyWord(last, lexicon) && !lexicon.names.portfolios.has(last)
  return at === run.from || line.lower.slice(run.from, at).every((word) => isBesideTitle(word, lexicon))
}

const isBesideTitle = (word: string, lexicon: Lexicon): boolean =>
  lexicon.names.portfolios.has(word) ||
  lexicon.names.roles.has(word) ||
  lexicon.places.demonyms.has(placeKey(word)) ||
  lexicon.places.byName.has(placeKey(word))

/** Steps over "of State", "of Health and Human Services", "of Texas" after a title. */
function afterPortfolio(line: Line, at: number, to: number, lexicon: Lexicon): number {
  if (line.lower[at] !== 'of' || at >= to) return at
  let end = at + 1
  while (end < to && (lexicon.names.portfolios.has(line.lower[end] ?? '') || /^(?:and|the|of)$/.test(line.lower[end] ?? ''))) end++
  return end > at + 1 ? end : placeEnd(line, end, to, lexicon)
}

/** The longest place of the tables from `from` on; all the rest when there is none, and then no person's name follows. */
function placeEnd(line: Line, from: number, to: number, lexicon: Lexicon): number {
  for (let end = Math.min(to, from + 4); end > from; end--) if (lexicon.places.byName.has(placeKey(line.lower.slice(from, end).join(' ')))) return end
  return to
}

function demonymEnd(line: Line, run: Run, lexicon: Lexicon): number {
  for (let end = Math.min(run.to, run.from + 3); end > run.from; end--)
    if (lexicon.places.demonyms.has(placeKey(line.lower.slice(run.from, end).join(' ')))) return end
  return run.from
}

const hasBodyWord = (line: Line, run: Run, lexicon: Lexicon): boolean => line.lower.slice(run.from, run.to).some((word) => isBodyWord(word, lexicon))

const isBodyWord = (word: string, { names }: Lexicon): boolean => names.organisationWords.has(word) || names.placeWords.has(word)
