/**
 * Projection: names known from the body, found again in headlines and other lines in title case, where capitals tell nothing.
 *     body: "Ana Ruiz of Lisk"      headline: "⟦Ruiz⟧ Opens Old Mill in ⟦Lisk⟧"
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { evidence } from '../../../text/spans.ts'
import type { Candidate } from './candidates.ts'
import type { Named } from './kinds.ts'
import type { Line } from './lines.ts'
import { isCountry } from './settle.ts'

export interface Projected {
  readonly names: readonly Named[]
  readonly demonyms: readonly Candidate[]
}

const LONGEST = 6

/** Known names, countries and their people in lines in title case; the longest reading wins. */
export function projectNames(text: string, lines: readonly Line[], known: readonly Named[], lexicon: Lexicon): Projected {
  const kinds = knownWords(known)
  const names: Named[] = []
  const demonyms: Candidate[] = []
  for (const [index, line] of lines.entries()) {
    let at = line.titled ? 0 : line.tokens.length
    while (at < line.tokens.length) {
      const hit = longestAt(text, line, index, at, kinds, lexicon)
      if (hit?.kind === 'demonym') demonyms.push(hit.name)
      else if (hit) names.push({ ...hit.name, kind: hit.kind })
      at = hit?.name.to ?? at + 1
    }
  }
  return { names, demonyms }
}

/** Each known name, and the surname alone of each person; a full name has the last word. */
function knownWords(known: readonly Named[]): ReadonlyMap<string, Named['kind']> {
  const surnames = known
    .filter(({ kind, words }) => kind === 'person' && words.length > 1)
    .map(({ words }) => [words.at(-1) ?? '', 'person'] as const)
  return new Map([...surnames, ...known.map(({ words, kind }) => [words.join(' '), kind] as const)])
}

interface Hit {
  readonly kind: Named['kind'] | 'demonym'
  readonly name: Candidate
}

function longestAt(text: string, line: Line, index: number, from: number, kinds: ReadonlyMap<string, Named['kind']>, lexicon: Lexicon): Hit | null {
  if (!/^\p{Lu}/u.test(line.tokens[from]?.text ?? '')) return null
  for (let to = Math.min(line.tokens.length, from + LONGEST); to > from; to--) {
    const words = line.tokens.slice(from, to).map((token) => token.text)
    const kind = kinds.get(words.join(' ')) ?? kindByTables(words.join(' '), lexicon)
    if (!kind) continue
    const whole = evidence(text, line.tokens[from]?.start ?? 0, line.tokens[to - 1]?.end ?? 0)
    return { kind, name: { ...whole, from, to, line: index, words, text: words.join(' '), title: null } }
  }
  return null
}

function kindByTables(text: string, lexicon: Lexicon): Hit['kind'] | null {
  if (lexicon.places.demonyms.has(text.toLowerCase())) return 'demonym'
  return isCountry(text, lexicon) ? 'place' : null
}
