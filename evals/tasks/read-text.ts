/**
 * read/text: the body of a text dump.
 */
import { foldsOf } from '../folds.ts'
import { readRows, sampled } from '../gold.ts'
import { readDump } from '../program.ts'
import type { Scored, Task } from '../task.ts'
import { fitOfPages, foundOn, type PageFound, type PageRow, scoreBodies } from './read-page.ts'

export interface DumpRow extends PageRow {
  readonly text: string
}

export const task: Task = {
  name: 'read/text',
  fitOf: fitOfPages,
  score: (set, options) => {
    const gold = sampled(readRows<DumpRow>(set.path), options, 12)
    const words = foldsOf(set, options)
    return scoreDumps(gold, new Map(gold.map((row) => [row.id, foundOn(readDump(row.id, row.text, {}, words(row)))])))
  },
}

export const scoreDumps = (gold: readonly PageRow[], found: ReadonlyMap<string, PageFound>): Scored => scoreBodies(gold, found)
