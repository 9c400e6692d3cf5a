/**
 * Around: the words inside, before and behind a quotation, read once for the whole page, and whether somebody speaks among them.
 *     She left. Berg said “⟨we lost⟩” on Monday.      inside "we lost", before "Berg said", behind "on Monday"
 */
import { type Cues, cueForms, type Frame } from '../../../lexicon/cues.ts'
import type { Span } from '../../../model/span.ts'
import { type Word, wordsOf } from '../../../text/words.ts'

/** Words of the page in order. `said[n]` counts the words of saying among the first n. */
export interface PageWords {
  readonly words: readonly Word[]
  readonly said: Int32Array
}

/** Words `from` up to `to` of the page. */
export interface WordRange {
  readonly from: number
  readonly to: number
}

export function pageWords(text: string, regions: readonly Span[], cues: Cues): PageWords {
  const words = regions.flatMap(({ start, end }) => wordsOf(text, start, end))
  const said = new Int32Array(words.length + 1)
  const known = new Map<string, boolean>()
  for (const [at, { lower }] of words.entries()) {
    const saying = known.get(lower) ?? isSaying(cues, lower)
    known.set(lower, saying)
    said[at + 1] = (said[at] ?? 0) + (saying ? 1 : 0)
  }
  return { words, said }
}

const isSaying = (cues: Cues, lower: string): boolean =>
  cueForms(cues, lower).some(({ verb }) => verb.particle === null && verb.class !== 'believe' && !isValuing(verb.frames))

/** "put the damage at": no verb of saying before anything but a figure. */
const isValuing = (frames: ReadonlySet<Frame>): boolean => frames.size === 1 && frames.has('at')

/** The words that lie within the span whole. */
export function wordsWithin({ words }: PageWords, { start, end }: Span): WordRange {
  const from = firstFrom(words, start)
  let to = firstFrom(words, end)
  if (to > from && (words[to - 1]?.end ?? 0) > end) to--
  return { from, to: Math.max(from, to) }
}

/** The first word that begins at the offset or behind it: words are in order, so it is found by halving. */
function firstFrom(words: readonly Word[], offset: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? 0) >= offset) high = middle
    else low = middle + 1
  }
  return low
}

export const isSaid = ({ said }: PageWords, { from, to }: WordRange): boolean => (said[to] ?? 0) > (said[from] ?? 0)
