/**
 * What the tagger looks at: the word, its ending and shape, its neighbours, and the two tags before it.
 *     "Ruiz" in "Mayor Ruiz said" → "w=ruiz", "p=mayor", "n=said", "x=Xx", "t=PROPN", …
 * [Reference] Ratnaparkhi 1996, "A maximum entropy model for part-of-speech tagging"; Toutanova et al. 2003.
 */

/** Words of one sentence in the forms the features need, worked out once. */
export interface Outline {
  readonly words: readonly string[]
  readonly lower: readonly string[]
  readonly shapes: readonly string[]
}

export function outlineOf(words: readonly string[]): Outline {
  return { words, lower: words.map(normal), shapes: words.map(shapeOf) }
}

/** Features of the word at `at`, given the tags before it. */
export function featuresOf({ lower, shapes }: Outline, at: number, before: string, twoBefore: string): string[] {
  const word = lower[at] ?? ''
  const shape = shapes[at] ?? ''
  const previous = lower[at - 1] ?? '<'
  const next = lower[at + 1] ?? '>'
  const first = at === 0 ? '^' : ''
  return [
    'b',
    `w=${word}`,
    `x=${shape}${first}`,
    `1=${word.slice(-1)}`,
    `2=${word.slice(-2)}`,
    `3=${word.slice(-3)}`,
    `4=${word.slice(-4)}${shape}`,
    `a=${word.slice(0, 3)}`,
    `t=${before}`,
    `u=${twoBefore} ${before}`,
    `v=${before} ${word}`,
    `p=${previous}`,
    `q=${lower[at - 2] ?? '<'}`,
    `n=${next}`,
    `m=${lower[at + 2] ?? '>'}`,
    `r=${previous} ${word}`,
    `s=${word} ${next}`,
    `y=${next.slice(-3)}`,
    `z=${previous.slice(-3)}`,
    `k=${shape} ${shapes[at + 1] ?? '>'}`,
    `j=${shapes[at - 1] ?? '<'} ${shape}${first}`,
    `g=${before} ${next.slice(-3)}`,
  ]
}

/** Lower case; figures by their form, so that one year teaches about all. */
function normal(word: string): string {
  if (/^\d{4}$/.test(word)) return '0000'
  if (/^\d/.test(word)) return word.replace(/\d/g, '0').slice(0, 12)
  return word.toLowerCase().replaceAll('’', "'")
}

/** Upper case X, lower case x, figure 0, other signs themselves; runs made one: "McTarn" XxXx, "U.S." X.X. */
function shapeOf(word: string): string {
  return word
    .slice(0, 20)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}\p{Lm}]/gu, 'x')
    .replace(/\p{N}/gu, '0')
    .replace(/x+/g, 'x')
    .replace(/X+/g, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/0+/g, '0')
}
