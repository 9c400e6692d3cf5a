/**
 * Reuse: the share of a page's own narration whose words stand in another page in runs of four words or more. Quotations are left out: two
 * honest reports share them by right.
 */
import type { Page } from '../../../model/page.ts'
import { bodyBlocks } from '../../../text/regions.ts'
import { shingleHashes } from '../../../text/shingles.ts'
import { overlaps } from '../../../text/spans.ts'
import { wordsOf } from '../../../text/words.ts'

const RUN = 4

/** 0 to 1, two digits. What a page narrates is read once, however many pages come from it. */
export function reuseFinder(): (page: Page, other: Page) => number {
  const known = new Map<Page, ReadonlySet<number>>()
  const runsOf = (page: Page): ReadonlySet<number> => {
    const runs = known.get(page) ?? new Set(shingleHashes(narrated(page), RUN))
    known.set(page, runs)
    return runs
  }
  return (page, other) => {
    const words = narrated(page)
    const theirs = runsOf(other)
    const covered = new Uint8Array(words.length)
    for (const [at, hash] of shingleHashes(words, RUN).entries()) if (theirs.has(hash)) covered.fill(1, at, at + RUN)
    const reused = covered.reduce((sum, one) => sum + one, 0)
    return words.length === 0 ? 0 : Math.round((100 * reused) / words.length) / 100
  }
}

/** The body's words outside quotation marks. */
function narrated({ article, marks }: Page): readonly string[] {
  const spoken = marks.quotations.filter(({ use }) => use === 'speech')
  return bodyBlocks(article).flatMap(({ start, end }) => {
    const quoted = spoken.filter((quotation) => overlaps(quotation, { start, end }))
    const words = wordsOf(article.text, start, end)
    return words.filter((word) => !quoted.some((quotation) => overlaps(quotation, word))).map(({ lower }) => lower)
  })
}
