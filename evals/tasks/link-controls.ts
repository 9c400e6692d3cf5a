/**
 * link/controls: one run a row; reports that must not be joined, families that must.
 */
import { readRows, sampled } from '../gold.ts'
import { lineageFit, lineageFolds } from '../lineage-folds.ts'
import { linkEach } from '../runs.ts'
import { type ControlRow, scoreControls } from '../scoring/controls.ts'
import type { Task } from '../task.ts'

/** With `quick`, one row of so many. */
const QUICK = 8

export const task: Task = {
  name: 'link/controls',
  fitOf: lineageFit,
  score: (set, options) => {
    const rows = sampled(readRows<ControlRow>(set.path), options, QUICK)
    return scoreControls(rows, linkEach(rows, lineageFolds(set, options)))
  },
}
