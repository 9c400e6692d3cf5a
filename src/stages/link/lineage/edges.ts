/**
 * Edges: copies and descents as they are printed: how, how sure, in which direction, and because of what.
 */
import type { ArticleId } from '../../../model/ids.ts'
import type { Derivation, Lineage } from '../../../model/lineage.ts'
import { align } from '../../../text/alignment.ts'
import { type Copy, WHOLE } from './copies.ts'
import type { Descent } from './descents.ts'
import { type Material, shareIn, WORD_FOR_WORD } from './material.ts'
import type { Node } from './nodes.ts'
import { readingsOf } from './readings.ts'
import { ownerReason, reasonsOf } from './reasons.ts'
import { creditTo, isLater, type Testimony } from './testimony.ts'

/**
 * A page of few words is a summary unless its parent is hardly longer or a brief itself; one of some more words, where it is less than half of it. A page
 * of many words retells, however long its parent is. Right for all 68 retold pages of three sets and of the examples but where both are allowed.
 */
const BRIEF = { words: 200, share: 0.8, parent: 150 }
const SHORT = { words: 300, share: 0.5, parent: 0 }
/** A cut that tells this much of the child as well as its original does cannot be told apart from it. */
const AS_WELL = 0.02

export function copyEdges(copies: readonly Copy[], materials: readonly Material[], testimony: readonly Testimony[]): readonly Lineage[] {
  return copies.flatMap(({ child, parent, how, share, directed, or }): Lineage[] => {
    const [copy, original] = [materials[child], materials[parent]]
    if (!(copy && original)) return []
    const because = [...reasonsOf(copy, original, creditOf(testimony, child, parent)), ...ownerReason(testimony[child], testimony[parent])]
    return [
      { from: original.article.id, to: copy.article.id, how, confidence: rounded(Math.min(0.99, share)), directed, or: ids(materials, or), because },
    ]
  })
}

export function descentEdges(
  descents: readonly Descent[],
  nodes: readonly Node[],
  copies: readonly Copy[],
  materials: readonly Material[],
  testimony: readonly Testimony[],
): readonly Lineage[] {
  return descents.flatMap(({ child, parent, score, directed, fusion }): Lineage[] => {
    const [page, source] = [nodes[child]?.page ?? -1, nodes[parent]?.page ?? -1]
    const [derived, original] = [materials[page], materials[source]]
    if (!(derived && original)) return []
    const how: Derivation = fusion ? 'fusion' : isSummary(derived, original) ? 'summary' : 'rewrite'
    const confidence = rounded(Math.min(0.99, 1 / (1 + Math.exp(-score))))
    const or = ids(
      materials,
      asGood(derived, original, source, copies, materials).filter((other) => isPossible(testimony, page, other)),
    )
    return [
      {
        from: original.article.id,
        to: derived.article.id,
        how,
        confidence,
        directed,
        or,
        because: [
          ...reasonsOf(derived, original, creditOf(testimony, page, source)),
          ...readingsOf(derived, original, materials),
          ...ownerReason(testimony[page], testimony[source]),
        ],
      },
    ]
  })
}

/** What a page has of the text that somebody says it derives from. */
export function derivationOf(child: Material, parent: Material): Derivation {
  if (shareIn(child, parent) > WORD_FOR_WORD) return child.length > WHOLE * parent.length ? 'copy' : 'cut'
  return isSummary(child, parent) ? 'summary' : 'rewrite'
}

const isSummary = ({ length }: Material, parent: Material): boolean =>
  [BRIEF, SHORT].some((at) => length < at.words && length < at.share * parent.length && parent.length >= at.parent)

const rounded = (share: number): number => Math.round(share * 100) / 100

const ids = (materials: readonly Material[], pages: readonly number[]): readonly ArticleId[] =>
  pages.flatMap((page) => materials[page]?.article.id ?? []).sort()

const creditOf = (testimony: readonly Testimony[], child: number, parent: number) => {
  const [page, source] = [testimony[child], testimony[parent]]
  return page && source ? (creditTo(page, source) ?? page.vague) : null
}

/** What came out after the page cannot be what it was made of. */
function isPossible(testimony: readonly Testimony[], page: number, other: number): boolean {
  const [child, parent] = [testimony[page], testimony[other]]
  return !(child && parent && isLater(parent, child))
}

/** Copies and cuts of the parent that tell the child as well as the parent does. */
function asGood(child: Material, original: Material, source: number, copies: readonly Copy[], materials: readonly Material[]): readonly number[] {
  const told = meanCover(child, original)
  return copies
    .filter(({ parent, child: copy }) => parent === source && meanCover(child, materials[copy]) >= told - AS_WELL)
    .map((copy) => copy.child)
}

function meanCover(child: Material, other: Material | undefined): number {
  const aligned = align(
    child.passages.map(({ narration }) => narration),
    other?.passages.map(({ all }) => all) ?? [],
  )
  return aligned.reduce((sum, { score }) => sum + score, 0) / Math.max(1, aligned.length)
}
