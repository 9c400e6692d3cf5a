/**
 * Bounds of days against the parents: a day that a parent gives as the earliest or the latest, and this page as the day.
 *     parent "Divers will go down on Monday at the earliest."      child "Divers will go down on Monday."      hedge: low
 */
import type { Time } from '../../../model/time.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { inside } from '../../../text/passages.ts'
import { type Derived, type PageView, passageAt } from './comparison.ts'
import { contextLikeness } from './context.ts'
import { drift, exactSide, type Finding } from './finding.ts'

/** Likeness of the passages and of the words around the day, together. */
const RESTATES = 0.3
const BOUND = /^[,]? (?:at the (?:very )?(?:earliest|latest)|or (?:later|earlier))\b/
const BOUNDED = /\b(?:earliest|latest|later|earlier|before|after|until|by|not|no|from)\b/i

export function boundDrift({ child, matches }: Derived, counts: WordCounts): Finding[] {
  return child.page.marks.times.flatMap((time) => {
    const passage = passageAt(child, time)
    if (passage === null || time.value === null || BOUNDED.test(passage.text)) return []
    for (const { view, passage: source, score } of matches(passage)) {
      const model = inside(view.page.marks.times, source).find((other) => other.value === time.value && boundOf(view, other) !== null)
      if (model === undefined || 0.6 * contextLikeness(child.page, time, view.page, model, counts) + 0.4 * score < RESTATES) continue
      const bound = boundOf(view, model) ?? ''
      const words = { start: model.start, end: model.end + bound.length }
      const parent = { page: view.page, side: exactSide(view.page, words, 'parent', `${model.exact}${bound}`) }
      const own = exactSide(child.page, time, 'child', time.exact)
      return [drift('hedge', 'low', parent, own, `“${model.exact}${bound}” in the parent, “${time.exact}” here.`)]
    }
    return []
  })
}

const boundOf = ({ page: { article } }: PageView, { end }: Time): string | null => BOUND.exec(article.text.slice(end, end + 30))?.[0] ?? null
