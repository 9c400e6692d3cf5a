/**
 * Siblings: copies of one original that is not held. Neither is the other's parent, but where both carry a sentence of the original nearly word
 * for word, one figure, day or place cannot be two.
 *     A (an agency's text) "The ferry sank with 40 people on board"      B (the same text) "The ferry sank with 14 people on board"      drift, peers
 */
import type { OriginId } from '../../../model/ids.ts'
import type { Ancestry } from '../../../text/ancestry.ts'
import { agreement } from '../../../text/passages.ts'
import { type Derived, derivedFrom, type PageView, passageAt } from './comparison.ts'
import type { Finding } from './finding.ts'

/** Likeness from which two passages carry one sentence. */
const WORD_FOR_WORD = 0.6

/** What `find` says of each beside the first of its origin, as of a child and its parent; of a change both are peers. */
export function siblingDrift(views: readonly PageView[], ancestry: Ancestry, find: (derived: Derived) => readonly Finding[]): Finding[] {
  const rootless = views.filter(({ page: { article } }) => {
    const root = ancestry.origin(article.id)?.root ?? null
    return root !== null && typeof root !== 'string' && ancestry.ancestors(article.id).length === 0
  })
  const first = new Map<OriginId, PageView>()
  return rootless.flatMap((view) => {
    const origin = ancestry.origin(view.page.article.id)
    const model = origin && first.get(origin.id)
    if (origin && model === undefined) first.set(origin.id, view)
    return model ? find(derivedFrom(view, [model], views)).flatMap((found) => (isFirm(found, model, view) ? [asPeers(found)] : [])) : []
  })
}

function isFirm({ severity, sides, kind }: Finding, view: PageView, other: PageView): boolean {
  const [theirs, mine] = sides
  if (severity !== 'high' || kind === 'scope' || theirs === undefined || mine === undefined) return false
  const [source, passage] = [passageAt(view, theirs), passageAt(other, mine)]
  return source !== null && passage !== null && agreement(source, passage) >= WORD_FOR_WORD
}

const asPeers = (found: Finding): Finding => ({
  ...found,
  parent: null,
  sides: found.sides.map((side) => ({ ...side, role: 'peer' })),
  note: found.note.replace(/ in the parent, (.*) here\.$/, ' in one copy, $1 in another; the original is not held.'),
})
