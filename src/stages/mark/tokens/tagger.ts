/**
 * The tagger: parts of speech for the words of one sentence, from left to right.
 *     The miners left Lisk → DET NOUN VERB PROPN
 * [Reference] Collins 2002; Honnibal 2013, "A good part-of-speech tagger in about 200 lines of Python".
 */
import type { Tagger } from '../../../lexicon/tagger.ts'
import type { PartOfSpeech } from '../../../model/token.ts'
import { addScores, highest, scoresOf } from '../../../text/perceptron.ts'
import { remembered } from '../../../text/remembered.ts'
import { type FeatureGroup, featuresOfPairs, GROUPS, type Outline, outlineOf } from './features.ts'

/** One tag a word. */
export function tagWords(words: readonly string[], tagger: Tagger): PartOfSpeech[] {
  const outline = outlineOf(words)
  const groups = groupsOf(tagger)
  const tags: PartOfSpeech[] = []
  const sums = new Int32Array(tagger.labels.length)
  for (let at = 0; at < words.length; at++) {
    const certain = tagger.certain.get(words[at] ?? '')
    tags.push(certain ?? likeliest(outline, at, tags, tagger, groups, sums) ?? 'X')
  }
  return tags
}

/** `sums` is room to count in. */
function likeliest(
  outline: Outline,
  at: number,
  tags: readonly PartOfSpeech[],
  tagger: Tagger,
  groups: readonly Group[],
  sums: Int32Array,
): PartOfSpeech | undefined {
  const before = tags[at - 1] ?? '<'
  const twoBefore = tags[at - 2] ?? '<'
  sums.fill(0)
  addScores(sums, tagger, featuresOfPairs(outline, at, before))
  for (const { asks, scores } of groups) add(sums, scores(asks(outline, at, before, twoBefore)))
  return tagger.labels[highest(sums)]
}

function add(sums: Int32Array, scores: Int32Array): void {
  for (let label = 0; label < sums.length; label++) sums[label] = (sums[label] ?? 0) + (scores[label] ?? 0)
}

/** What a group of features adds to each tag. */
interface Group {
  readonly asks: FeatureGroup['asks']
  readonly scores: (asked: string) => Int32Array
}

/** By tagger: the groups, with the sums of what was asked before. */
const SUMMED = new WeakMap<Tagger, readonly Group[]>()

function groupsOf(tagger: Tagger): readonly Group[] {
  const known = SUMMED.get(tagger)
  if (known) return known
  const groups = GROUPS.map(({ asks, features }): Group => ({ asks, scores: remembered((asked) => scoresOf(tagger, features(asked))) }))
  SUMMED.set(tagger, groups)
  return groups
}
