/**
 * link/lineage: one run a story; who derives from whom.
 */
import { lineageStories } from '../examples-set.ts'
import { sampled } from '../gold.ts'
import { lineageFit, lineageFolds } from '../lineage-folds.ts'
import { linkEach } from '../runs.ts'
import { scoreLineage } from '../scoring/lineage/score-lineage.ts'
import type { Task } from '../task.ts'

/** With `quick`, one story of so many. */
const QUICK = 3

export const task: Task = {
  name: 'link/lineage',
  fitOf: lineageFit,
  score: (set, options) => {
    const stories = sampled(lineageStories(set), options, QUICK)
    return scoreLineage(stories, linkEach(stories, lineageFolds(set, options)))
  },
}
