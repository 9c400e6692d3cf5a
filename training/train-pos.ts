/**
 * Trains the part-of-speech tagger and writes its weights:
 *     node --import tsx training/train-pos.ts TREEBANK.conllu[.gz] data/models/pos.json
 * The treebank is CoNLL-U with universal tags (ours: UD English-EWT, train split). The same file gives the same weights.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { PartOfSpeech } from '../src/model/token.ts'
import { featuresOf, outlineOf } from '../src/stages/mark/tokens/features.ts'
import { highest } from '../src/text/perceptron.ts'
import { averagedPerceptron, type Learner, shuffle } from './averaged-perceptron.ts'
import { readTreebank, type TaggedSentence, withCompounds } from './treebank.ts'

const ROUNDS = 10
/** Weights below this are dropped: a third of the file at no cost on held-out text. */
const AT_LEAST = 10
const SCALE = 10
/** A word seen this often with one tag in this share of cases keeps it. */
const OFTEN = 20
const SHARE = 0.995

function train(treebank: string, target: string): void {
  const sentences = readTreebank(read(treebank)).flatMap(withCompounds)
  const certain = certainWords(sentences)
  const labels = [...new Set(sentences.flatMap((sentence) => sentence.tags))].sort()
  const learner = averagedPerceptron(labels.length)
  for (let round = 1; round <= ROUNDS; round++) {
    shuffle(sentences, round)
    const wrong = sentences.reduce((sum, sentence) => sum + learnSentence(learner, sentence, labels, certain), 0)
    process.stdout.write(`round ${round}: ${wrong} wrong\n`)
  }
  writeFileSync(target, `${JSON.stringify({ labels, certain: Object.fromEntries(certain), weights: learner.averaged(SCALE, AT_LEAST) })}\n`)
}

const read = (path: string): string => (path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path)).toString('utf8')

function certainWords(sentences: readonly TaggedSentence[]): Map<string, PartOfSpeech> {
  const certain: [string, PartOfSpeech][] = []
  for (const [word, byTag] of tagCounts(sentences)) {
    const total = [...byTag.values()].reduce((sum, count) => sum + count, 0)
    for (const [tag, count] of byTag) if (total >= OFTEN && count / total >= SHARE) certain.push([word, tag])
  }
  return new Map(certain.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function tagCounts(sentences: readonly TaggedSentence[]): Map<string, Map<PartOfSpeech, number>> {
  const counts = new Map<string, Map<PartOfSpeech, number>>()
  for (const { words, tags } of sentences) {
    for (const [at, word] of words.entries()) {
      const tag = tags[at] ?? 'X'
      const byTag = counts.get(word) ?? new Map<PartOfSpeech, number>()
      counts.set(word, byTag.set(tag, (byTag.get(tag) ?? 0) + 1))
    }
  }
  return counts
}

/** Tags the sentence with the weights of now, learns from each mistake, and gives their number. */
function learnSentence(
  learner: Learner,
  { words, tags }: TaggedSentence,
  labels: readonly PartOfSpeech[],
  certain: Map<string, PartOfSpeech>,
): number {
  const outline = outlineOf(words)
  const guesses: PartOfSpeech[] = []
  let wrong = 0
  for (const [at, word] of words.entries()) {
    const known = certain.get(word)
    if (known === undefined) {
      const features = featuresOf(outline, at, guesses[at - 1] ?? '<', guesses[at - 2] ?? '<')
      const guess = highest(learner.scores(features))
      const right = labels.indexOf(tags[at] ?? 'X')
      learner.learn(features, right, guess)
      guesses.push(labels[guess] ?? 'X')
      if (guess !== right) wrong++
    } else guesses.push(known)
  }
  return wrong
}

const [treebank, target] = process.argv.slice(2)
if (treebank === undefined || target === undefined) throw new Error('usage: train-pos.ts TREEBANK.conllu[.gz] TARGET.json')
train(treebank, target)
