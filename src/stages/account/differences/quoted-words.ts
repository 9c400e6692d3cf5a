/**
 * Quoted words: what the quote families show, as differences; and quotations made of what a parent reports in its own words.
 *     family with an "altered" wording                    drift, high
 *     family with a "variance" between own reports        variance, medium: two ears, or two remarks
 *     parent: she had always meant well.  child: “I always meant well,” she said.       paraphrase put in quotation marks: high
 */
import type { QuoteFamily } from '../../../model/account.ts'
import type { Quotation } from '../../../model/quotation.ts'
import type { Ancestry } from '../../../text/ancestry.ts'
import { coverage, termsOf, type WordCounts } from '../../../text/likeness.ts'
import { contentChanges } from '../../../text/quote-changes.ts'
import { fitQuote } from '../../../text/quote-fit.ts'
import { cite, overlaps } from '../../../text/spans.ts'
import type { Derived, PageView } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

type Variant = QuoteFamily['variants'][number]

/** Differences inside families, by the drift that the quotes stage found. */
export function wordingDifferences(families: readonly QuoteFamily[], ancestry: Ancestry, counts: WordCounts): Finding[] {
  return families.flatMap(({ variants }) => variants.flatMap((variant) => wording(variant, variants, ancestry, counts)))
}

function wording(variant: Variant, variants: readonly Variant[], ancestry: Ancestry, counts: WordCounts): Finding[] {
  if (variant.drift !== 'altered' && variant.drift !== 'variance') return []
  const { model, parent } = modelOf(variant, variants, ancestry)
  const change = model ? firstChange(model.exact, variant.exact, counts) : null
  if (model === null || change === null) return []
  const sides = [side(model, parent ? 'parent' : 'peer', change.theirs), side(variant, parent ? 'child' : 'peer', change.mine)]
  const differ = `Quoted words differ: “${change.theirs || '–'}”, “${change.mine || '–'}”.`
  return variant.drift === 'variance'
    ? [{ kind: 'quote', relation: 'variance', severity: 'medium', parent: null, sides, note: `${differ} Two wordings or two remarks: unknown.` }]
    : [{ kind: 'quote', relation: 'drift', severity: 'high', parent: parent ? model.article : null, sides, note: differ }]
}

/** The first words that differ, of the wording and of its model. */
function firstChange(model: string, exact: string, counts: WordCounts): { readonly mine: string; readonly theirs: string } | null {
  const shorter = model.length < exact.length
  const [change] = contentChanges(shorter ? fitQuote(model, exact) : fitQuote(exact, model), counts)
  if (change === undefined) return null
  const [mine, theirs] = shorter ? [change.theirs, change.mine] : [change.mine, change.theirs]
  return { mine: mine.join(' '), theirs: theirs.join(' ') }
}

/** The ancestor's wording, or the first of the independent ones. */
function modelOf(variant: Variant, variants: readonly Variant[], ancestry: Ancestry): { readonly model: Variant | null; readonly parent: boolean } {
  for (const ancestor of ancestry.ancestors(variant.article)) {
    const model = variants.find(({ article }) => article === ancestor)
    if (model) return { model, parent: true }
  }
  return { model: variants.find(({ article }) => article !== variant.article) ?? null, parent: false }
}

const side = ({ article, start, end, exact, line }: Variant, role: 'parent' | 'child' | 'peer', value: string): Finding['sides'][number] => ({
  article,
  start,
  end,
  exact,
  line,
  role,
  value,
})

/** Content words a quotation needs to be judged so, share of them that a parent's own words must give, and share that no quotation may give. */
const LEAST = 3
const PARAPHRASED = 0.6

/** Quotations that stand in no parent's quotation marks though a parent's own words say the same. */
export function paraphrasesAsQuotes({ child, parents }: Derived, counts: WordCounts): Finding[] {
  return child.page.marks.quotations
    .filter(({ use, exact }) => use === 'speech' && termsOf(exact, counts).size >= LEAST)
    .filter((quotation) => !parents.some((parent) => quotes(parent, quotation)))
    .flatMap((quotation) => paraphrase(quotation, child, parents, counts))
}

/** Most of the words stand in one quotation of the page. */
function quotes({ page }: PageView, { exact }: Quotation): boolean {
  return page.marks.quotations.some((other) => {
    const fit = fitQuote(exact, other.exact)
    return fit.words > 0 && fit.matched.length / fit.words >= 0.55
  })
}

function paraphrase(quotation: Quotation, child: PageView, parents: readonly PageView[], counts: WordCounts): Finding[] {
  const terms = termsOf(quotation.exact, counts)
  for (const { page, passages } of parents) {
    const source = passages.find(
      (passage) =>
        coverage(terms, passage.terms) >= PARAPHRASED && !page.marks.quotations.some((other) => other.use === 'speech' && overlaps(other, passage)),
    )
    if (source === undefined) continue
    const parent = { page, side: { ...cite(page.article, source), role: 'parent' as const, value: '' } }
    return [
      drift(
        'quote',
        'high',
        parent,
        exactSide(child.page, quotation, 'child', quotation.exact),
        'In quotation marks here; the parent reports it in its own words.',
      ),
    ]
  }
  return []
}
