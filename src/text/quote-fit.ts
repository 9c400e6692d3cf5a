/**
 * Quote fit: how the words of one quotation lie in another. The shorter is fitted whole into the longer, whose ends are free, so trimming is no
 * change; an ellipsis parts a quotation into pieces that are fitted one by one; words in brackets are the editor's and are left out.
 *     "We will rebuild … every home" in "We will rebuild, I promise you, every home of this town"      nothing changed
 *     "We have got a lot of work" in "We have got work"                                                added: a, lot, of
 *     "and they were stupid" in "and they left early, all of them"                                   other words: were, stupid
 * [Reference] Needleman, Wunsch 1970; fitting alignment as in Gusfield 1997, §11.6.4. Quadratic, so only the first 400 words count.
 */
import { fold } from './fold.ts'
import { remembered } from './remembered.ts'
import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

/** Words of the two sides that stand where the other has something else (or nothing). */
export interface QuoteChange {
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
  /** Words of mine before the other's first word or after its last: not changed but beyond it. */
  readonly beyond: boolean
}

export interface QuoteFit {
  /** Words that agree. */
  readonly matched: readonly string[]
  /** Words of the fitted quotation. */
  readonly words: number
  readonly changes: readonly QuoteChange[]
}

const LONGEST = 400
/** Quotations whose words are remembered. */
const REMEMBERED = 5000
const MATCH = 2
const OTHER = -1

/** Lower-case words as spoken: hyphens part words, brackets are left out; one list a piece between ellipses. */
export const spokenPieces = remembered((quotation: string): readonly (readonly string[])[] => {
  const spoken = fold(quotation).replace(/\[[^[\]]{0,200}\]|\([^()]{0,200}\)/g, ' ')
  return spoken
    .split(/\.\s?\.\s?\.|…/)
    .map((piece) => wordsOf(piece).flatMap(({ lower }) => lower.split('-')))
    .filter((piece) => piece.length > 0)
}, REMEMBERED)

export const spokenWords = remembered((quotation: string): readonly string[] => spokenPieces(quotation).flat(), REMEMBERED)

/** Fits `mine` into `theirs`. */
export function fitQuote(mine: string, theirs: string): QuoteFit {
  const whole = spokenWords(theirs).slice(0, LONGEST)
  const fits = spokenPieces(mine).map((piece) => fitPiece(piece.slice(0, LONGEST), whole))
  return {
    matched: fits.flatMap(({ matched }) => matched),
    words: fits.reduce((sum, { words }) => sum + words, 0),
    changes: fits.flatMap(({ changes }) => changes),
  }
}

/** No less than the share of `mine` that agrees: of its words those that stand anywhere in `theirs`. Quick to ask before a fit. */
export function mostThatFits(mine: string, theirs: string): number {
  const [own, whole] = [keysIn(mine), new Set(keysIn(theirs))]
  return own.length === 0 ? 0 : own.filter((key) => whole.has(key)).length / own.length
}

/** As far as words are fitted at all. */
const keysIn = remembered(
  (quotation: string): readonly string[] => spokenPieces(quotation).flatMap((piece) => piece.slice(0, LONGEST).map(keyOf)),
  REMEMBERED,
)

function fitPiece(piece: readonly string[], whole: readonly string[]): QuoteFit {
  const width = whole.length + 1
  const scores = scoreTable(piece, whole)
  let column = 0
  for (let at = 0; at < width; at++) if (cell(scores, piece.length * width + at) > cell(scores, piece.length * width + column)) column = at
  return trace(piece, whole, scores, column)
}

const cell = (scores: Int32Array, at: number): number => scores[at] ?? 0

