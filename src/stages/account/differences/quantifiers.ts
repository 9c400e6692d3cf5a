/**
 * Quantifiers against the parents: how many of a group, told in a word, and the word grown.
 *     parent "many growers oppose the dam"            child "most growers oppose the dam"       scope: medium
 *     parent "letters to some of the 30 owners"       child "letters to all 30 owners"          scope: medium
 *     parent "wrote to some of the 30 owners"         child "All of them have had a letter"           scope: medium
 * Only where both words stand before the same noun (or “them” stands for it), and the page has no weaker word for that noun beside it.
 */
import type { WordCounts } from '../../../text/likeness.ts'
import type { Passage } from '../../../text/passages.ts'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'
import type { Derived } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

/** Likeness of the passages. */
const RESTATES = 0.3
/** Words between a quantifier and its noun. */
const REACH = 4

/** From few to all. */
const RANK: ReadonlyMap<string, number> = new Map([
  ['few', 1],
  ['some', 1],
  ['several', 1],
  ['many', 2],
  ['most', 3],
  ['all', 4],
  ['every', 4],
])

export function quantifierDrift(derived: Derived, counts: WordCounts): Finding[] {
  return derived.child.passages.flatMap((passage) => {
    const all = ALL_OF.exec(passage.text)
    return all ? allOfThem(derived, passage, all[0]) : grownWords(derived, passage, counts)
  })
}

function grownWords(derived: Derived, passage: Passage, counts: WordCounts): Finding[] {
  const mine = quantified(passage.text, counts)
  if (mine.size === 0) return []
  for (const { view, passage: source, score } of derived.matches(passage)) {
    if (score < RESTATES) return []
    const grown = [...quantified(source.text, counts)].find(([noun, { word }]) => outgrows(mine.get(noun)?.word, word))
    const now = grown && mine.get(grown[0])
    if (grown === undefined || now === undefined) continue
    const parent = { page: view.page, side: exactSide(view.page, source, 'parent', grown[1].words) }
    const own = exactSide(derived.child.page, passage, 'child', now.words)
    return [drift('scope', 'medium', parent, own, `“${grown[1].words}” in the parent, “${now.words}” here.`)]
  }
  return []
}

/** "All of them": the group was named before, so the parent's passage must tell of a part of some group and nearly nothing else. */
const ALL_OF = /^(?:all|each|every one) of (?:them|those|these)\b/i
const SOME_OF = /\b(?:some|several|most|many|a few) of (?:the|its|their|his|her|those|these|\d)[^.,;]{0,40}/i
const CLOSELY = 0.45

function allOfThem(derived: Derived, passage: Passage, words: string): Finding[] {
  const sources = derived.matches(passage).filter(({ score }) => score >= CLOSELY)
  const source = sources.find(({ passage: { text } }) => SOME_OF.test(text))
  const part = source && SOME_OF.exec(source.passage.text)?.[0]
  if (source === undefined || part === undefined || sources.some(({ passage: { text } }) => /\ball\b/i.test(text))) return []
  const parent = { page: source.view.page, side: exactSide(source.view.page, source.passage, 'parent', part) }
  return [drift('scope', 'medium', parent, exactSide(derived.child.page, passage, 'child', words), `“${part}” in the parent, “${words}” here.`)]
}

const outgrows = (mine: string | undefined, theirs: string): boolean =>
  mine !== undefined && (RANK.get(mine) ?? 0) >= 3 && (RANK.get(mine) ?? 0) > (RANK.get(theirs) ?? 0)

interface Quantified {
  readonly word: string
  readonly words: string
}

/** Stem of a plural noun (a content word) → its weakest quantifier. */
function quantified(text: string, counts: WordCounts): ReadonlyMap<string, Quantified> {
  const words = wordsOf(text)
  const found = new Map<string, Quantified>()
  words.forEach(({ lower, start }, at) => {
    if (!RANK.has(lower) || words[at - 1]?.lower === 'at' || words[at - 1]?.lower === 'not') return
    const noun = words.slice(at + 1, at + 1 + REACH).find((next) => !counts.stop.has(next.lower) && !/^\d/.test(next.lower))
    if (noun === undefined) return
    const key = stem(noun.lower)
    const held = found.get(key)
    if (held === undefined || (RANK.get(held.word) ?? 0) > (RANK.get(lower) ?? 0)) found.set(key, { word: lower, words: text.slice(start, noun.end) })
  })
  return found
}
