/**
 * All tasks, in the order of the table.
 */
import type { Task } from './task.ts'
import { task as linkControls } from './tasks/link-controls.ts'
import { task as linkLineage } from './tasks/link-lineage.ts'
import { task as linkNearDuplicates } from './tasks/link-near-duplicates.ts'
import { task as linkSameSentence } from './tasks/link-same-sentence.ts'
import { task as linkStories } from './tasks/link-stories.ts'
import { task as markSentences } from './tasks/mark-sentences.ts'

export const TASKS: readonly Task[] = [markSentences, linkStories, linkNearDuplicates, linkLineage, linkControls, linkSameSentence]
