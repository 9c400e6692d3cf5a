/**
 * Descriptions and pronouns: the words that stand for somebody named elsewhere.
 *     "⟦The defense secretary⟧ said"   "⟦the mayor⟧"   "said ⟦he⟧"   "⟦it⟧ announced"
 * Passed over: "a mayor", "the mayors", "mayor Berg", "it rained".
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { placeKey } from '../../../lexicon/place-key.ts'
import type { Evidence } from '../../../model/span.ts'
import { evidence } from '../../../text/spans.ts'
import type { Line } from './lines.ts'
import type { Run } from './runs.ts'

export interface Description extends Evidence, Run {
  readonly line: number
  readonly kind: 'pronoun' | 'role'
  /** Lower-case words without the article. */
  readonly words: readonly string[]
}

/** All descriptions and pronouns of the lines, in reading order; `taken` tells which tokens belong to names. */
export function findDescriptions(text: string, lines: readonly Line[], taken: ReadonlySet<number>, lexicon: Lexicon): Description[] {
  return lines.flatMap((line, index) =>
    line.tokens.flatMap((_, at): Description[] => {
      const to = pronounEnd(line, at, lexicon) || roleEnd(line, at, taken, lexicon)
      return to > 0 ? [descriptionOf(text, line, index, at, to)] : []
    }),
  )
}

function descriptionOf(text: string, line: Line, index: number, from: number, to: number): Description {
  const whole = evidence(text, line.tokens[from]?.start ?? 0, line.tokens[to - 1]?.end ?? 0)
  const isRole = line.lower[from] === 'the'
  return { ...whole, line: index, from, to, kind: isRole ? 'role' : 'pronoun', words: line.lower.slice(isRole ? from + 1 : from, to) }
}

/** he and she always; they, it and their kin only where they say something. */
function pronounEnd(line: Line, at: number, { language, cues }: Lexicon): number {
  const pronoun = language.pronouns.get(line.lower[at] ?? '')
  if (!pronoun || pronoun.gender === 'speaker' || pronoun.gender === 'hearer') return 0
  if (pronoun.gender === 'male' || pronoun.gender === 'female') return at + 1
  const next = line.tokens[at + 1]?.tag === 'ADV' ? at + 2 : at + 1
  return /^(?:they|it)$/.test(line.lower[at] ?? '') && cues.verbs.has(line.lower[next] ?? '') ? at + 1 : 0
}

const LONGEST = 5

/** "the", up to four words beside the title, the title; 0 when a name or another noun follows. */
function roleEnd(line: Line, at: number, taken: ReadonlySet<number>, lexicon: Lexicon): number {
  if (line.lower[at] !== 'the') return 0
  for (let end = at + 1; end <= at + LONGEST && end < line.tokens.length; end++) {
    const word = line.lower[end] ?? ''
    const isOffice = lexicon.names.roles.get(word)?.class === 'office'
    if (isOffice && !continues(line, end + 1, taken, lexicon)) return end + 1
    if (!isOffice && !isModifier(line, end, lexicon)) return 0
  }
  return 0
}

/** Another noun or a name makes the title a part of something else; "of state" belongs to it. */
function continues(line: Line, at: number, taken: ReadonlySet<number>, lexicon: Lexicon): boolean {
  const next = line.tokens[at]
  if (!next || lexicon.verbs.lemmas.has(line.lower[at] ?? '') || lexicon.cues.verbs.has(line.lower[at] ?? '')) return false
  return taken.has(next.start) || next.tag === 'NOUN' || next.tag === 'PROPN' || lexicon.names.roles.has(line.lower[at] ?? '')
}

function isModifier(line: Line, at: number, { names, places }: Lexicon): boolean {
  const word = line.lower[at] ?? ''
  const key = placeKey(word)
  return names.portfolios.has(word) || places.demonyms.has(key) || /^(?:ADJ|NOUN)$/.test(line.tokens[at]?.tag ?? '') || places.byName.has(key)
}
