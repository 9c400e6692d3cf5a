/**
 * A page as the program sees it, every span placed on the text of the gold.
 */
import type { Article, Block } from '../../../src/model/article.ts'
import type { Attribution } from '../../../src/model/attribution.ts'
import type { Entity } from '../../../src/model/entity.ts'
import type { Marks } from '../../../src/model/marks.ts'
import type { Place } from '../../../src/model/place.ts'
import type { Quantity } from '../../../src/model/quantity.ts'
import type { Quotation } from '../../../src/model/quotation.ts'
import type { Span } from '../../../src/model/span.ts'
import type { Time } from '../../../src/model/time.ts'
import { offsetMap } from '../offset-map.ts'
import { isSpan } from '../span-matching.ts'

export interface SeedAttribution extends Pick<Attribution, 'form' | 'speaker'> {
  readonly content: readonly Span[]
  readonly source: readonly Span[]
}

export interface SeedView {
  readonly article: Article
  readonly blocks: readonly Block[]
  readonly quotations: readonly Quotation[]
  readonly attributions: readonly SeedAttribution[]
  readonly entities: ReadonlyMap<string, Entity>
  readonly quantities: readonly Quantity[]
  readonly times: readonly Time[]
  readonly places: readonly Place[]
  /** The span of every mark. */
  readonly every: readonly Span[]
}

export function viewOf(article: Article, marks: Marks | undefined, text: string): SeedView {
  const map = offsetMap(article.text, text)
  const place = <T extends Span & { readonly exact?: string }>(span: T): T => ({ ...span, ...map(span, span.exact) })
  const placed = <T extends Span & { readonly exact?: string }>(spans: readonly T[]): readonly T[] => spans.filter(isSpan).map(place)
  const attributions = (marks?.attributions ?? []).map(({ form, speaker, content, source }) => {
    return { form, speaker, content: placed(content), source: placed(source ? [source] : []) }
  })
  const cues = (marks?.attributions ?? []).flatMap(({ cue }) => cue ?? [])
  const [quotations, quantities, times, places] = [
    placed(marks?.quotations ?? []),
    placed(marks?.quantities ?? []),
    placed(marks?.times ?? []),
    placed(marks?.places ?? []),
  ]
  const others = [...placed(marks?.sentences ?? []), ...placed(marks?.clauses ?? []), ...placed(marks?.mentions ?? []), ...placed(cues)]
  return {
    article,
    blocks: placed(article.blocks),
    quotations,
    attributions,
    entities: new Map((marks?.entities ?? []).map((entity) => [entity.id, entity])),
    quantities,
    times,
    places,
    every: [...others, ...quotations, ...quantities, ...times, ...places, ...attributions.flatMap(({ content, source }) => [...content, ...source])],
  }
}
