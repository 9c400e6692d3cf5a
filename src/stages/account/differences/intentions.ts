/**
 * Intentions against the parents: what somebody asks, wants, proposes or weighs in the parent, told by this page as sure to come.
 *     parent "The prosecutor asked for four years in jail"    child "He will spend four years in jail"     certainty: medium
 *     parent "talk that the mayor would resign"               child "the mayor will resign"                certainty: medium
 *     parent "could lose the seat if it rains"                child "would lose the seat if it rains"      certainty: medium
 * The page must have no such word itself. What it tells as done may have happened since, and is passed over.
 * [Reference] Sauri, Pustejovsky 2009, "FactBank": the verbs by which a source leaves an event open.
 * Leaves open: intentions told by a noun alone, and deeds told as done.
 */
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'
import type { Derived, Match } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

/** Likeness of the passages. */
const RESTATES = 0.3
const CLOSELY = 0.42

/** Leave open whether what follows comes about. */
const OPEN =
  /\b(?:ask(?:s|ed|ing)? for|request(?:s|ed|ing)?|recommend(?:s|ed|ing)?|propos(?:es|ed|ing|als?)|urg(?:es|ed|ing)|call(?:s|ed|ing) for|demand(?:s|ed|ing)?|want(?:s|ed)? to|hop(?:es|ed|ing) to|consider(?:s|ed|ing)|weigh(?:s|ed|ing)|mull(?:s|ed|ing)|explor(?:es|ed|ing)|discuss(?:es|ed|ing)|seek(?:s|ing)? to|sought to|tr(?:y|ies|ied|ying) to|attempt(?:s|ed|ing)? to|threaten(?:s|ed|ing)? to|offer(?:s|ed|ing)? to|(?:look|seem|appear)(?:s|ed)? (?:ready|set|poised|willing) to|speculation|rumou?rs?|talk) /i
/** Words that leave it open in this page too. */
const STILL_OPEN =
  /\b(?:ask\w*|request\w*|recommend\w*|propos\w*|urg\w+|call\w* (?:for|on)|demand\w*|want\w*|hop(?:e|es|ed|ing)|consider\w*|weigh\w*|mull\w*|explor\w*|discuss\w*|seek\w*|sought|tr(?:y|ies|ied|ying)|attempt\w*|threat\w*|offer\w*|speculat\w*|rumou?r\w*|talks?|may|might|could|should|would|if|whether|perhaps|possibl[ye]|probably|likely|plan\w*|intend\w*|expect\w*|suggest\w*|idea|aim\w*|wish\w*|push\w*|press\w*|not|never|no)\b|n[’']t\b/i
const WILL = /\b(?:will|is going to|are going to)\b/i
const WILL_DO = /\b(?:will|going to) (?:be )?(\p{L}{3,})/iu
const IF = /\bif\b/i
const MAY = /\b(?:could|might|may)\b/
const WOULD = /\b(?:would|will)\b/

export function intentionDrift(derived: Derived): Finding[] {
  const { child, matches } = derived
  return child.passages.flatMap((passage) => {
    const source = matches(passage).find((match) => hardens(passage.text, match))
    if (source === undefined) return []
    const parent = { page: source.view.page, side: exactSide(source.view.page, source.passage, 'parent', '') }
    return [
      drift('certainty', 'medium', parent, exactSide(child.page, passage, 'child', ''), 'The parent leaves open what this page tells as certain.'),
    ]
  })
}

function hardens(mine: string, { passage: { text }, score }: Match): boolean {
  if (score < RESTATES) return false
  if (IF.test(mine) && IF.test(text)) return MAY.test(text) && !WOULD.test(text) && WOULD.test(mine) && !MAY.test(mine)
  const open = OPEN.exec(text)
  return open !== null && WILL.test(mine) && !STILL_OPEN.test(mine) && !WILL.test(text) && (score >= CLOSELY || keepsVerb(mine, text))
}

/** The verb that this page's "will" stands before stands in the parent too. */
function keepsVerb(mine: string, theirs: string): boolean {
  const verb = WILL_DO.exec(mine)?.[1]
  return verb !== undefined && wordsOf(theirs).some(({ lower }) => stem(lower) === stem(verb.toLowerCase()))
}
