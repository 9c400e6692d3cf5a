/**
 * Domains against the parents: what somebody is the only, the first or the largest of, made to hold of another whole.
 *     parent "one of only two farmers in the council"       child "one of just two farmers in parliament"    scope: medium
 *     parent "the largest yard in Arnby"                    child "the largest yard in the country"          scope: medium
 * Leaves open: wholes told before what is singled out.
 */

import type { Passage } from '../../../text/passages.ts'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'
import type { Derived } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

const RESTATES = 0.4
/** "one of only two …", "the largest …", up to the whole it is so of. */
const SINGLED =
  /\b(?:only|just|sole|first|last|oldest|youngest|largest|biggest|smallest|highest|lowest|longest|most|best|worst|leading|top|deadliest|worst-ever) ((?:[\p{L}\d’'-]+ ){1,6}?)(?:in|on|within|across) ((?:the |its |their |his |her |this )?(?:[\p{L}’'.-]+ ?){1,3})/giu

export function domainDrift(derived: Derived): Finding[] {
  const { child } = derived
  return child.passages.flatMap((passage) => {
    const mine = singled(passage)
    const [source] = mine.length === 0 ? [] : derived.matches(passage)
    if (source === undefined || source.score < RESTATES) return []
    for (const { what, whole, words } of mine) {
      const other = singled(source.passage).find((one) => sharesWord(one.what, what))
      if (other === undefined || other.whole === whole || sharesWord(whole, source.passage.text) || sharesWord(other.whole, passage.text)) continue
      const parent = { page: source.view.page, side: exactSide(source.view.page, source.passage, 'parent', other.words) }
      return [drift('scope', 'medium', parent, exactSide(child.page, passage, 'child', words), `“${other.words}” in the parent, “${words}” here.`)]
    }
    return []
  })
}

interface Singled {
  readonly words: string
  /** What is singled out, and of which whole. */
  readonly what: string
  readonly whole: string
}

const singled = ({ text }: Passage): readonly Singled[] =>
  [...text.matchAll(SINGLED)].map(([words, what = '', whole = '']) => ({ words: words.trimEnd(), what, whole: whole.trimEnd() }))

/** A word of more than three letters stands in both. */
function sharesWord(a: string, b: string): boolean {
  const held = new Set(wordsOf(b).map(({ lower }) => stem(lower)))
  return wordsOf(a).some(({ lower }) => lower.length > 3 && held.has(stem(lower)))
}
