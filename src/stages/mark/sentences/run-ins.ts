/**
 * Run-ins: sentences that stand behind something without a stop, as pages leave them where a break was lost.
 *     "LISK, Norway (TN) — " | "The mill burned."        a dateline
 *     "Photo by Ana Ruiz " | "In the mill nobody slept." a capital that only the beginning of a sentence explains
 * [Reference] Read et al. 2012, "Sentence boundary detection: a long solved problem?" (borders without a stop in text from the web).
 */
import type { Span } from '../../../model/span.ts'
import { trimmed } from '../../../text/spans.ts'

/** The sentence cut at its run-ins; `isFirst` where it begins its line. */
export function cutAtRunIns(text: string, sentence: Span, isFirst: boolean): readonly Span[] {
  const words = text.slice(sentence.start, sentence.end)
  const cuts = [...(isFirst ? datelineEnd(words) : []), ...insideCuts(words)]
  return [0, ...cuts].flatMap((from, index) => {
    const to = cuts[index] ?? words.length
    return trimmed(text, { start: sentence.start + from, end: sentence.start + to }) ?? []
  })
}

/** "LISK, Norway, Oct. 4 (Tarn News) — ": capitals, figures and commas, no sentence, up to a dash, and the sentence behind it. */
const DATELINE =
  /^(?:\p{Lu}[\p{L}.'’-]*|\d{1,4})(?:[ ,/]{1,2}(?:\p{Lu}[\p{L}.'’-]*|\d{1,4}|of|de|al|[(]\p{Lu}[\p{L}\d .&'’/-]{0,30}[)])){0,8} {1,2}(?:[-–—]{1,2}|―) {1,2}(?=["“'‘]?\p{Lu})/u

function datelineEnd(words: string): readonly number[] {
  const found = DATELINE.exec(words.slice(0, 120))?.[0]
  return found !== undefined && isPlaceLine(found) ? [found.length] : []
}

/** A city in capitals, a source in brackets or "City, Country": what else begins with capitals and a dash may be a name in the sentence. */
const isPlaceLine = (found: string): boolean =>
  /^\p{Lu}{3}/u.test(found) || /\(\p{Lu}[^)]*\)/u.test(found) || /^\p{Lu}[\p{L} .'’-]*, \p{Lu}/u.test(found)

/** Words that have a capital only where a sentence begins, where the next word has none and no stop stands before. */
const OPENING =
  /(?<=[\p{L}\d)\]’'] )(?:(?:In|On|At|During|After|Before|While|When|Although|Since|Despite|According) (?=\p{Ll}|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)|(?:This|These|They|He|She|We|It|There|But|The) (?=\p{Ll}|\d))/gu
/** After small words these may be a name: "said The guardian of …"; prepositions never are. */
const AFTER_NAMES = /(?:(?<![\p{L}'’-])\p{Lu}[\p{L}'’-]*|[\d)\]]) $/u
const PREPOSITION = /^(?:In|On|At|During|After|Before|While|When|Although|Since|Despite|According)\b/

/** At least this many words stand in a sentence that is cut off. */
const FEWEST = 5

function insideCuts(words: string): readonly number[] {
  return [...words.matchAll(OPENING)].map(({ index }) => index).filter((at) => isOpening(words, at) && isSentence(words.slice(at, at + 160)))
}

const isOpening = (words: string, at: number): boolean =>
  (PREPOSITION.test(words.slice(at, at + 12)) || AFTER_NAMES.test(words.slice(Math.max(0, at - 30), at))) && !isTitle(words, at)

/** Enough words, most of them small. */
function isSentence(rest: string): boolean {
  const [, ...others] = rest.split(/\s+/)
  return others.length >= FEWEST && others.slice(0, FEWEST).filter((word) => /^\p{Ll}/u.test(word)).length >= 2
}

/** An open quotation mark before: "the film “Ana In love with the sea”". */
const isTitle = (words: string, at: number): boolean => /["“‘][^"“”‘’]*$/.test(words.slice(Math.max(0, at - 80), at))
