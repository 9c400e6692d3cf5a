/** What became another in a story, in words: the first and the last state, and no more than the two show. */
import type { Change, ChangeKind } from '../../model/change.ts'
import type { Status } from '../../model/claim.ts'

export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  'page-added': 'Page added',
  'page-removed': 'Page removed',
  'claim-added': 'New claim',
  'claim-gone': 'Claim no longer found',
  'status-changed': 'Other support',
  'statements-changed': 'Other passages',
  'difference-added': 'New difference',
  'difference-gone': 'Difference no longer found',
  'story-merged': 'Story went into another',
  'story-split': 'Story parted',
}

/** A status without its counts, which a change does not carry. */
const STATUS_WORDS: Readonly<Record<Status, string>> = {
  withdrawn: 'taken back by a page',
  disputed: 'disputed',
  differs: 'pages differ',
  changed: 'newer figure',
  'one-text': 'one text',
  'single-source': 'several texts, one speaker or none named',
  agreed: 'several texts, several speakers',
}

/** "one text → pages differ"; empty where the change has no two states. */
export function stateWords({ kind, before, after }: Change): string {
  if (before === null && after === null) return ''
  const words = (state: string | null): string => (state === null ? '–' : kind === 'status-changed' ? statusNamed(state) : state)
  return `${words(before)} → ${words(after)}`
}

const statusNamed = (state: string): string => (Object.hasOwn(STATUS_WORDS, state) ? STATUS_WORDS[state as Status] : state)
