/**
 * Kindred words: stems that begin alike and differ in their endings, which stemming leaves apart.
 *     "bombardier" ~ "bombardment", "Norvik" ~ "Norviks"; not "contract" ~ "contrast": what both begin with must be four fifths of both
 * A word that is missing counts in part where a kindred one stands, so that "they apologised" meets "an apology".
 * [Reference] Adamson, Boreham 1974, "The use of an association measure based on character structure to identify semantically related words".
 * Leaves open: chance beginnings of long words; kin that begins otherwise ("sank", "sunk").
 */
import type { Terms } from './likeness.ts'

/** Letters that must be common at the start, and the share that they must be of both words. */
const START = 4
const SHARE = 0.8
/** What a kindred word counts against the word itself: .5 to .7 gather more passages of a fact on each of three sets of stories, at .9 foreign ones follow. */
export const KINDRED = 0.5

export function areKindred(a: string, b: string): boolean {
  if (a === b || /\d/.test(a) || /\d/.test(b)) return false
  let common = 0
  while (common < a.length && a[common] === b[common]) common++
  return common >= START && 2 * common >= SHARE * (a.length + b.length)
}

/** `coverage` (likeness.ts) with kindred words among those given; each word's kin is looked for once. */
export function kindredCoverage(words: Iterable<string>): (part: Terms, whole: Terms) => number {
  const kinOf = kinFinder(words)
  return (part, whole) => {
    let [all, covered] = [0, 0]
    for (const [word, weight] of part) {
      all += weight
      if (whole.has(word)) covered += weight
      else if (kinOf(word).some((kin) => whole.has(kin))) covered += KINDRED * weight
    }
    return all === 0 ? 0 : covered / all
  }
}

/** The kin of a word among those given. */
export function kinFinder(words: Iterable<string>): (word: string) => readonly string[] {
  const byStart = new Map<string, string[]>()
  for (const word of new Set(words)) {
    const alike = byStart.get(word.slice(0, START))
    if (alike) alike.push(word)
    else byStart.set(word.slice(0, START), [word])
  }
  const known = new Map<string, readonly string[]>()
  return (word) => {
    const kin = known.get(word) ?? (byStart.get(word.slice(0, START)) ?? []).filter((other) => areKindred(word, other))
    known.set(word, kin)
    return kin
  }
}
