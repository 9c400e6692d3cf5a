/**
 * Trains the weights that tell kinds of names apart:
 *     node --import tsx training/train-names.ts TARGET.json SET.jsonl…
 * A set is JSON Lines {text, mentions: [{start, end, kind}]} (ours: wikigold, and the public-domain and OGL parts of re3d). The candidates come
 * from the program's own finder; each takes the kind of the labelled name it overlaps most. The same files give the same weights.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { loadLexicon } from '../src/lexicon/lexicon.ts'
import { findCandidates } from '../src/stages/mark/names/candidates.ts'
import { featuresOfName } from '../src/stages/mark/names/features.ts'
import { linesOfTokens } from '../src/stages/mark/names/lines.ts'
import { findSentences } from '../src/stages/mark/sentences/sentences.ts'
import { tagTokens } from '../src/stages/mark/tokens/tokens.ts'
import { articleOf } from '../src/testing/articles.ts'
import { highest } from '../src/text/perceptron.ts'
import { shared } from '../src/text/spans.ts'
import { type Example, fitMaxent, likelihoods, packedWeights } from './maxent.ts'

const LABELS = ['none', 'organisation', 'person', 'place']
const ROUNDS = 200
const RIDGE = 2
const RATE = 0.3
const SCALE = 100
const AT_LEAST = 3
/** A feature of fewer examples is left out: it would teach single names by heart. */
const SEEN = 5

interface Row {
  readonly text: string
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly kind: string }[]
}

function train(target: string, sets: readonly string[]): void {
  const examples = withoutRare(sets.flatMap(rowsOf).flatMap(examplesOf))
  const fitted = fitMaxent(examples, LABELS.length, { rounds: ROUNDS, ridge: RIDGE, rate: RATE })
  const wrong = examples.filter(({ features, label }) => highest(likelihoods(features, fitted, LABELS.length)) !== label).length
  process.stdout.write(`${wrong} wrong of ${examples.length}\n`)
  const weights = Object.fromEntries(packedWeights(fitted, SCALE, AT_LEAST))
  writeFileSync(target, `${JSON.stringify({ labels: LABELS, weights })}\n`)
}

function withoutRare(examples: readonly Example[]): Example[] {
  const seen = new Map<string, number>()
  for (const { features } of examples) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  return examples.map((example) => ({ ...example, features: example.features.filter((feature) => (seen.get(feature) ?? 0) >= SEEN) }))
}

const rowsOf = (path: string): Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)

const lexicon = loadLexicon()

function examplesOf({ text, mentions }: Row): Example[] {
  const article = articleOf(text)
  const sentences = findSentences(article, lexicon)
  const lines = linesOfTokens(sentences, tagTokens(article, sentences, lexicon), null)
  return findCandidates(article.text, lines, lexicon).names.flatMap((name) => {
    const line = lines[name.line]
    const best = mentions.reduce((most, mention) => Math.max(most, shared(mention, name)), 0)
    const kind = best > 0 ? (mentions.find((mention) => shared(mention, name) === best)?.kind ?? 'none') : 'none'
    return line ? [{ features: featuresOfName(line, name, lexicon), label: LABELS.indexOf(kind), weight: 1 }] : []
  })
}

const [target, ...sets] = process.argv.slice(2)
if (target === undefined || sets.length === 0) throw new Error('usage: train-names.ts TARGET.json SET.jsonl…')
train(target, sets)
