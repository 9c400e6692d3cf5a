/**
 * Masses: how much text, prose and link text each element of a page holds, and which element looks most like the container of a story.
 * One pass over the lines, one over the elements from the last to the first: linear.
 * [Reference] the weights of the container score are those of Readability (https://github.com/mozilla/readability): a point a paragraph, one
 * a comma, one a hundred letters up to three, half of it for the grandparent, a third of that beyond; less the share of links.
 */
import type { PageLine } from './page-lines.ts'
import type { Element, Tree } from './tree.ts'

export interface Masses {
  /** Sums over everything inside an element, by its index. */
  readonly lines: Float64Array
  readonly words: Float64Array
  readonly prose: Float64Array
  readonly paragraphs: Float64Array
  readonly letters: Float64Array
  readonly linked: Float64Array
  /** Container score, 1 for the best element of the page. */
  readonly score: Float64Array
  readonly best: Element | null
}

const LEVELS = 5
const PROSE_WORDS = 10

/** Reads like a sentence or more. */
export const isProse = ({ shape, linkShare, cue }: PageLine): boolean =>
  shape.words >= PROSE_WORDS && shape.stops && linkShare < 0.5 && cue === null && shape.capitals < 0.6

export function massesOf({ elements, root }: Tree, lines: readonly PageLine[]): Masses {
  const sums = (): Float64Array => new Float64Array(elements.length + 1)
  const masses = { lines: sums(), words: sums(), prose: sums(), paragraphs: sums(), letters: sums(), linked: sums() }
  const points = sums()
  for (const line of lines) {
    const at = line.block.index
    add(masses.lines, at, 1)
    add(masses.words, at, line.shape.words)
    add(masses.letters, at, line.text.length)
    add(masses.linked, at, line.linked)
    if (!isProse(line)) continue
    add(masses.prose, at, line.shape.words)
    add(masses.paragraphs, at, 1)
    score(points, line)
  }
  const parents = Int32Array.from([root, ...elements], ({ parent }) => parent?.index ?? 0)
  for (const sum of Object.values(masses)) for (let at = elements.length; at > 0; at--) add(sum, parents[at] ?? 0, sum[at] ?? 0)
  return { ...masses, ...ranked(points, masses, [root, ...elements]) }
}

const add = (sums: Float64Array, at: number, value: number): void => {
  sums[at] = (sums[at] ?? 0) + value
}

function score(points: Float64Array, { block, text }: PageLine): void {
  const value = 1 + (text.match(/[,،、]/g)?.length ?? 0) + Math.min(3, text.length / 100)
  let at = block.parent
  for (let level = 1; at && level <= LEVELS; level++) {
    add(points, at.index, value / (level === 1 ? 1 : level === 2 ? 2 : level * 3))
    at = at.parent
  }
}

function ranked(
  points: Float64Array,
  { letters, linked }: Pick<Masses, 'letters' | 'linked'>,
  elements: readonly Element[],
): Pick<Masses, 'score' | 'best'> {
  const scores = points.map((value, at) => value * (1 - (linked[at] ?? 0) / Math.max(1, letters[at] ?? 1)))
  let best: Element | null = null
  let most = 0
  for (const element of elements) {
    const value = scores[element.index] ?? 0
    if (value <= most) continue
    best = element
    most = value
  }
  return { score: most === 0 ? scores : scores.map((value) => value / most), best }
}
