/**
 * The tokeniser: words, figures and signs of a sentence, each with its place.
 *     "Ruiz didn't see the 86-minute film."  Ruiz, did, n't, see, the, 86-minute, film, .
 *     "Mr. Berg's U.S. aides cannot pay $5." Mr., Berg, 's, U.S., aides, can, not, pay, $, 5, .
 * As the English Universal Dependencies part words, but words with hyphens stay whole.
 * [Reference] https://universaldependencies.org/en/tokenization.html
 */
import type { AbbreviationKind } from '../../../lexicon/language.ts'
import type { Evidence, Span } from '../../../model/span.ts'
import { evidence } from '../../../text/spans.ts'

const ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s"“”<>]*[^\s"“”<>.,;:!?)\]’']`
const MAIL = String.raw`[\p{L}\p{N}._%+]{1,64}@[\p{L}\p{N}.-]{1,99}[\p{L}\p{N}]`
const POINTED = String.raw`(?:\p{L}\.){2,9}`
const FIGURE = String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:-?\p{L}[\p{L}\p{N}]*)?(?:-\p{L}+)*`
const WORD = String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑'’&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`
const TOKEN = new RegExp([ADDRESS, MAIL, POINTED, FIGURE, WORD, String.raw`\.{2,}`, '-{2,}', String.raw`\S`].join('|'), 'gu')

const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu

/** Tokens of one sentence; offsets are into the whole text. */
export function tokenise(text: string, sentence: Span, abbreviations: ReadonlyMap<string, AbbreviationKind>): Evidence[] {
  const tokens: Evidence[] = []
  const part = text.slice(sentence.start, sentence.end)
  let end = 0
  for (const match of part.matchAll(TOKEN)) {
    if (match.index < end) continue
    end = match.index + match[0].length
    if (part[end] === '.' && isAbbreviated(match[0], end + 1 === part.length, abbreviations)) end++
    tokens.push(...parted(text, sentence.start + match.index, sentence.start + end))
  }
  return tokens
}

/** The point belongs to known abbreviations, and to initials that end no sentence. */
function isAbbreviated(word: string, last: boolean, abbreviations: ReadonlyMap<string, AbbreviationKind>): boolean {
  return abbreviations.has(`${word}.`) || (!last && /^\p{Lu}$/u.test(word))
}

/** A word and its clitic: "did" "n't", "Berg" "'s", "can" "not". */
function parted(text: string, start: number, end: number): readonly Evidence[] {
  const word = text.slice(start, end)
  const clitic = /^cannot$/i.test(word) ? 3 : (CLITIC.exec(word)?.[0].length ?? 0)
  if (clitic === 0 || clitic === word.length) return [evidence(text, start, end)]
  return [evidence(text, start, end - clitic), evidence(text, end - clitic, end)]
}
