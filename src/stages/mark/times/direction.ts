/**
 * Direction: which way the words before an expression look. The nearest cue decides.
 *     "will meet on Thursday" ahead      "said on Thursday" back      "are expected to begin …, he said Thursday" back
 */

import type { Bearings } from './bearings.ts'
import type { Candidate } from './candidates.ts'

const REACH = 12
const AHEAD = new Set(['will', 'shall', 'll', 'would', "won't", 'upcoming', 'tomorrow', 'gonna', 'wo', 'can', 'must', 'should', 'please', 'let'])
const AHEAD_BEFORE_TO = new Set([
  'expected',
  'due',
  'set',
  'scheduled',
  'plans',
  'plan',
  'planned',
  'planning',
  'hopes',
  'hope',
  'likely',
  'going',
  'aims',
  'intends',
  'about',
  'want',
  'wants',
  'need',
  'needs',
])
const AHEAD_BEFORE_FOR = new Set(['scheduled', 'planned', 'due', 'slated', 'set'])
const BACK = new Set([
  'said',
  'was',
  'were',
  'had',
  'did',
  'told',
  'says',
  'has',
  'have',
  'came',
  'went',
  'began',
  'took',
  'fell',
  'met',
  'held',
  'made',
  'wrote',
  'killed',
  'shot',
])

export function directionOf({ terms, at }: Candidate): Bearings['direction'] {
  for (let index = at - 1; index >= 0 && index >= at - REACH; index--) {
    const cue = cueOf(terms[index - 1]?.lower ?? '', terms[index]?.lower ?? '', terms[index + 1]?.lower ?? '')
    if (cue) return cue
  }
  return 'past'
}

function cueOf(previous: string, lower: string, next: string): Bearings['direction'] | null {
  if (AHEAD.has(lower)) return 'future'
  if ((lower === 'to' && AHEAD_BEFORE_TO.has(previous)) || (lower === 'for' && AHEAD_BEFORE_FOR.has(previous))) return 'future'
  if (BACK.has(lower)) return 'past'
  return /[a-z]{3}ed$/.test(lower) && next !== 'to' && next !== 'for' ? 'past' : null
}
