/**
 * Bases against the parents: a share of a number of persons or things made a share of a whole town or country.
 *     parent "80 percent of the 900 evacuees are home"      child "80 percent of the town’s residents are home"      scope: medium
 *     parent "56 percent of the vote"                       child "56 percent of all registered voters"                  scope: medium
 * Only where the new base belongs to a place or a body (a possessive) and the parent's passage has none of its words.
 */
import type { Quantity } from '../../../model/quantity.ts'
import { inside } from '../../../text/passages.ts'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'
import { type Derived, type Match, type PageView, passageAt } from './comparison.ts'
import { sameNumber } from './figure-values.ts'
import { drift, type Finding, sideOf } from './finding.ts'

const RESTATES = 0.28
/** "of the town’s residents", "of Lisk’s voters", "of all voters" */
const WIDER = /^ of ((?:the |all (?:the )?)?[\p{L}-]+[’']s [\p{L}-]+|all (?:[\p{L}-]+ )?[\p{L}-]+|(?:registered|eligible|adult) [\p{L}-]+)/u

/** "56 percent of the vote" */
const CAST = /^ of (?:the |all )?(?:votes?|ballots)\b/

export function baseDrift(derived: Derived): Finding[] {
  const { child, matches } = derived
  return child.page.marks.quantities.flatMap((share) => {
    const passage = share.kind === 'percent' ? passageAt(child, share) : null
    const wider = WIDER.exec(child.page.article.text.slice(share.end, share.end + 60))?.[1]
    if (passage === null || wider === undefined) return []
    const source = matches(passage).find(({ score, view, passage: other }) => score >= RESTATES && shareIn(view, other, share))
    const model = source && shareIn(source.view, source.passage, share)
    if (!(source && model) || sharesWord(wider, source) || baseStands(model, source, passage.text)) return []
    const parent = { page: source.view.page, side: sideOf(source.view.page, model, 'parent', model.exact) }
    const note = `A share of a number in the parent, of “${wider}” here.`
    return [drift('scope', 'medium', parent, sideOf(child.page, share, 'child', share.exact), note)]
  })
}

/** The same share, of a number that the passage gives or of the votes cast. */
const shareIn = ({ page: { article, marks } }: PageView, passage: Match['passage'], share: Quantity): Quantity | undefined =>
  inside(marks.quantities, passage).find(
    (other) =>
      other.kind === 'percent' && sameNumber(other, share) && (other.base !== null || CAST.test(article.text.slice(other.end, other.end + 30))),
  )

function sharesWord(wider: string, { passage }: Match): boolean {
  const theirs = new Set(wordsOf(passage.text).map(({ lower }) => stem(lower)))
  return wordsOf(wider).some(({ lower }) => !/^(?:the|all)$/.test(lower) && theirs.has(stem(lower)))
}

/** The number it is a share of stands in this page's passage too. */
function baseStands(share: Quantity, { view }: Match, text: string): boolean {
  const base = view.page.marks.quantities.find(({ id }) => id === share.base)
  return base !== undefined && text.includes(base.exact)
}
