/**
 * Linear models over named features: each feature holds a small whole-number weight for some labels; the label with the highest sum wins.
 * [Reference] Collins 2002, "Discriminative training methods for hidden Markov models" (averaged perceptron). Training stands in training/.
 * The weights of one feature are one string, two signs a label: the label, then the weight (zigzag, so that small weights are one byte).
 */
export interface LinearModel {
  readonly labels: readonly string[]
  readonly weights: ReadonlyMap<string, string>
}

/** The first sign used: after the quotation mark, so that JSON needs no escapes; the backslash is stepped over. */
const FIRST = 0x23
const BACKSLASH = 0x5c

const signOf = (code: number): string => String.fromCharCode(code + FIRST >= BACKSLASH ? code + FIRST + 1 : code + FIRST)
const codeOf = (sign: number): number => (sign > BACKSLASH ? sign - FIRST - 1 : sign - FIRST)

/** Packs label-weight pairs; weights are whole numbers from -900 to 900. */
export function packWeights(pairs: readonly (readonly [label: number, weight: number])[]): string {
  return pairs.map(([label, weight]) => signOf(label) + signOf(weight < 0 ? -weight * 2 - 1 : weight * 2)).join('')
}

/** The sum of each label's weights over the features. */
export function scoresOf(model: LinearModel, features: readonly string[]): Int32Array {
  const scores = new Int32Array(model.labels.length)
  addScores(scores, model, features)
  return scores
}

/** The same, added to sums that are there. */
export function addScores(sums: Int32Array, { weights }: LinearModel, features: readonly string[]): void {
  for (const feature of features) {
    const packed = weights.get(feature)
    if (packed !== undefined) addPacked(sums, packed)
  }
}

function addPacked(scores: Int32Array, packed: string): void {
  for (let at = 0; at < packed.length; at += 2) {
    const label = codeOf(packed.charCodeAt(at))
    const zigzag = codeOf(packed.charCodeAt(at + 1))
    scores[label] = (scores[label] ?? 0) + ((zigzag & 1) === 1 ? -((zigzag + 1) >> 1) : zigzag >> 1)
  }
}

/** The place of the highest score; the first of equals. */
export function highest(scores: ArrayLike<number>): number {
  let best = 0
  for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at
  return best
}
