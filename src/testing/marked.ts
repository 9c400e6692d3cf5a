/**
 * Expectations stand in the text: ⟦ and ⟧ mark the spans a finder should find.
 *     marked('on ⟦Thursday⟧ in ⟦Lisk⟧') → { text: 'on Thursday in Lisk', spans: [{ start: 3, end: 11, … }, …] }
 */
import type { Evidence } from '../model/span.ts'
import { evidence } from '../text/spans.ts'

export interface Marked {
  readonly text: string
  readonly spans: readonly Evidence[]
}

/** The text without the signs, and what they enclosed, in order of start. Throws when a sign has no partner. */
export function marked(written: string): Marked {
  const open: number[] = []
  const found: { start: number; end: number }[] = []
  let text = ''
  for (const sign of written) {
    if (sign === '⟦') open.push(text.length)
    else if (sign === '⟧') found.push({ start: lastOpen(open, written), end: text.length })
    else text += sign
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ in: ${written}`)
  return { text, spans: found.sort((a, b) => a.start - b.start || b.end - a.end).map(({ start, end }) => evidence(text, start, end)) }
}

function lastOpen(open: number[], written: string): number {
  const start = open.pop()
  if (start === undefined) throw new Error(`⟧ without ⟦ in: ${written}`)
  return start
}

/** The text with ⟦ ⟧ set around the spans: what a failing test shows. */
export function withMarks(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  const signs = spans.flatMap(({ start, end }) => [
    { at: start, order: 1, sign: '⟦' },
    { at: end, order: 0, sign: '⟧' },
  ])
  return signs.sort((a, b) => b.at - a.at || b.order - a.order).reduce((rest, { at, sign }) => rest.slice(0, at) + sign + rest.slice(at), text)
}
