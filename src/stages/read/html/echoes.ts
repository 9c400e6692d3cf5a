/**
 * Runs of four words, to see how much of a line another text says as well.
 *     "the council met on Monday" in "On Tuesday the council met on …"      1 of 2 runs
 * Words, pairs of words and runs are numbered: most lines share no word with the text, and are done with before any run is put together.
 */
import { type Word, wordsOf } from '../../../text/words.ts'

const RUN = 4
/** No page has so many words. */
const NUMBERS = 2 ** 26
/** The number of a word behind the last one, and of a word or pair that was never numbered. */
const NONE = 0
const UNKNOWN = -1

export interface FourWords {
  /** Runs, each once. */
  readonly size: number
  /** 0 to 1: the share of a line's runs that stand in the text; of fewer words than a run, one run of all of them. */
  readonly shareOf: (line: string) => number
  /** The same for the words of a line, in small letters. */
  readonly shareOfWords: (words: readonly string[]) => number
  /** 0 to 1: the share of the text's own runs that stand in these lines, one after the other. */
  readonly shareIn: (lines: readonly string[]) => number
}

/** How much of a line the page states elsewhere: as its story, or as what its story is about. */
export interface Echo {
  /** 0 to 1; null where the page states none. */
  readonly body: number | null
  readonly description: number | null
}

/** Fewer words stand anywhere. */
const LEAST_ECHO = 3

export function echoFinder(bodies: readonly string[], descriptions: readonly string[]): (words: readonly Word[]) => Echo {
  const [body, description] = [fourWords(bodies), fourWords(descriptions)]
  const none: Echo = { body: body.size === 0 ? null : 0, description: description.size === 0 ? null : 0 }
  const isSilent = body.size === 0 && description.size === 0
  return (words) => {
    if (isSilent || words.length < LEAST_ECHO) return none
    const line = words.map(({ lower }) => lower)
    const [inBody, inDescription] = [body.shareOfWords(line), description.shareOfWords(line)]
    // One for nearly all lines of a page.
    return inBody === 0 && inDescription === 0
      ? none
      : { body: none.body === null ? null : inBody, description: none.description === null ? null : inDescription }
  }
}

export function fourWords(texts: readonly string[]): FourWords {
  const words = new Map<string, number>()
  const pairs = new Map<number, number>()
  const written = texts.flatMap((text) =>
    runsOf(
      lowerWords(text),
      (word) => numbered(words, word),
      (pair) => numbered(pairs, pair),
    ),
  )
  const runs = new Set(written)
  const knownRuns = (line: readonly string[]): readonly number[] =>
    runsOf(
      line,
      (word) => words.get(word) ?? UNKNOWN,
      (pair) => pairs.get(pair) ?? UNKNOWN,
    )
  const shareOfWords = (line: readonly string[]): number => share(runs.size === 0 ? [] : knownRuns(line), runs)
  return {
    size: runs.size,
    shareOf: (line) => (runs.size === 0 ? 0 : shareOfWords(lowerWords(line))),
    shareOfWords,
    shareIn: (lines) => share(written, new Set(knownRuns(lines.flatMap(lowerWords)))),
  }
}

const lowerWords = (text: string): readonly string[] => wordsOf(text).map(({ lower }) => lower)

function numbered<Key>(known: Map<Key, number>, key: Key): number {
  const number = known.get(key) ?? known.size + 1
  if (number > known.size) known.set(key, number)
  return number
}

const share = (runs: readonly number[], held: ReadonlySet<number>): number =>
  runs.length === 0 ? 0 : runs.filter((run) => held.has(run)).length / runs.length

/** A run is the pair of its first two words and that of its last two. */
function runsOf(words: readonly string[], numberOf: (word: string) => number, pairOf: (pair: number) => number): readonly number[] {
  if (words.length === 0) return []
  const numbers = words.map(numberOf)
  const pairs = numbers.map((first, at) => pairAt(first, numbers[at + 1] ?? NONE, pairOf))
  const count = Math.max(1, words.length - RUN + 1)
  return Array.from({ length: count }, (_, at) => together(pairs[at] ?? NONE, pairs[at + 2] ?? NONE))
}

const pairAt = (first: number, second: number, pairOf: (pair: number) => number): number =>
  first === UNKNOWN || second === UNKNOWN ? UNKNOWN : pairOf(first * NUMBERS + second)

const together = (first: number, second: number): number => (first === UNKNOWN || second === UNKNOWN ? UNKNOWN : first * NUMBERS + second)
