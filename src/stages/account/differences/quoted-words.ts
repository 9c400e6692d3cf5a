/**
 * Quoted words: what the quote families show, as differences; and quotations made of what a parent reports in its own words.
 *     family with an "altered" wording                    drift, high
 *     family with a "variance" between own reports        variance, medium: two ears, or two remarks
 *     quoted words that no other page of the story has, beside a parent's           made up: high
 *     parent: she had always meant well.  child: “I always meant well,” she said.       paraphrase put in quotation marks: high
 */
import type { QuoteFamily } from '../../../model/account.ts'
import type { Quotation } from '../../../model/quotation.ts'
import type { Ancestry } from '../../../text/ancestry.ts'
import { coverage, termsInOrder, termsOf, type WordCounts } from '../../../text/likeness.ts'
import type { Passage } from '../../../text/passages.ts'
import { asWritten, contentChanges } from '../../../text/quote-changes.ts'
import { compareWordings, fitQuote } from '../../../text/quote-fit.ts'
import { cite, overlaps } from '../../../text/spans.ts'
import { type Derived, type PageView, passageAt } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

type Variant = QuoteFamily['variants'][number]

/** Differences inside families, by the drift that the quotes stage found. */
export function wordingDifferences(families: readonly QuoteFamily[], ancestry: Ancestry, counts: WordCounts): Finding[] {
  return families.flatMap(({ variants }) => variants.flatMap((variant) => wording(variant, variants, ancestry, counts)))
}

function wording(variant: Variant, variants: readonly Variant[], ancestry: Ancestry, counts: WordCounts): Finding[] {
  if (variant.drift !== 'altered' && variant.drift !== 'variance') return []
  const { model, parent } = modelOf(variant, variants, ancestry)
  if (model === null) return []
  const change = contentChanges(compareWordings(variant.exact, model.exact).changes, counts).find(({ beyond }) => !beyond)
  if (change === undefined) return []
  const [theirs, mine] = [asWritten(model.exact, change.theirs), asWritten(variant.exact, change.mine)]
  const sides = [side(model, parent ? 'parent' : 'peer', theirs), side(variant, parent ? 'child' : 'peer', mine)]
  const differ = `${quoted(theirs)} and ${quoted(mine)}`
  return variant.drift === 'variance'
    ? [{ kind: 'quote', relation: 'variance', severity: 'medium', parent: null, sides, note: `${differ}: two wordings or two remarks, unknown.` }]
    : [
        {
          kind: 'quote',
          relation: 'drift',
          severity: 'high',
          parent: parent ? model.article : null,
          sides,
          note: `${quoted(theirs)} in the earlier wording, ${quoted(mine)} here.`,
        },
      ]
}

const quoted = (words: string): string => (words === '' ? 'nothing' : `“${words}”`)

/** The nearest wording of an ancestor, else of another page. */
function modelOf(variant: Variant, variants: readonly Variant[], ancestry: Ancestry): { readonly model: Variant | null; readonly parent: boolean } {
  const agree = (other: Variant): number => compareWordings(variant.exact, other.exact).agree
  const nearest = (some: readonly Variant[]): Variant | null =>
    some.reduce<Variant | null>((best, other) => (best === null || agree(other) > agree(best) ? other : best), null)
  const ancestors = ancestry.ancestors(variant.article)
  const held = nearest(firstOfEach(variants.filter(({ article }) => ancestors.includes(article))))
  if (held) return { model: held, parent: true }
  return { model: nearest(firstOfEach(variants.filter(({ article }) => article !== variant.article))), parent: false }
}

/** Copies repeat a wording: it is compared once. */
function firstOfEach(variants: readonly Variant[]): readonly Variant[] {
  const known = new Set<string>()
  return variants.filter(({ exact }) => !known.has(exact) && known.add(exact))
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
export function paraphrasesAsQuotes(derived: Derived, counts: WordCounts): Finding[] {
  return derived.child.page.marks.quotations
    .filter(({ use, exact }) => use === 'speech' && termsOf(exact, counts).size >= LEAST)
    .filter((quotation) => !derived.parents.some((parent) => quotes(parent, quotation)))
    .flatMap((quotation) => {
      const found = paraphrase(quotation, derived.child, derived.parents, counts)
      return found.length > 0 ? found : madeUp(quotation, derived, counts)
    })
}

/** Share of a quotation's words that its source must have for it to be that source's, put otherwise. */
const SHARED = 0.3
const RESTATES = 0.3

/** A name or a figure that no other page has: this page heard more. */
const NAMES = /^[\p{Lu}\d]/u

/** Quoted words that stand on no other page of the story, beside words of a parent's passage: the copier put them there. */
function madeUp(quotation: Quotation, { child, parents, others, matches }: Derived, counts: WordCounts): Finding[] {
  const passage = passageAt(child, quotation)
  const source = passage && matches(passage).find(({ score }) => score >= RESTATES)
  if (!source) return []
  const terms = termsOf(quotation.exact, counts)
  const pages = [...parents, ...others].map(({ page }) => termsOf(page.article.text, counts))
  const added = termsInOrder(quotation.exact, counts).filter(({ stem }) => !pages.some((page) => page.has(stem)))
  if (added.length === 0 || added.some(({ start }) => NAMES.test(quotation.exact.slice(start)))) return []
  if (coverage(terms, source.passage.terms) < SHARED) return []
  const parent = { page: source.view.page, side: exactSide(source.view.page, source.passage, 'parent', '') }
  return [
    drift(
      'quote',
      'high',
      parent,
      exactSide(child.page, quotation, 'child', quotation.exact),
      'Words in these quotation marks stand on no other page.',
    ),
  ]
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
        coverage(terms, passage.terms) >= PARAPHRASED &&
        !page.marks.quotations.some((other) => other.use === 'speech' && overlaps(other, passage)) &&
        !standsQuoted(passage, quotation),
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

/** The words stand there as they are, beside a quotation mark: then only the mark's partner was missed. */
const standsQuoted = ({ text }: Passage, { exact }: Quotation): boolean => text.includes(exact) && /["“”]/.test(text)
