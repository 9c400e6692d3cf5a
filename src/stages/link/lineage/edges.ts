/**
 * Edges: copies, descents and outside originals as they are printed: how, how sure, in which direction, and because of what.
 */
import type { ArticleId } from '../../../model/ids.ts'
import type { Derivation, Lineage } from '../../../model/lineage.ts'
import { align } from '../../../text/alignment.ts'
import { containment } from '../../../text/shingles.ts'
import type { Copy } from './copies.ts'
import type { Descent } from './descents.ts'
import type { Material } from './material.ts'
import type { Node } from './nodes.ts'
import { creditReason, reasonsOf } from './reasons.ts'
import { creditTo, type Testimony } from './testimony.ts'

/** A derived page shorter than half its parent is a summary. */
const SUMMARY = 0.5
/** A cut that tells this much of the child as well as its original does cannot be told apart from it. */
const AS_WELL = 0.02
/** The page itself says whose text it is. */
const BY_ITS_OWN_WORD = 0.95
/** Two pages with the same outside credit carry one text when they share this much of their runs of three words. */
const ONE_TEXT = 0.15

export function copyEdges(copies: readonly Copy[], materials: readonly Material[], testimony: readonly Testimony[]): readonly Lineage[] {
  return copies.flatMap(({ child, parent, how, share, directed, or }): Lineage[] => {
    const [copy, original] = [materials[child], materials[parent]]
    if (!(copy && original)) return []
    const because = reasonsOf(copy, original, creditOf(testimony, child, parent))
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
    const how: Derivation = fusion ? 'fusion' : derived.length < SUMMARY * original.length ? 'summary' : 'rewrite'
    const confidence = rounded(Math.min(0.99, 1 / (1 + Math.exp(-score))))
    const or = ids(materials, asGood(derived, original, source, copies, materials))
    return [
      {
        from: original.article.id,
        to: derived.article.id,
        how,
        confidence,
        directed,
        or,
        because: reasonsOf(derived, original, creditOf(testimony, page, source)),
      },
    ]
  })
}

const rounded = (share: number): number => Math.round(share * 100) / 100

const ids = (materials: readonly Material[], pages: readonly number[]): readonly ArticleId[] =>
  pages.flatMap((page) => materials[page]?.article.id ?? []).sort()

const creditOf = (testimony: readonly Testimony[], child: number, parent: number) => {
  const [page, source] = [testimony[child], testimony[parent]]
  return page && source ? (creditTo(page, source) ?? page.vague) : null
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

export interface Outside {
  readonly edges: readonly Lineage[]
  /** Pages that carry one outside text. */
  readonly together: readonly (readonly ArticleId[])[]
}

/** Pages without a parent that credit an outlet which is not in the set: derived from a text nobody holds. */
export function outsideEdges(inside: readonly Lineage[], materials: readonly Material[], testimony: readonly Testimony[]): Outside {
  const derived = new Set(inside.map(({ to }) => to))
  const roots = materials.flatMap((material, at) => {
    const credit = testimony[at]?.outside ?? null
    return credit === null || derived.has(material.article.id) ? [] : [{ material, credit, name: credit.origin.exact.trim() }]
  })
  const edges = roots.map(
    ({ material, credit, name }): Lineage => ({
      from: { external: name },
      to: material.article.id,
      how: 'copy',
      confidence: BY_ITS_OWN_WORD,
      directed: true,
      or: [],
      because: creditReason(material, credit),
    }),
  )
  const together = roots.map((root) =>
    roots.filter(({ name, material }) => name === root.name && oneText(material, root.material)).map(({ material }) => material.article.id),
  )
  return { edges, together: together.filter((group) => group.length > 1) }
}

const oneText = (a: Material, b: Material): boolean =>
  a === b || Math.max(containment(a.threes, b.threes), containment(b.threes, a.threes)) >= ONE_TEXT
