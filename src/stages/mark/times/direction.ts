/**
 * Direction: which way the words before an expression look. The nearest cue decides.
 *     "will meet on Thursday" ahead      "said on Thursday" back      "are expected to begin …, he said Thursday" back
 */

import type { Bearings } from './bearings.ts'
import type { Candidate } from './candidates.ts'
import type { Term } from './terms.ts'

const REACH = 12

export function directionOf({ terms, at }: Candidate): Bearings['direction'] {
  for (let index = at - 1; index >= 0 && index >= at - REACH; index--) {
    const cue = cueAt(terms, index)
    if (cue) return cue
  }
  return isDeadline(terms, at) ? 'future' : 'past'
}

/** "until", "by", "by the end of" before the expression: where no verb tells, it lies ahead. */
function isDeadline(terms: readonly Term[], at: number): boolean {
  let index = at - 1
  while (index > at - 4 && /^(?:the|end|start|middle|of)$/.test(terms[index]?.lower ?? '')) index--
  return /^(?:until|till|by)$/.test(terms[index]?.lower ?? '')
}

/** "will stay closed until": the word before tells that the one in -ed looks nowhere. */
const STATE = /^(?:be|stay|remain|keep|stays|remains|keeps)$/

/** Cues are classes of data/times/words.tsv; any other verb in -ed looks back, unless "to" or "for" follows it. */
function cueAt(terms: readonly Term[], index: number): Bearings['direction'] | null {
  const [previous, term, next] = [terms[index - 1], terms[index], terms[index + 1]]
  if (!term) return null
  if (term.keys.has('AHEAD')) return 'future'
  if ((term.lower === 'to' && previous?.keys.has('AHEADTO')) || (term.lower === 'for' && previous?.keys.has('AHEADFOR'))) return 'future'
  if (term.keys.has('BACK')) return 'past'
  return /[a-z]{3}ed$/.test(term.lower) && next?.lower !== 'to' && next?.lower !== 'for' && !STATE.test(previous?.lower ?? '') ? 'past' : null
}
