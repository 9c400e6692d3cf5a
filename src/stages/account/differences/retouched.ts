/**
 * Retouched words: a passage that has the parent's words, but for a "not", or for a modal verb of another strength.
 *     parent "The bridge will reopen on Monday, the mayor said."     child "The bridge will not reopen on Monday, the mayor said."      certainty: high
 *     parent "The ferry will sail on Monday, the harbour said."      child "The ferry may sail on Monday, the harbour said."            certainty: low
 *     parent "The ferry could sail on Monday, the harbour said."     child "The ferry will sail on Monday, the harbour said."           hedge: low
 * Nothing else may differ, so that a rewording is never taken for a denial: "did not close" is "closed" with a "not", "wasn't" is "was not".
 * Modals that reported speech turns into each other (will/would, can/could, may/might) are of one strength.
 * Leaves open: "not" moved inside a passage, denials put into a word ("failed to", "un-").
 */
import { diffArrays } from 'diff'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'
import type { Derived, Match } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

/** Likeness of passages worth laying beside each other word by word; the words they have in common at least, and those that differ at most. */
const NEARLY = 0.7
const COMMON = 5
const CHANGED = 4

const DENIES = new Set(['not', 'never'])
/** Verbs that come and go with a "not". */
const CARRIES = new Set(['do', 'does', 'did'])
const SURE = new Set(['will', 'would', 'shall', 'must'])
const UNSURE = new Set(['may', 'might', 'could', 'can', 'should'])

export function retouchedDrift({ child, matches }: Derived): Finding[] {
  return child.passages.flatMap((passage) => {
    const [source] = matches(passage)
    const change = source && retouched(passage.text, source)
    if (!change) return []
    const parent = { page: source.view.page, side: exactSide(source.view.page, source.passage, 'parent', '') }
    return [drift(change.kind, change.severity, parent, exactSide(child.page, passage, 'child', ''), change.note)]
  })
}

interface Change {
  readonly kind: 'certainty' | 'hedge'
  readonly severity: 'high' | 'low'
  readonly note: string
}

/** What a passage changes of its source, where that is no more than a "not" or a modal verb; null for all else. */
export function retouched(text: string, { passage, score }: Match): Change | null {
  if (score < NEARLY) return null
  const parts = diffArrays(spoken(passage.text), spoken(text))
  const taken = parts.flatMap(({ removed, value }) => (removed ? value : []))
  const put = parts.flatMap(({ added, value }) => (added ? value : []))
  const common = parts.reduce((sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length), 0)
  if (common < COMMON || taken.length + put.length > CHANGED || taken.length + put.length === 0) return null
  return denial(taken, put) ?? (taken.length === 1 && put.length === 1 ? modal(taken[0] ?? '', put[0] ?? '') : null)
}

function denial(taken: readonly string[], put: readonly string[]): Change | null {
  if (denies(put) && sameBut(taken, put)) return { ...TURNED, note: 'This page denies what the parent states, in the same words.' }
  if (denies(taken) && sameBut(put, taken)) return { ...TURNED, note: 'The parent denies what this page states in the same words.' }
  return null
}

const TURNED = { kind: 'certainty', severity: 'high' } as const

function modal(was: string, is: string): Change | null {
  const note = `The parent says “${was}”, this page “${is}”.`
  if (SURE.has(was) && UNSURE.has(is)) return { kind: 'certainty', severity: 'low', note }
  return UNSURE.has(was) && SURE.has(is) ? { kind: 'hedge', severity: 'low', note } : null
}

const denies = (words: readonly string[]): boolean => words.some((word) => DENIES.has(word))

/** The plain words are those of the denial without its "not" and the verb that carries it, whatever their endings. */
function sameBut(plain: readonly string[], denial: readonly string[]): boolean {
  const bare = denial.filter((word) => !DENIES.has(word) && !CARRIES.has(word))
  return !denies(plain) && plain.map(stem).join(' ') === bare.map(stem).join(' ')
}

/** Small letters, "not" apart from its verb. */
const spoken = (text: string): string[] =>
  wordsOf(text).flatMap(({ lower }) => {
    const word = lower.replaceAll('’', "'")
    if (word === 'cannot') return ['can', 'not']
    if (!word.endsWith("n't")) return [word]
    return [{ "won't": 'will', "can't": 'can', "shan't": 'shall' }[word] ?? word.slice(0, -3), 'not']
  })
