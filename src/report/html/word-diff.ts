/**
 * Words taken out and put in between two wordings, as `del` and `ins` with signs before them, so that no meaning hangs on colour.
 * (E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986; the `diff` package.) Very long or very different wordings stand unmarked.
 */
import { diffWordsWithSpace } from 'diff'
import { html, type Value } from './markup.ts'

const MAX_LENGTH = 4000
const MAX_EDITS = 400

export function wordDiff(from: string, to: string): Value {
  if (from.length > MAX_LENGTH || to.length > MAX_LENGTH) return to
  const changes = diffWordsWithSpace(from, to, { maxEditLength: MAX_EDITS })
  if (changes === undefined) return to
  return changes.map(({ added, removed, value }) => (added ? html`<ins>${value}</ins>` : removed ? html`<del>${value}</del>` : value))
}
