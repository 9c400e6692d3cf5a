/**
 * Outside originals: texts that no page of the set holds, but that pages credit. The pages that carry one of them are siblings.
 *     "Posted on Monday | Norvik News Agency" above a report, "(NNA)" below its first half on another page     a copy and a cut of one text
 * A page without any credit is a sibling too when it holds the same text by the runs of its words, or tells what a later page tells, from
 * which it cannot derive. Siblings of which none names the original stand together all the same.
 * Leaves open: agency texts that no page credits and no day betrays.
 */
import type { ArticleId } from '../../../model/ids.ts'
import type { Derivation, Lineage } from '../../../model/lineage.ts'
import { containment } from '../../../text/shingles.ts'
import { areOneText, type Material, shareIn, WORD_FOR_WORD } from './material.ts'
import { creditReason } from './reasons.ts'
import type { Testimony } from './testimony.ts'

/** The page itself says whose text it is; its sibling does. */
const BY_ITS_OWN_WORD = 0.95
const BY_A_SIBLING = 0.7
/** Two pages with the same outside credit carry one text when they share this much of their runs of three words. */
const ONE_TEXT = 0.15
/** Share of the fullest sibling's length that makes a page whole. */
const WHOLE = 0.9

export interface Outside {
  readonly edges: readonly Lineage[]
  /** Pages that carry one outside text. */
  readonly together: readonly (readonly ArticleId[])[]
}

interface Root {
  readonly material: Material
  readonly testimony: Testimony
  readonly name: string
}

type Pair = readonly [ArticleId, ArticleId]

/** Pages without a parent that credit an outlet which is not in the set: derived from a text nobody holds. `kin`: pairs that one text was before; `parentless`: pages that no text was before. */
export function outsideEdges(
  inside: readonly Lineage[],
  materials: readonly Material[],
  testimony: readonly Testimony[],
  kin: readonly Pair[],
  parentless: ReadonlySet<ArticleId> = new Set(),
): Outside {
  const derived = new Set([...inside.map(({ to }) => to), ...parentless])
  const open = kin.filter((pair) => !pair.some((page) => parentless.has(page)))
  const free = materials.flatMap((material, at) => {
    const own = testimony[at]
    return own && !derived.has(material.article.id) ? [{ material, testimony: own }] : []
  })
  const crediting = free.flatMap((page): Root[] => (page.testimony.outsideName === null ? [] : [{ ...page, name: page.testimony.outsideName }]))
  const areKin = kinship(open)
  const silent = free.flatMap((page): Root[] => {
    const isSibling = ({ material }: Root): boolean => areOneText(material, page.material) || areKin(material, page.material)
    const sibling = page.testimony.named.length > 0 || page.testimony.outsideName !== null ? undefined : crediting.find(isSibling)
    return sibling ? [{ ...page, name: sibling.name }] : []
  })
  const roots = [...crediting, ...silent]
  const isOf = (root: Root, other: Root): boolean =>
    other.name === root.name && (oneText(other.material, root.material) || areKin(other.material, root.material))
  const siblings = roots.map((root) => roots.filter((other) => isOf(root, other)))
  return {
    edges: roots.map((root, at) => edgeOf(root, siblings[at] ?? [root])),
    together: connected([...siblings.map((group) => group.map(({ material }) => material.article.id)), ...open]),
  }
}

function kinship(kin: readonly Pair[]): (a: Material, b: Material) => boolean {
  const pairs = new Set(kin.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  return (a, b) => pairs.has(`${a.article.id} ${b.article.id}`)
}

/** Groups that have a page in common are one; groups of one are left out. */
function connected(groups: readonly (readonly ArticleId[])[]): readonly (readonly ArticleId[])[] {
  const joined = groups.reduce<readonly (readonly ArticleId[])[]>((done, group) => {
    const touching = done.filter((other) => other.some((page) => group.includes(page)))
    return [...done.filter((other) => !touching.includes(other)), [...new Set([...touching.flat(), ...group])]]
  }, [])
  return joined.filter((group) => group.length > 1)
}

function edgeOf({ material, testimony: { outside }, name }: Root, siblings: readonly Root[]): Lineage {
  return {
    from: { external: name },
    to: material.article.id,
    how: derivation(material, siblings),
    confidence: outside === null ? BY_A_SIBLING : BY_ITS_OWN_WORD,
    directed: true,
    or: [],
    because: creditReason(material, outside),
  }
}

/** The fullest sibling stands for the text that nobody holds. */
function derivation(material: Material, siblings: readonly Root[]): Derivation {
  const [fullest = material] = siblings
    .map((sibling) => sibling.material)
    .sort((a, b) => b.length - a.length || (a.article.id < b.article.id ? -1 : 1))
  if (fullest === material) return 'copy'
  if (shareIn(material, fullest) < WORD_FOR_WORD) return 'rewrite'
  return material.length > WHOLE * fullest.length ? 'copy' : 'cut'
}

const oneText = (a: Material, b: Material): boolean =>
  a === b || Math.max(containment(a.threes, b.threes), containment(b.threes, a.threes)) >= ONE_TEXT
