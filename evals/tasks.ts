/**
 * All tasks, in the order of the table.
 */
import type { Task } from './task.ts'
import { task as markSentences } from './tasks/mark-sentences.ts'

export const TASKS: readonly Task[] = [markSentences]
