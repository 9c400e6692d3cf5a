/**
 * Uses: what quotation marks are for. Speech; a title of a work; one or two words held at a distance (scare); something else (a nickname).
 *     the film “Night Ferry”  title      the so-called “quiet zone”  scare      Ann “Tug” Berg  other      said it was “a joke”  speech
 * Leaves open: titles in lower case, and scare quotes of four words and more.
 */
import type { Cues } from '../../../lexicon/cues.ts'
import type { Quotation } from '../../../model/quotation.ts'
import type { Span } from '../../../model/span.ts'
import type { Word } from '../../../text/words.ts'
import { isSaid, type PageWords, type WordRange, wordsWithin } from './around.ts'

/** Fewer words than this, with nobody speaking near them, are held at a distance. */
const FEWEST_SPOKEN = 4
const LONGEST_TITLE = 10
/** Code units to each side in which a cue is looked for. */
const NEAR = 240
/** Words that a title may have in lower case. */
const SMALL = /^(?:a|an|and|as|at|but|by|for|from|in|into|nor|of|on|or|over|the|to|up|via|vs|with)$/

/** `around` is the sentence, or the sentences that the quotation runs through. */
export function useOf(text: string, quoted: Span, around: Span, page: PageWords, cues: Cues): Quotation['use'] {
  const inside = wordsWithin(page, quoted)
  const before = wordsWithin(page, { start: Math.max(around.start, quoted.start - NEAR), end: quoted.start })
  const after = wordsWithin(page, { start: quoted.end, end: Math.min(around.end, quoted.end + NEAR) })
  const count = inside.to - inside.from
  if (isNickname(text, quoted, count, last(page, before), first(page, after))) return 'other'
  const named = useNamedBefore(page, before, cues)
  const spokenEnd = /[,!?]/.test(text.charAt(quoted.end - 1)) && isSaid(page, { from: after.from, to: Math.min(after.to, after.from + 4) })
  if (
    (named === 'title' || count > 1) &&
    (!spokenEnd || isOnAir(text, quoted) || isNamedTitle(text, quoted, named)) &&
    !isAnnounced(text, quoted) &&
    !isShouted(text, quoted, page, before) &&
    inTitleCase(text, quoted, page, inside)
  )
    return 'title'
  if (count >= FEWEST_SPOKEN || isSaid(page, before) || isSaid(page, after)) return named === 'scare' && count < FEWEST_SPOKEN ? 'scare' : 'speech'
  return isExclaimed(text, quoted, before) ? 'speech' : 'scare'
}

/** A sentence of its own: "“Yes.”", "She was blunt: “We lost.”" */
const isExclaimed = (text: string, quoted: Span, before: WordRange): boolean =>
  /[.!?]$/.test(text.slice(quoted.start, quoted.end)) && (before.to === before.from || opensSpeech(text, quoted))

/** "on Radio Tarn's “Face the Town,” Berg said": whose, or where it was said. */
const isOnAir = (text: string, quoted: Span): boolean =>
  /(?:['’]s|s['’]|(?<!\p{L})(?:on|of|from))\s["“„‟«'‘’‚`]+$/iu.test(text.slice(Math.max(0, quoted.start - 9), quoted.start))

/** "the programme “Night Watch,” Berg said": no comma between the noun and the marks. */
const isNamedTitle = (text: string, quoted: Span, named: string | null): boolean =>
  named === 'title' && /\p{L}\s["“„‟«'‘’‚`]+$/u.test(text.slice(Math.max(0, quoted.start - 5), quoted.start))

/** "Berg: “Never Again!”": no title, whatever its capitals. */
const isAnnounced = (text: string, quoted: Span): boolean =>
  /[.!?]$/.test(text.slice(quoted.start, quoted.end)) && /:\s*["“„‟«'‘’‚`]+$/.test(text.slice(Math.max(0, quoted.start - 5), quoted.start))

/** "the crowd chanted “Sail On!”": the word before is one of saying. */
const isShouted = (text: string, quoted: Span, page: PageWords, { from, to }: WordRange): boolean =>
  SAYS.test(page.words[to - 1]?.lower ?? '') ||
  (/[!?]$/.test(text.slice(quoted.start, quoted.end)) && to > from && isSaid(page, { from: to - 1, to }))

const SAYS = /^(?:said|saying|says|chant(?:ed|ing|s)?|shout(?:ed|ing|s)?|reading|declaring)$/

/** Behind a comma or colon. */
const opensSpeech = (text: string, quoted: Span): boolean => /[,:]\s*["“„‟«'‘’‚`]+$/.test(text.slice(Math.max(0, quoted.start - 5), quoted.start))

const first = ({ words }: PageWords, { from, to }: WordRange): Word | undefined => (to > from ? words[from] : undefined)
const last = ({ words }: PageWords, { from, to }: WordRange): Word | undefined => (to > from ? words[to - 1] : undefined)

function isNickname(text: string, quoted: Span, count: number, left: Word | undefined, right: Word | undefined): boolean {
  if (count > 2 || !left || !right || !/^\p{Lu}/u.test(text.charAt(quoted.start))) return false
  return /^\p{Lu}\p{Ll}/u.test(left.text) && /^\p{Lu}\p{Ll}/u.test(right.text) && right.start - quoted.end <= 2 && quoted.start - left.end <= 2
}

/** What the one to three words before the marks say of their use. */
function useNamedBefore({ words }: PageWords, { from, to }: WordRange, cues: Cues): 'scare' | 'title' | null {
  const before = words.slice(Math.max(from, to - 3), to).map(({ lower }) => lower)
  const candidates = [before.join(' '), before.slice(-2).join(' '), before.at(-1) ?? '']
  return candidates.map((written) => cues.quotationUses.get(written)).find((use) => use !== undefined) ?? null
}

function inTitleCase(text: string, quoted: Span, { words }: PageWords, { from, to }: WordRange): boolean {
  if (to - from > LONGEST_TITLE || /[.;]/.test(text.slice(quoted.start, quoted.end - 1))) return false
  return words.slice(from, to).every((word, index) => /^[\p{Lu}\p{N}]/u.test(word.text) || (index > 0 && SMALL.test(word.lower)))
}
