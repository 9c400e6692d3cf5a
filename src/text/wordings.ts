/**
 * Which of many wordings a text holds, in one pass over the text: each wording is looked up by its first two signs.
 *     wordingsIn(['in your inbox', 'terms of use'])('news in your inbox')      [0]
 */

/** The places in `wordings`, each of two signs at the least, of those that `text` holds, in order. */
export function wordingsIn(wordings: readonly string[]): (text: string) => readonly number[] {
  const bySigns: (number[] | undefined)[] = new Array(MOST_SIGNS).fill(undefined)
  for (const [index, wording] of wordings.entries()) {
    const signs = signsAt(wording, 0)
    bySigns[signs] = [...(bySigns[signs] ?? []), index]
  }
  const startingAt = (text: string, at: number): readonly number[] =>
    bySigns[signsAt(text, at)]?.filter((index) => text.startsWith(wordings[index] ?? '', at)) ?? NONE
  return (text) => {
    const found = new Set<number>()
    for (let at = 0; at < text.length; at++) for (const index of startingAt(text, at)) found.add(index)
    return found.size === 0 ? NONE : [...found].sort((a, b) => a - b)
  }
}

const NONE: readonly number[] = []
const MOST_SIGNS = 0x10000

/** Two signs as one number, small enough to be looked up fast; some pairs share theirs. */
const signsAt = (text: string, at: number): number => ((text.charCodeAt(at) & 0xff) << 8) | (text.charCodeAt(at + 1) & 0xff)
