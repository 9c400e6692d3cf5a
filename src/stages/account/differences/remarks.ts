/**
 * Remarks: one speaker, one figure, two independent texts, two quotations with other words. Whether that was one utterance heard twice or two
 * remarks cannot be told, so it is `undetermined`, and shown.
 *     A “Forty boats will not save this harbour,” Lund said.     B “These forty boats change nothing for us,” Lund said.
 */
import type { QuoteFamily } from '../../../model/account.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Quantity } from '../../../model/quantity.ts'
import type { Ancestry } from '../../../text/ancestry.ts'
import { inside } from '../../../text/passages.ts'
import { spokenWords } from '../../../text/quote-fit.ts'
import type { PageView } from './comparison.ts'
import { numberOf, sameNumber } from './figure-values.ts'
import type { Finding } from './finding.ts'

type Variant = QuoteFamily['variants'][number]
type Views = ReadonlyMap<ArticleId, PageView>

/** Words of a remark, and the number that tells it: smaller ones stand in many remarks. */
const LEAST_WORDS = 5
const LEAST_NUMBER = 13

/** One finding for two families at most. */
export function otherRemarks(families: readonly QuoteFamily[], views: Views, ancestry: Ancestry): Finding[] {
  const spoken = families.filter(({ speaker, variants }) => speaker !== null && variants.some((variant) => figuresIn(variant, views).length > 0))
  const bySpeaker = new Map<string | null, QuoteFamily[]>()
  for (const family of spoken) bySpeaker.set(family.speaker, [...(bySpeaker.get(family.speaker) ?? []), family])
  return spoken.flatMap((family) => {
    const own = bySpeaker.get(family.speaker) ?? []
    return own.slice(own.indexOf(family) + 1).flatMap((other) => remark(family, other, views, ancestry))
  })
}

function remark(family: QuoteFamily, other: QuoteFamily, views: Views, ancestry: Ancestry): Finding[] {
  const pages = new Set(family.variants.map(({ article }) => article))
  if (other.variants.some(({ article }) => pages.has(article))) return []
  for (const a of family.variants) {
    const b = other.variants.find((variant) => ancestry.independent(a.article, variant.article) && sharesFigure(a, variant, views))
    if (b === undefined) continue
    const sides = [a, b].map(({ article, start, end, exact, line }) => ({ article, start, end, exact, line, role: 'peer' as const, value: exact }))
    const note = 'One speaker and one figure in other words: two wordings or two remarks, unknown.'
    return [{ kind: 'quote', relation: 'undetermined', severity: 'medium', parent: null, sides, note }]
  }
  return []
}

const sharesFigure = (a: Variant, b: Variant, views: Views): boolean =>
  figuresIn(a, views).some((figure) => figuresIn(b, views).some((other) => figure.kind === other.kind && sameNumber(figure, other)))

function figuresIn(variant: Variant, views: Views): readonly Quantity[] {
  if (spokenWords(variant.exact).length < LEAST_WORDS) return []
  return inside(views.get(variant.article)?.page.marks.quantities ?? [], variant).filter((figure) => (numberOf(figure) ?? 0) >= LEAST_NUMBER)
}
