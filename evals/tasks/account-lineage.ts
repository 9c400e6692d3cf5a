/**
 * account/lineage: one run of the whole program a story; what became of the facts on the way.
 */
import { lineageStories } from '../examples-set.ts'
import { sampled } from '../gold.ts'
import { lineageFit, lineageFolds } from '../lineage-folds.ts'
import { accountEach } from '../runs.ts'
import { scoreAccount } from '../scoring/account/score-account.ts'
import type { Task } from '../task.ts'

/** With `quick`, one story of so many. */
const QUICK = 3

export const task: Task = {
  name: 'account/lineage',
  fitOf: lineageFit,
  score: (set, options) => {
    const stories = sampled(lineageStories(set), options, QUICK)
    return scoreAccount(stories, accountEach(stories, lineageFolds(set, options)))
  },
}
