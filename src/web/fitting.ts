/** As many lines of a text as one page takes: what is left out is told by whoever asks. */
import type { Line } from '../report/html/page-lines.ts'

/** Signs of markup around a line: a text of very short lines is mostly these. */
const AROUND = 40

/** The first lines whose signs, with those around them, are `most` or fewer; one line at least. */
export function fitting(lines: readonly Line[], most: number): readonly Line[] {
  let signs = 0
  const over = lines.findIndex(({ words }) => {
    signs += words.length + AROUND
    return signs > most
  })
  return over === -1 ? lines : lines.slice(0, Math.max(1, over))
}
