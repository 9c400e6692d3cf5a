/**
 * Originals that part on a fact: found when a difference shows both sides, on the originals or on pages that carry them on.
 */
import { type Item, shortened } from '../../task.ts'
import type { Fact, LineageStory, Passage, Stand } from '../lineage/gold.ts'
import type { Tally } from '../tally.ts'
import type { PlacedDifference, PlacedStory } from './placed.ts'
import { bestFit, passagesOf, shows } from './reach.ts'

const RELATIONS = ['contradiction', 'change-over-time'] as const
type Parting = (typeof RELATIONS)[number]

/** Two originals, and every passage that carries each one's side of the fact. */
interface Disagreement {
  readonly id: string
  readonly fact: Fact
  readonly relation: Parting
  readonly one: readonly Passage[]
  readonly other: readonly Passage[]
}

export function scoreContradictions(story: LineageStory, { differences }: PlacedStory, tally: Tally): readonly Item[] {
  const said = differences.filter(({ relation }) => relation !== 'compatible')
  return disagreements(story).flatMap((parting) => {
    const both = said.filter((difference) => showsAny(difference, parting.one) && showsAny(difference, parting.other))
    const best = bestFit(both, null)
    if (best) tally.add('relation-accuracy', best.relation === parting.relation)
    if (parting.relation !== 'contradiction') return []
    const right = both.some(({ relation }) => relation === 'contradiction')
    tally.add('contradiction-recall', right)
    const note = best ? `found as ${best.kind}, ${best.relation}` : 'not found'
    return [{ id: `contradiction ${parting.id}`, right, passage: shortened(parting.fact.claim), note }]
  })
}

const showsAny = (difference: PlacedDifference, passages: readonly Passage[]): boolean => passages.some((passage) => shows(difference, passage))

function disagreements(story: LineageStory): readonly Disagreement[] {
  const rootOf = new Map(story.origins.flatMap(({ root, pages }) => pages.map((page) => [page, root])))
  const later = new Set(story.pages.flatMap((page) => (page.later ? [page.id] : [])))
  const roots = [...new Set(story.origins.flatMap(({ kind, root }) => (kind === 'independent' && root !== null && !later.has(root) ? [root] : [])))]
  return story.facts.flatMap((fact) => RELATIONS.flatMap((relation) => partings(fact, relation, roots, rootOf)))
}

function partings(fact: Fact, relation: Parting, roots: readonly string[], rootOf: ReadonlyMap<string, string | null>): readonly Disagreement[] {
  const differs = ({ stance, relation: how }: Stand) => stance === 'differs' && how === relation
  const asserts = ({ stance }: Stand) => stance === 'asserts'
  const holding = (is: (stand: Stand) => boolean) =>
    roots.filter((root) => {
      const stand = fact.in[root]
      return stand !== undefined && stand.start !== null && is(stand)
    })
  const carried = (root: string, is: (stand: Stand) => boolean) =>
    Object.entries(fact.in).flatMap(([page, stand]) => (rootOf.get(page) === root && is(stand) ? passagesOf(page, stand) : []))
  return holding(differs).flatMap((a) =>
    holding(asserts).map((b) => ({ id: `${fact.id} ${a} ${b}`, fact, relation, one: carried(a, differs), other: carried(b, asserts) })),
  )
}
