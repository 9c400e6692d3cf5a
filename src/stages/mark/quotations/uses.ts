/**
 * Uses: what quotation marks are for. Speech; a title of a work; one or two words held at a distance (scare); something else (a nickname).
 *     the film “Night Ferry”  title      the so-called “quiet zone”  scare      Ann “Tug” Berg  other      said it was “a joke”  speech
 * Leaves open: titles in lower case, and scare quotes of four words and more.
 */
import type { Cues } from '../../../lexicon/cues.ts'
import { cueForms } from '../../../lexicon/cues.ts'
import type { Quotation } from '../../../model/quotation.ts'
import type { Span } from '../../../model/span.ts'
import { type Word, wordsOf } from '../../../text/words.ts'

/** Fewer words than this, with nobody speaking near them, are held at a distance. */
const FEWEST_SPOKEN = 4
const LONGEST_TITLE = 10
/** Code units to each side in which a cue is looked for. */
const NEAR = 240
/** Words that a title may have in lower case. */
const SMALL = /^(?:a|an|and|as|at|but|by|for|from|in|into|nor|of|on|or|over|the|to|up|via|vs|with)$/

/** `around` is the sentence, or the sentences that the quotation runs through. */
export function useOf(text: string, quoted: Span, around: Span, cues: Cues): Quotation['use'] {
  const inside = wordsOf(text, quoted.start, quoted.end)
  const before = wordsOf(text, Math.max(around.start, quoted.start - NEAR), quoted.start)
  const after = wordsOf(text, quoted.end, Math.min(around.end, quoted.end + NEAR))
  if (isNickname(text, quoted, inside, before, after)) return 'other'
  const named = useNamedBefore(before, cues)
  if (inTitleCase(text, quoted, inside) && (named === 'title' || inside.length > 1) && !spokenEnd(text, quoted, after, cues)) return 'title'
  if (inside.length >= FEWEST_SPOKEN || isSaid(before, cues) || isSaid(after, cues))
    return named === 'scare' && inside.length < FEWEST_SPOKEN ? 'scare' : 'speech'
  return /[.!?]$/.test(text.slice(quoted.start, quoted.end)) && before.length === 0 ? 'speech' : 'scare'
}

function isNickname(text: string, quoted: Span, inside: readonly Word[], before: readonly Word[], after: readonly Word[]): boolean {
  const [left, right] = [before.at(-1), after[0]]
  if (inside.length > 2 || !left || !right || !/^\p{Lu}/u.test(text.slice(quoted.start, quoted.end))) return false
  return /^\p{Lu}\p{Ll}/u.test(left.text) && /^\p{Lu}\p{Ll}/u.test(right.text) && right.start - quoted.end <= 2 && quoted.start - left.end <= 2
}

/** What the one to three words before the marks say of their use. */
function useNamedBefore(before: readonly Word[], cues: Cues): 'scare' | 'title' | null {
  const last = before.slice(-3).map(({ lower }) => lower)
  const candidates = [last.join(' '), last.slice(-2).join(' '), last.at(-1) ?? '']
  return candidates.map((words) => cues.quotationUses.get(words)).find((use) => use !== undefined) ?? null
}

function inTitleCase(text: string, quoted: Span, inside: readonly Word[]): boolean {
  if (inside.length > LONGEST_TITLE || /[.;]/.test(text.slice(quoted.start, quoted.end - 1))) return false
  return inside.every((word, index) => /^[\p{Lu}\p{N}]/u.test(word.text) || (index > 0 && SMALL.test(word.lower)))
}

/** “Close the Pier,” Berg said: a comma inside, a verb of saying close behind. */
function spokenEnd(text: string, quoted: Span, after: readonly Word[], cues: Cues): boolean {
  return /[,!?]/.test(text.charAt(quoted.end - 1)) && isSaid(after.slice(0, 4), cues)
}

const isSaid = (words: readonly Word[], cues: Cues): boolean =>
  words.some(({ lower }) => cueForms(cues, lower).some(({ verb }) => verb.particle === null && verb.class !== 'believe'))
