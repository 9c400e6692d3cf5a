/**
 * Lineage: who derives from whom among the pages of one story, and which pages carry one text.
 *     a page that says "first published by the Norvik Herald", and the Herald's page       copy, from the Herald
 *     a page that tells 14 of another's 16 points in its order, and nothing else            rewrite or summary
 * Copies are found by runs of words; reworded pages by what they tell, in competition: each page takes its best parent or none. An original
 * that nobody holds stands as an outside root when a page credits it. A parent that a person sets stands above what was found.
 * [Reference] Clough et al. 2002 (METER); Chu, Liu 1965 and Edmonds 1967 (branchings). See README.md for what it scores and misses.
 */

import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { LineageWeights } from '../../../lexicon/lineage.ts'
import type { Outlets } from '../../../lexicon/outlets.ts'
import type { Words } from '../../../lexicon/words.ts'
import type { ParentCorrection } from '../../../model/correction.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Lineage, Relation } from '../../../model/lineage.ts'
import type { NearCopy } from '../../../model/near-copy.ts'
import type { Origin } from '../../../model/origin.ts'
import type { Page } from '../../../model/page.ts'
import type { Stage } from '../../../model/stage.ts'
import type { Story } from '../../../model/story.ts'
import { compareAll } from './comparison.ts'
import { findCopies } from './copies.ts'
import { findDescents } from './descents.ts'
import { copyEdges, descentEdges } from './edges.ts'
import { materialOf } from './material.ts'
import { creditPairs, nodesOf, pagesOfPairs } from './nodes.ts'
import { originsOf } from './origins.ts'
import { namesOfOutlet, outletFinder } from './outlet-finder.ts'
import { outsideEdges } from './outside.ts'
import { relationsOf, type Ties } from './relations.ts'
import { byChild, type ParentActs, withSetParents, withSetReasons } from './set-parents.ts'
import { type Testimony, testimonyOf } from './testimony.ts'

export interface Found {
  readonly origins: readonly Origin[]
  readonly lineage: readonly Lineage[]
  readonly relations: readonly Relation[]
}

type Tables = { readonly words: Words; readonly lineage: LineageWeights; readonly outlets: Outlets }

/** Lineage, origins and relations of every story, in the order of the stories. */
export function findLineage(
  pages: readonly Page[],
  stories: readonly Story[],
  nearCopies: readonly NearCopy[],
  lexicon: Tables,
  parents: readonly ParentCorrection[] = [],
): Found {
  const acts = byChild(parents)
  const byId = new Map(pages.map((page) => [page.article.id, page]))
  const found = stories.map((story) => {
    const members = story.articles.flatMap((id) => byId.get(id) ?? [])
    return lineageOfStory(story, members, nearCopies, lexicon, acts)
  })
  return {
    origins: found.flatMap(({ origins }) => origins),
    lineage: found.flatMap(({ lineage }) => lineage),
    relations: found.flatMap(({ relations }) => relations),
  }
}

function lineageOfStory(
  story: Story,
  pages: readonly Page[],
  nearCopies: readonly NearCopy[],
  { words, lineage: weights, outlets }: Tables,
  acts: ParentActs,
): Found {
  const materials = pages.map((page) => materialOf(page, words))
  const finder = outletFinder(pages.map(namesOfOutlet), words)
  const testimony = testimonyOf(pages, finder, { words, outlets }).map((own) => asSet(own, acts))
  const copies = findCopies(materials, testimony, nearCopies)
  const nodes = nodesOf(copies, testimony)
  const comparison = compareAll(
    nodes.flatMap(({ page }) => materials[page] ?? []),
    creditPairs(nodes),
  )
  const { descents, siblings } = findDescents(nodes, comparison, weights)
  const found = [...copyEdges(copies, materials, testimony), ...descentEdges(descents, nodes, copies, materials, testimony)]
  const inside = withSetParents(found, acts, materials)
  const outside = outsideEdges(inside, materials, testimony, pagesOfPairs(siblings, nodes), parentless(acts))
  const lineage = [...inside, ...withSetReasons(outside.edges, acts)].sort((a, b) =>
    a.to < b.to ? -1 : a.to > b.to ? 1 : b.confidence - a.confidence,
  )
  const origins = originsOf(story.id, story.articles, lineage, outside.together)
  return { lineage, origins, relations: relationsOf(materials, testimony, tiesOf(lineage, origins), finder, outlets.agencies) }
}

/** A page whose text a person says is from outside testifies to that, and to nothing else. */
function asSet(own: Testimony, acts: ParentActs): Testimony {
  const [set] = acts.get(own.article.id) ?? []
  if (set === undefined || typeof set.parent === 'string') return own
  const outsideName = set.parent?.external ?? null
  return { ...own, outside: own.outside?.origin.exact.trim() === outsideName ? own.outside : null, outsideName }
}

/** Pages of which a person says that nothing was before them. */
const parentless = (acts: ParentActs): ReadonlySet<ArticleId> =>
  new Set([...acts.values()].flatMap(([set]) => (set && set.parent === null ? [set.page] : [])))

function tiesOf(lineage: readonly Lineage[], origins: readonly Origin[]): Ties {
  const edges = new Set(lineage.map(({ from, to }) => (typeof from === 'string' ? [from, to].sort().join(' ') : '')))
  const homes = new Map(origins.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)))
  return {
    linked: (a, b) => edges.has([a, b].sort().join(' ')),
    oneText: (a, b) => homes.has(a) && homes.get(a) === homes.get(b),
  }
}

type Needs = {
  pages: readonly Page[]
  stories: readonly Story[]
  nearCopies: readonly NearCopy[]
  lexicon: Lexicon
  parents: readonly ParentCorrection[]
}

export const lineage: Stage<Needs, Found> = {
  name: 'lineage',
  version: 5,
  needs: ['pages', 'stories', 'nearCopies', 'lexicon', 'parents'],
  gives: ['origins', 'lineage', 'relations'],
  run: ({ pages, stories, nearCopies, lexicon, parents }) => findLineage(pages, stories, nearCopies, lexicon, parents),
}
