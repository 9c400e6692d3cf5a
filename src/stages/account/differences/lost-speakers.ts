/**
 * Lost attributions: what a named speaker says in the parent, told by this page in its own voice.
 *     parent “We checked every boat twice,” said Vera Lund.      child The yard checked every boat twice.      attribution-lost
 * Quotations only: that a page tells in its own voice what officials reported is the custom of the trade. Whoever speaks is named nowhere near.
 */
import type { Attribution } from '../../../model/attribution.ts'
import { coverage, termsOf, type WordCounts } from '../../../text/likeness.ts'
import type { Passage } from '../../../text/passages.ts'
import { overlaps } from '../../../text/spans.ts'
import type { Derived, PageView } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

/** Content words of the quotation, share of them that the passage tells, and share of the passage that they are. */
const LEAST = 3
const TOLD = 0.6
const OWN = 0.35
/** Words by which a passage gives what it tells to somebody. */
const REPORTS = /\b(?:said|says|saying|told|according|insist|claim|argue|added|stated|stress|describ|called|reported|quoted|wrote|explain|maintain)/i

/** Who may be the speaker. */
const PERSON = /\b(?:he|she|his|her|him|i|we|our)\b/i

export function lostSpeakers({ child, parents }: Derived, counts: WordCounts): Finding[] {
  const spoken = parents.flatMap((view) => view.page.marks.attributions.flatMap((attribution) => quotedBy(view, attribution)))
  return spoken.flatMap(({ view, attribution, name }) => {
    const words = attribution.content.map(({ exact }) => exact).join(' ')
    const terms = termsOf(words, counts)
    if (terms.size < LEAST) return []
    const told = child.passages.filter(
      (passage) => coverage(terms, passage.terms) >= TOLD && coverage(passage.terms, terms) >= OWN && isPlain(child, passage, name),
    )
    const [passage] = told
    const [content] = attribution.content
    if (passage === undefined || content === undefined || toldPlainly(view, passage, content, counts)) return []
    const parent = { page: view.page, side: exactSide(view.page, content, 'parent', name) }
    return [
      drift(
        'attribution-lost',
        'medium',
        parent,
        exactSide(child.page, passage, 'child', ''),
        `${name} says so in the parent, this page itself here.`,
      ),
    ]
  })
}

interface Spoken {
  readonly view: PageView
  readonly attribution: Attribution
  readonly name: string
}

function quotedBy(view: PageView, attribution: Attribution): Spoken[] {
  const entity = view.page.marks.entities.find(({ id, kind }) => id === attribution.speaker && kind === 'person')
  return entity && attribution.form === 'direct' && attribution.polarity === 'says' ? [{ view, attribution, name: entity.name }] : []
}

/** In the page's own voice: no quotation, nobody who says it, the speaker in no passage beside it. */
function isPlain({ page: { marks }, passages }: PageView, passage: Passage, name: string): boolean {
  const near = passages.slice(Math.max(0, passage.place - 1), passage.place + 2)
  const surname = name.split(' ').at(-1) ?? name
  return (
    !REPORTS.test(passage.text) &&
    !PERSON.test(passage.text) &&
    !near.some(({ text }) => text.includes(surname)) &&
    ![...marks.attributions.flatMap(({ content }) => content), ...marks.quotations].some((span) => overlaps(span, passage))
  )
}

/** The parent tells the same in its own voice as well. */
const toldPlainly = ({ page, passages }: PageView, told: Passage, content: { start: number; end: number }, counts: WordCounts): boolean =>
  passages.some(
    (passage) =>
      !overlaps(passage, content) &&
      coverage(termsOf(told.text, counts), passage.terms) >= TOLD &&
      !page.marks.quotations.some((quotation) => overlaps(quotation, passage)),
  )
