/**
 * Mark growth: how much longer does twice the text take to mark, when the text is one piece over and over? 2 is linear, 4 the square. CPU time, the
 * least of the rounds on either side: a pause of the machine makes a run longer, never shorter.
 */
import { articleOf } from '../src/testing/articles.ts'
import { PUMPS } from '../src/testing/pumps.ts'
import type { Answer, Wish } from './answer.ts'
import { spreadOf } from './measure.ts'
import { loadLexicon, markArticle } from './program.ts'

const KILOBYTES = 100
/** Rows of the table: the pumps that grow most. */
const SHOWN = 5

interface Growth {
  readonly pump: string
  readonly small: number
  readonly large: number
}

export function benchMarkGrowth({ rounds, sizes }: Wish): Promise<Answer> {
  const kilobytes = sizes?.[0] ?? KILOBYTES
  const lexicon = loadLexicon()
  const least = (pump: string, length: number): number => {
    const article = articleOf(pump.repeat(Math.ceil(length / pump.length)))
    return Math.min(...Array.from({ length: rounds }, () => cpuOf(() => markArticle(article, lexicon))))
  }
  const grown = PUMPS.map((pump): Growth => ({ pump, small: least(pump, kilobytes * 1000), large: least(pump, kilobytes * 2000) }))
  const ratios = grown.map(ratioOf)
  const worst = [...grown].sort((a, b) => ratioOf(b) - ratioOf(a)).slice(0, SHOWN)
  return Promise.resolve({
    question: 'mark-growth',
    asks: `CPU time of ${2 * kilobytes} KB over that of ${kilobytes} KB, each of ${PUMPS.length} pieces repeated; all of them, and the ${SHOWN} that grow most.`,
    columns: ['growth', 'CPU'],
    rows: [
      { subject: 'all', cells: [{ ...spreadOf(ratios), unit: '×' }, null] },
      ...worst.map((one) => ({
        subject: JSON.stringify(one.pump).replaceAll('|', '\\|'),
        cells: [
          { value: ratioOf(one), unit: '×' },
          { value: one.large, unit: 'ms' },
        ],
      })),
    ],
  })
}

const ratioOf = ({ small, large }: Growth): number => large / Math.max(small, LEAST)

/** Milliseconds below which the clock and the collector decide. */
const LEAST = 10

function cpuOf(work: () => unknown): number {
  globalThis.gc?.()
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return Math.max(LEAST, (user + system) / 1000)
}
