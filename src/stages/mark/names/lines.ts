/**
 * Lines: the sentences with their tokens, as the name finder reads them. Headlines and other lines in title case are told apart: there
 * every word has a capital, so nothing can be learned from capitals.
 *     "Mayor Opens Old Mill to Miners"   title case
 *     "The mayor opened the mill."       not
 */
import type { Sentence } from '../../../model/sentence.ts'
import type { Span } from '../../../model/span.ts'
import type { Token } from '../../../model/token.ts'
import { contains } from '../../../text/spans.ts'

export interface Line extends Span {
  readonly tokens: readonly Token[]
  /** The tokens in lower case, with plain apostrophes. */
  readonly lower: readonly string[]
  readonly titled: boolean
  readonly headline: boolean
}

/** One line a sentence, in reading order. */
export function linesOfTokens(sentences: readonly Sentence[], tokens: readonly Token[], headline: Span | null): Line[] {
  let at = 0
  return sentences.map((sentence) => {
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) at++
    const from = at
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) at++
    const own = tokens.slice(from, at)
    const isHeadline = headline !== null && contains(headline, sentence)
    return {
      start: sentence.start,
      end: sentence.end,
      tokens: own,
      lower: own.map((token) => token.text.toLowerCase().replaceAll('’', "'")),
      headline: isHeadline,
      titled: inTitleCase(own) && (isHeadline || !endsWithStop(own)),
    }
  })
}

const CAPITAL = /^\p{Lu}/u
const LONG = /^\p{L}{3,}/u
const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM', 'X'])

/** Nearly all content words have a capital; a line of one short name is left to the name finder. */
function inTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter((token) => LONG.test(token.text) && CONTENT.has(token.tag))
  const capital = long.filter((token) => CAPITAL.test(token.text))
  return tokens.length >= 4 && long.length >= 2 && capital.length / long.length > 0.75
}

/** A stop, or the dash of a dateline. */
const endsWithStop = (tokens: readonly Token[]): boolean => /^(?:[.!?]["”’)]*|[-–—]+)$/.test(tokens.at(-1)?.text ?? '')