function scoreTable(piece: readonly string[], whole: readonly string[]): Int32Array {
  const width = whole.length + 1
  const [mine, theirs] = [piece.map(keyOf), whole.map(keyOf)]
  const scores = new Int32Array((piece.length + 1) * width)
  for (let row = 1; row <= piece.length; row++) {
    let before = (row - 1) * OTHER // the cell above and to the left
    let value = row * OTHER
    scores[row * width] = value
    for (let column = 1; column < width; column++) {
      const above = scores[(row - 1) * width + column] ?? 0
      const step = mine[row - 1] === theirs[column - 1] ? MATCH : OTHER
      value = Math.max(before + step, above + OTHER, value + OTHER)
      scores[row * width + column] = value
      before = above
    }
  }
  return scores
}

type Move = 'match' | 'change' | 'mine' | 'theirs'

/** Walks back from the end of the fit and gathers what agrees and each run of what does not. */
function trace(piece: readonly string[], whole: readonly string[], scores: Int32Array, end: number): QuoteFit {
  const matched: string[] = []
  const runs: Run[] = []
  let open = false
  let row = piece.length
  let column = end
  while (row > 0) {
    const move = moveAt(piece, whole, scores, row, column)
    const mine = move === 'theirs' ? [] : [piece[--row] ?? '']
    const theirs = move === 'mine' ? [] : [whole[--column] ?? '']
    if (move === 'match') matched.push(...mine)
    else if (open) extend(runs.at(-1), mine, theirs)
    else runs.push({ mine: [...mine], theirs: [...theirs], last: matched.length === 0 })
    open = move !== 'match'
  }
  const changes = runs.map(({ mine, theirs, last }, at): QuoteChange => {
    if (theirs.length > 0) return { mine, theirs, beyond: false }
    if (last) return atEnd(mine, whole.slice(end, end + reach(mine, whole.length - end)))
    return open && at === runs.length - 1 ? atEnd(mine, whole.slice(column - reach(mine, column), column)) : { mine, theirs, beyond: false }
  })
  return { matched: matched.reverse(), words: piece.length, changes: changes.reverse() }
}

/** How many of the other's words stand for these: all that are left, where they are few. */
const reach = (mine: readonly string[], left: number): number => (left <= FEW ? left : Math.min(left, mine.length))

const FEW = 8

/** Words at an end of the piece: beyond the other's, where that ends as well; other words, where it goes on otherwise. */
const atEnd = (mine: readonly string[], theirs: readonly string[]): QuoteChange => ({ mine, theirs, beyond: theirs.length === 0 })

/** Words that do not agree; `last` where they end the piece. */
interface Run {
  readonly mine: string[]
  readonly theirs: string[]
  readonly last: boolean
}

function moveAt(piece: readonly string[], whole: readonly string[], scores: Int32Array, row: number, column: number): Move {
  const width = whole.length + 1
  const here = cell(scores, row * width + column)
  if (column === 0) return 'mine'
  const diagonal = cell(scores, (row - 1) * width + column - 1)
  if (keyOf(piece[row - 1] ?? '') === keyOf(whole[column - 1] ?? '') && here === diagonal + MATCH) return 'match'
  if (here === diagonal + OTHER) return 'change'
  return here === cell(scores, (row - 1) * width + column) + OTHER ? 'mine' : 'theirs'
}

/** The walk goes backwards, so new words stand before. */
function extend(change: Run | undefined, mine: readonly string[], theirs: readonly string[]): void {
  change?.mine.unshift(...mine)
  change?.theirs.unshift(...theirs)
}

/** Words are the same by their stems, short ones only letter by letter. */
const keyOf = (word: string): string => (word.length > 3 ? `${stem(word)}-` : word)

/** Share of the shorter wording's words that agree when it is fitted into the longer, 0 to 1, with the changes seen from `mine`. */
export function compareWordings(mine: string, theirs: string): { readonly agree: number; readonly changes: readonly QuoteChange[] } {
  const shorter = spokenWords(mine).length <= spokenWords(theirs).length
  const { matched, words, changes } = shorter ? fitQuote(mine, theirs) : fitQuote(theirs, mine)
  const seen = shorter ? changes : changes.map((change) => ({ mine: change.theirs, theirs: change.mine, beyond: change.beyond }))
  return { agree: words === 0 ? 0 : matched.length / words, changes: seen }
}
