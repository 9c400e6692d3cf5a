/**
 * The second step: pages that are published look up who stands near them. It begins only when their keys are committed (store/neighbourhood.ts).
 */
import { strengthOf } from '../../pipeline/sketch.ts'
import { LEVELS } from '../../store/groups.ts'
import { bind, candidatesOf, type Edge, holdEdges, type Published } from '../../store/neighbourhood.ts'
import type { Workshop } from './workshop.ts'

interface Placed {
  readonly own: Published
  readonly edges: readonly Edge[]
}

export async function placePages({ store }: Workshop, pages: readonly number[]): Promise<void> {
  const placed: Placed[] = []
  for (const page of pages) {
    const candidates = await candidatesOf(store, page)
    if (candidates !== null) placed.push({ own: candidates.own, edges: edgesOf(candidates.own, candidates.others) })
  }
  await store.transaction().execute(async (step) => {
    await holdEdges(step)
    for (const { own, edges } of placed) await bind(step, own, edges)
  })
}

function edgesOf(own: Published, others: readonly Published[]): readonly Edge[] {
  return others.map((to) => ({ to, strength: strengthOf(own.sketch, to.sketch) })).filter(({ strength }) => strength >= LEVELS[0])
}
