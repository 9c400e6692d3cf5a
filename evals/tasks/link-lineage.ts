/**
 * link/lineage: one run a story; who derives from whom.
 */
import { readRows, sampled } from '../gold.ts'
import { linkEach } from '../runs.ts'
import type { LineageStory } from '../scoring/lineage/gold.ts'
import { scoreLineage } from '../scoring/lineage/score-lineage.ts'
import type { Task } from '../task.ts'

/** With `quick`, one story of so many. */
const QUICK = 3

export const task: Task = {
  name: 'link/lineage',
  fitOf: () => 'in-sample',
  score: (set, options) => {
    const stories = sampled(readRows<LineageStory>(set.path), options, QUICK)
    return scoreLineage(stories, linkEach(stories))
  },
}
