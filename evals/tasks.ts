/**
 * All tasks, in the order of the table.
 */
import type { Task } from './task.ts'
import { task as accountArithmetic } from './tasks/account-arithmetic.ts'
import { task as accountInjected } from './tasks/account-injected.ts'
import { task as accountLineage } from './tasks/account-lineage.ts'
import { task as accountSeeds } from './tasks/account-seeds.ts'
import { task as linkControls } from './tasks/link-controls.ts'
import { task as linkLineage } from './tasks/link-lineage.ts'
import { task as linkNearDuplicates } from './tasks/link-near-duplicates.ts'
import { task as linkSameSentence } from './tasks/link-same-sentence.ts'
import { task as linkStories } from './tasks/link-stories.ts'
import { task as markNames } from './tasks/mark-names.ts'
import { task as markPlaces } from './tasks/mark-places.ts'
import { task as markPos } from './tasks/mark-pos.ts'
import { task as markQuantities } from './tasks/mark-quantities.ts'
import { task as markQuotes } from './tasks/mark-quotes.ts'
import { task as markSentences } from './tasks/mark-sentences.ts'
import { task as markTimes } from './tasks/mark-times.ts'
import { task as readHtml } from './tasks/read-html.ts'
import { task as readText } from './tasks/read-text.ts'

export const TASKS: readonly Task[] = [
  readHtml,
  readText,
  markSentences,
  markPos,
  markQuotes,
  markTimes,
  markQuantities,
  markPlaces,
  markNames,
  linkStories,
  linkNearDuplicates,
  linkLineage,
  linkControls,
  linkSameSentence,
  accountLineage,
  accountSeeds,
  accountInjected,
  accountArithmetic,
]
