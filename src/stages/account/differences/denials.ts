/**
 * Denials against the parents: what a speaker denies in the parent, told by this page as confirmed.
 *     parent "He denied that the bank had refused him a loan."      child "He confirmed that the bank refused him a loan."      certainty: high
 * And what nobody knows yet in the parent, told as known.
 *     parent "Police said it was too early to name a cause."        child "The fire was caused by a heater."                    certainty: high
 * Leaves open: denials and open questions told without one of these words.
 */
import type { Passage } from '../../../text/passages.ts'
import type { Derived, PageView } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

/** Likeness of the passages. */
const RESTATES = 0.4

const DENIES = /\b(?:denied|denies|denying|rejected|rejects|disputed|disputes)\b/i
const CONFIRMS = /\b(?:confirmed|confirms|admitted|admits|acknowledged|acknowledges|conceded|concedes)\b/i
const UNKNOWN =
  /\b(?:too early|too soon) to (?:name|say|tell|know|determine|speculate)\b[^.]*\bcaus|\bcause\b[^.]{0,40}\b(?:unknown|unclear|not (?:yet )?(?:known|clear|been (?:found|determined|established))|under investigation|being investigated)\b/i
const CAUSED = /\b(?:was|were|had been|has been) (?:caused|sparked|triggered|started|set off) by\b/i
/** Words that make a cause somebody's guess or finding. */
const HELD_OPEN = /\b(?:may|might|could|possibl|probabl|likely|suspect|believe|thought|appear|seem|according|said|says|told|whether|if|not|found)/i

export function denialDrift(derived: Derived): Finding[] {
  return [...derived.child.passages.flatMap((passage) => confirmed(passage, derived)), ...knownCause(derived)]
}

function confirmed(passage: Passage, { child, matches }: Derived): Finding[] {
  if (!CONFIRMS.test(passage.text) || DENIES.test(passage.text)) return []
  const [source] = matches(passage)
  if (source === undefined || source.score < RESTATES || !DENIES.test(source.passage.text) || CONFIRMS.test(source.passage.text)) return []
  return [found(source.view, source.passage, child, passage, 'The parent reports a denial; this page a confirmation.')]
}

/** No page the text comes from gives a cause, and one says that none is known. */
function knownCause({ child, parents }: Derived): Finding[] {
  const told = child.passages.find(({ text }) => CAUSED.test(text) && !HELD_OPEN.test(text))
  if (told === undefined || parents.some(({ passages }) => passages.some(({ text }) => CAUSED.test(text)))) return []
  for (const view of parents) {
    const open = view.passages.find(({ text }) => UNKNOWN.test(text))
    if (open) return [found(view, open, child, told, 'The parent says that the cause is not known; this page gives one.')]
  }
  return []
}

function found(view: PageView, source: Passage, child: PageView, passage: Passage, note: string): Finding {
  const parent = { page: view.page, side: exactSide(view.page, source, 'parent', '') }
  return drift('certainty', 'high', parent, exactSide(child.page, passage, 'child', ''), note)
}
