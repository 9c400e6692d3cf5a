/**
 * Words taken out and put in between two wordings, as `del` and `ins` with signs before them, so that no meaning hangs on colour.
 *     'will stay shut' → 'stays shut'      <del>will stay</del> <ins>stays</ins> shut
 * Case and punctuation are no difference. (E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986; the `diff` package.) Wordings that have nearly nothing in common stand unmarked.
 */
import { diffArrays } from 'diff'
import { bareWords } from '../quote-families.ts'
import { html, type Value } from './markup.ts'
import { joined } from './sheet.ts'

/** Words put in or taken out before the search is given up: it costs length × edits. */
const MAX_EDITS = 300
const MAX_LENGTH = 8000

export function wordDiff(from: string, to: string): Value {
  if (from.length > MAX_LENGTH || to.length > MAX_LENGTH) return to
  const changes = diffArrays(wordsOf(from), wordsOf(to), {
    maxEditLength: MAX_EDITS,
    comparator: (a, b) => a === b || (bareWords(a) !== '' && bareWords(a) === bareWords(b)),
  })
  if (changes === undefined) return to
  const parts = changes.map(({ added, removed, value }) => {
    const words = value.join(' ')
    if (added) return html`<ins>${words}</ins>`
    return removed ? html`<del>${words}</del>` : words
  })
  return joined(parts, ' ')
}

const wordsOf = (text: string): string[] => text.trim().split(/\s+/)
