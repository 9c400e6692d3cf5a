/**
 * Negations against the parents: what nearly the same words deny in the parent and state here, or the other way.
 *     parent "Berg is not Lund's rival for the seat"        child "Berg is Lund's rival for the seat"       certainty: high
 * Only in the nearest passage, in nearly its words, and where no other word on either side turns, limits or opposes.
 * The same words but for the "not": retouched.ts. Leaves open: denials put into a word ("refused", "unable") and every denial in words told otherwise.
 */
import { coverage, termsOf, type WordCounts } from '../../../text/likeness.ts'
import type { Derived, Match } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'
import { retouched } from './retouched.ts'

/** Likeness of the passages, and share of the denied clause's words that the other passage has. */
const CLOSELY = 0.5
const HELD = 0.6

const NOT = /\b(?:not|never|cannot)\b|n[’']t\b/i
/** Words that deny, limit or oppose; with one of these two passages may agree after all. */
const TURNS =
  /\b(?:no|nor|neither|none|nobody|nothing|without|only|unless|until|but|although|though|while|despite|instead|rather|refus\w*|reject\w*|den(?:y|ied|ies|ying)|declin\w*|fail\w*|lack\w*|avoid\w*|unable|unlikely|unclear|un\w{5,}|in\w{4,}ble|except|oppos\w*|block\w*|bar(?:red|s)?|ban\w*|prevent\w*|stop\w*|longer|dis\w{5,}|mis\w{4,}|out|off|little|few|hardly|barely|wrong|false|ever|any|yet|say|know|think|want|question\w*)\b/i

export function negationDrift({ child, matches }: Derived, counts: WordCounts): Finding[] {
  return child.passages.flatMap((passage) => {
    const [source] = matches(passage)
    if (source === undefined || source.score < CLOSELY || NOT.test(passage.text) || TURNS.test(passage.text)) return []
    if (retouched(passage.text, source)) return []
    const denied = deniedIn(source).find(({ start, end }) => {
      const { text } = source.view.page.article
      return !TURNS.test(text.slice(start, end)) && coverage(termsOf(text, counts, start, end), passage.terms) >= HELD
    })
    if (denied === undefined || matches(passage).some((other) => other !== source && other.score >= CLOSELY && !NOT.test(other.passage.text)))
      return []
    const parent = { page: source.view.page, side: exactSide(source.view.page, denied, 'parent', '') }
    return [drift('certainty', 'high', parent, exactSide(child.page, passage, 'child', ''), 'The parent denies what this page states.')]
  })
}

const deniedIn = ({ view, passage }: Match) =>
  view.page.marks.clauses.filter(({ polarity, start, end }) => polarity === 'no' && start >= passage.start && end <= passage.end)
